import { localDate } from '#shared/law/deadlines.ts';
import type { DecisionKind, DecisionRecord } from '#shared/law/decision-record.ts';
import type { Request } from '#shared/request/request.ts';
import { config } from '../adapters/config.ts';
import { newId } from '../adapters/new-id.ts';

type Decided = {
  requestId: Request['id'];
  kind: DecisionKind;
  now: Date;
  /** A person's id, `requester` or `system:…`: `actorId(call.actor)`. */
  by: string;
  rules: readonly { id: string; version: number }[];
  /** Plain JSON, complete: the pure function of the kind gives `result` for them again. */
  inputs: unknown;
  result: unknown;
};

/** A decision as it is kept: with an id of its own, as of the facility's date. Commit it with `decisionRow`. */
export const newDecisionRecord = ({ now, rules, inputs, result, ...decided }: Decided): DecisionRecord => ({
  ...decided,
  id: newId('dec'),
  at: now.toISOString(),
  asOf: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')),
  // Each rule once, however many findings name it.
  rules: [...new Map(rules.map(({ id, version }) => [`${id}@${version}`, { id, version }])).values()],
  inputs: plain(inputs),
  result: plain(result),
});

/** As it will be read back: what is undefined is not there. */
const plain = (value: unknown): DecisionRecord['inputs'] => JSON.parse(JSON.stringify(value ?? null));
