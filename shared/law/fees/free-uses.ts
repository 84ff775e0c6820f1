import { z } from 'zod';
import { PURPOSES } from '../../request/scope.ts';
import { whyUnusable } from '../rule.ts';
import { FREE_USES } from './data/states.ts';
import type { FeeFacts } from './facts.ts';
import type { Audience, FreeUse } from './schedule.ts';

/** Uses that a fee can depend on beside the purposes of a request (domain.md 11.4). */
const FURTHER_USES = [
  'public_benefits',
  'vocational_rehabilitation',
  'crime_victim',
  'state_agency',
  'workers_comp_board',
];

export const isKnownUse = (use: string): boolean =>
  (PURPOSES as readonly string[]).includes(use) || FURTHER_USES.includes(use);

/** `applies`: the copy is free or capped. `ask`: it would be, if somebody says or shows what the law asks for. */
export const freeMatch = z.strictObject({
  rule: z.string(),
  version: z.number().int().positive(),
  citation: z.string(),
  says: z.string(),
  status: z.enum(['applies', 'ask']),
});
export type FreeMatch = z.infer<typeof freeMatch>;
export type FreeFound = { row: FreeUse; status: FreeMatch['status'] };

type Facts = Pick<FeeFacts, 'asOf' | 'state' | 'holder' | 'purpose' | 'statementOnFile' | 'earlierCopies'>;

/** Every rule that makes this copy free or cheaper, or would. */
export const freeUsesFor = (facts: Facts, audiences: readonly Audience[]): FreeFound[] =>
  FREE_USES.flatMap((row) => {
    const isHere =
      (row.state === null || row.state === facts.state) &&
      (row.holder === 'any' || row.holder === facts.holder) &&
      row.appliesTo.some((audience) => audiences.includes(audience)) &&
      whyUnusable(row, facts.asOf) === null;
    const status = isHere ? statusOf(row, facts) : null;
    return status ? [{ row, status }] : [];
  });

const statusOf = ({ uses, needs }: FreeUse, { purpose, statementOnFile, earlierCopies }: Facts) => {
  const isAny = uses.includes('any');
  if (!isAny && purpose !== undefined && !uses.includes(purpose)) return null;
  if (needs === 'first-copy' && earlierCopies !== undefined && earlierCopies > 0) return null;
  const isShown = needs === undefined || (needs === 'statement' ? statementOnFile === true : earlierCopies === 0);
  return (isAny || purpose !== undefined) && isShown ? 'applies' : 'ask';
};

export const freeMatchOf = ({ row: { id, version, citation, says }, status }: FreeFound): FreeMatch => ({
  rule: id,
  version,
  citation,
  says,
  status,
});
