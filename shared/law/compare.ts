import canonicalize from 'canonicalize';
import type { DecisionRecord } from './decision-record.ts';
import { REPLAY } from './replay.ts';
import type { Rule } from './rule.ts';
import { ALL_RULES } from './rules.ts';

type ChangedRule = { id: string; was: number; now: number | null };
export type Replayed = {
  /** `unreadable`: the inputs are of a shape that today's rules no longer take. */
  outcome: 'same' | 'differs' | 'unreadable' | 'no-replay';
  result: DecisionRecord['result'];
  changed: ChangedRule[];
};

/** Rules whose newest version is not the one that the decision rested on; null when there is no such rule any more. */
const changedSince = (used: DecisionRecord['rules'], rules: readonly Rule[]): ChangedRule[] =>
  used.flatMap(({ id, version }) => {
    const versions = rules.filter((rule) => rule.id === id).map((rule) => rule.version);
    const now = versions.length > 0 ? Math.max(...versions) : null;
    return now === version || versions.includes(version) ? [] : [{ id, was: version, now }];
  });

/** Decides the same facts again as of the same day. What comes out differs only if a rule or its program changed. */
export const replay = (record: DecisionRecord, table = REPLAY, rules: readonly Rule[] = ALL_RULES): Replayed => {
  const changed = changedSince(record.rules, rules);
  const again = table[record.kind];
  if (!again) return { outcome: 'no-replay', result: null, changed };
  try {
    const result = JSON.parse(JSON.stringify(again(record.inputs, record.asOf) ?? null));
    return { outcome: canonicalize(result) === canonicalize(record.result) ? 'same' : 'differs', result, changed };
  } catch {
    return { outcome: 'unreadable', result: null, changed };
  }
};
