import type { ClockVerdict, DueBasis } from './clock.ts';
import type { ClockFacts } from './facts.ts';
import { type ClockRules, judgeClocks } from './judge-clocks.ts';

export type Move = { from: string; to: string; why: string };
type Standing = { dueOn: string; dueBasis?: DueBasis | undefined };

const named = ({ rule, version }: DueBasis) => `${rule} version ${version}`;

/** What a request's date was and what it is by these rules: the move with its reason, or null when both agree. */
export const moveOf = ({ dueOn, dueBasis }: Standing, verdict: ClockVerdict): Move | null => {
  const { leading } = verdict;
  const isSameRule = dueBasis && dueBasis.rule === leading.rule && dueBasis.version === leading.version;
  if (dueOn === verdict.dueOn && isSameRule) return null;
  const led = dueBasis ? `${named(dueBasis)} led` : 'No rule was on file';
  const words = verdict.clocks.find(({ id, rule }) => id === leading.clock && rule === leading.rule)?.words[0];
  return { from: dueOn, to: verdict.dueOn, why: `${led}; now ${named(leading)} leads: ${words ?? leading.citation}` };
};

/** Which requests a change of the rules moves, and why. */
export const recompute = <Asked extends { reference: string; facts: ClockFacts }>(
  requests: readonly Asked[],
  before: ClockRules,
  after: ClockRules,
): (Move & { reference: string })[] =>
  requests.flatMap(({ reference, facts }) => {
    const { dueOn, leading } = judgeClocks(facts, before);
    const move = moveOf({ dueOn, dueBasis: leading }, judgeClocks(facts, after));
    return move ? [{ reference, ...move }] : [];
  });
