import type { AccessRow } from '../access-log.ts';
import { covers, matchesPattern, type Statement } from './policy.ts';

/** What each function's role says, by function name. */
export type Roles = Readonly<Record<string, readonly Statement[]>>;

export type MissingGrant = AccessRow & { because: 'no grant' | 'denied' };
export type GrantJudgement = {
  /** Used here, refused in AWS. */
  missing: MissingGrant[];
  /** Granted, of a service whose use is seen here, and never used. */
  unused: AccessRow[];
  /** Grants that hold only under a condition, which is not evaluated here: a person has to read these. */
  conditional: { function: string; statement: Statement }[];
  /** Names in the log that no role belongs to: the local cloud itself, or a mistake. */
  strangers: string[];
};

/** Services behind endpoints that report; the use of logs, keys and traces is not seen on this machine. */
const OBSERVED = new Set(['dynamodb', 's3', 'sqs', 'ses', 'sms-voice']);

const isObserved = (action: string): boolean => action === '*' || OBSERVED.has(action.split(':')[0] ?? '');

/** IAM's order: a Deny wins, else an Allow is needed. A conditional Deny is not assumed to apply, a conditional Allow is. */
const judge = (
  statements: readonly Statement[],
  { action, resource }: AccessRow,
): 'allowed' | MissingGrant['because'] => {
  const applying = statements.filter((statement) => covers(statement, action, resource));
  if (applying.some(({ Effect, Condition }) => Effect === 'Deny' && Condition === undefined)) return 'denied';
  return applying.some(({ Effect }) => Effect === 'Allow') ? 'allowed' : 'no grant';
};

const missingOf = (roles: Roles, rows: readonly AccessRow[]): MissingGrant[] =>
  rows.flatMap((row) => {
    const statements = roles[row.function];
    const verdict = statements ? judge(statements, row) : 'allowed';
    return verdict === 'allowed' ? [] : [{ ...row, because: verdict }];
  });

const isUsed = (grant: AccessRow, rows: readonly AccessRow[]): boolean =>
  rows.some(
    (row) =>
      row.function === grant.function &&
      matchesPattern(grant.action.toLowerCase(), row.action.toLowerCase()) &&
      matchesPattern(grant.resource, row.resource),
  );

/** Each action on each resource that the role names, one grant apiece. */
const grantsOf = (roles: Roles): AccessRow[] =>
  Object.entries(roles).flatMap(([name, statements]) =>
    statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action = [], Resource = [] }) =>
        Action.flatMap((action) => Resource.map((resource) => ({ function: name, action, resource }))),
      ),
  );

/** Holds what the functions did on this machine against what their synthesized roles allow. */
export const judgeGrants = (roles: Roles, rows: readonly AccessRow[]): GrantJudgement => ({
  missing: missingOf(roles, rows),
  unused: grantsOf(roles).filter((grant) => isObserved(grant.action) && !isUsed(grant, rows)),
  conditional: Object.entries(roles).flatMap(([name, statements]) =>
    statements
      .filter((statement) => statement.Condition !== undefined)
      .map((statement) => ({ function: name, statement })),
  ),
  strangers: [...new Set(rows.map((row) => row.function).filter((name) => roles[name] === undefined))],
});
