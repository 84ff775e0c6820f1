import { copyingLines, limitLines } from './charge.ts';
import type { FeeFacts } from './facts.ts';
import { type Found, findSchedule } from './find-schedule.ts';
import { type IndividualLine, lineOf, sumOf } from './lines.ts';
import { FEE_RULES, FLAT_E_COPY_CENTS } from './policies.ts';
import type { Unquoted } from './unquoted.ts';

type Charged = { lines: IndividualLine[]; found: Found | null } | { why: Unquoted };

/** fee = min(method, the state's limit for the patient) (domain.md 2.4). Free copies are looked at by the caller. */
export const individualLines = (facts: FeeFacts, pages: number): Charged => {
  const found = findSchedule(facts, 'patient');
  if (found && 'why' in found) return found;
  const method = methodLines(facts);
  if ('why' in method) return method;
  const { lines } = method;
  if (!found) return { lines, found };

  const { schedule } = found;
  const copies = copyingLines(schedule, pages);
  const limit = sumOf(copies) + sumOf(limitLines(schedule, pages, copies));
  const over = sumOf(lines) - limit;
  if (over <= 0) return { lines, found };
  const says = 'Down to the most that the state lets a patient pay';
  return { lines: [...lines, { ...lineOf('limit', -over, says, schedule), kind: 'limit' }], found };
};

const methodLines = (facts: FeeFacts): { lines: IndividualLine[] } | { why: Unquoted } => {
  if (facts.medium === 'electronic' && facts.method !== 'cost')
    return { lines: [lineOf('flat-e-copy', FLAT_E_COPY_CENTS, 'Flat fee for an electronic copy', FEE_RULES.methods)] };
  if (!facts.cost) return { why: 'cost-unknown' };
  const { labourCents, suppliesCents, summaryCents } = facts.cost;
  const rule = FEE_RULES.labour;
  const priced = [
    lineOf('copy-labour', labourCents, 'Labour of copying', rule),
    lineOf('supplies', suppliesCents, 'Supplies', rule),
    lineOf('summary', summaryCents ?? 0, 'Summary, as agreed', rule),
    lineOf('postage', facts.postageCents ?? 0, 'Postage, at its price', rule),
  ];
  return { lines: priced.filter(({ cents }) => cents > 0) };
};
