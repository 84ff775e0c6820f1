import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { CONFIDENCES, type Confidence, confidence } from '../rule.ts';
import { CHOICES, cheaperChoices } from './cheaper.ts';
import { SCHEDULES, STATES } from './data/states.ts';
import { estimatePages, type PageEstimate } from './estimate.ts';
import type { FeeFacts } from './facts.ts';
import { type FeeBasis, feeBasisOf } from './fee-basis.ts';
import { freeMatch, freeMatchOf, isKnownUse } from './free-uses.ts';
import { feeBill } from './lines.ts';
import { FEE_RULES } from './policies.ts';
import { type Priced, price } from './price.ts';
import { MEDIA } from './schedule.ts';
import { UNQUOTED, type Unquoted } from './unquoted.ts';

const cents = z.number().int().nonnegative();
const named = z.array(z.strictObject({ id: z.string(), version: z.number().int().positive() }));

/** What a reader of a quote must know beside its lines. */
export const NOTES = {
  'statutory-base': 'Figures of the statute itself: newer, indexed ones are not loaded.',
  'clerical-not-counted': 'Clerical time that the law would allow is not counted.',
  'years-not-known': 'A charge by the year of records is not counted: no first day was named.',
  'tax-not-counted': 'Sales tax may apply to copies and is not counted.',
  'state-not-read': 'No figures of this state are loaded: its own limit for patients may be lower.',
} as const;
type Note = keyof typeof NOTES;

export const quoted = z.strictObject({
  quoted: z.literal(true),
  asOf: calendarDate,
  state: z.string(),
  medium: z.enum(MEDIA),
  pages: z.number().int().positive(),
  /** False: an estimate. The maximum then rests on more pages. */
  areCounted: z.boolean(),
  maximumPages: z.number().int().positive(),
  bill: feeBill,
  /** What the invoice cannot exceed. */
  maximumCents: cents,
  schedule: z.string().nullable(),
  confidence,
  doubts: z.array(z.strictObject({ figure: z.string(), confidence, says: z.string() })),
  notes: z.array(z.enum(Object.keys(NOTES) as [Note, ...Note[]])),
  free: z.array(freeMatch),
  cheaper: z.array(z.strictObject({ choice: z.enum(CHOICES), totalCents: cents })),
  rules: named,
});
export const unquoted = z.strictObject({
  quoted: z.literal(false),
  asOf: calendarDate,
  lane: z.string(),
  why: z.enum(Object.keys(UNQUOTED) as [Unquoted, ...Unquoted[]]),
  says: z.string(),
  ask: z.literal('billing'),
  rules: named,
});
export const quote = z.discriminatedUnion('quoted', [quoted, unquoted]);
export type Quoted = z.infer<typeof quoted>;
export type Quote = z.infer<typeof quote>;

/** The fee as far as it can be told beforehand, or in words why it cannot: pure, for the page, the API, staff and CLI. */
export const quoteFee = (facts: FeeFacts): Quote => {
  const wrong = whatIsWrong(facts);
  if (wrong) return noQuote(facts, wrong);
  const basis = feeBasisOf(facts.lane);
  if ('why' in basis) return noQuote(facts, basis.why);
  const estimate = pagesOf(facts);
  if (!estimate) return noQuote(facts, 'pages-unknown');
  const likely = price(facts, basis, estimate.likely);
  if ('why' in likely) return noQuote(facts, likely.why);
  const most = price(facts, basis, estimate.most);
  if ('why' in most) return noQuote(facts, most.why);
  return quoteOf({ facts, basis, estimate, likely, maximumCents: most.bill.totalCents });
};

const whatIsWrong = (facts: FeeFacts): Unquoted | null => {
  const { pages, state, medium, purpose, cost } = facts;
  if (!STATES.includes(state)) return 'unknown-state';
  if (!MEDIA.some((known) => known === medium)) return 'unknown-medium';
  if (purpose !== undefined && !isKnownUse(purpose)) return 'unknown-purpose';
  if (pages !== undefined && !(Number.isSafeInteger(pages) && pages >= 1)) return 'pages-not-whole';
  const counts = [facts.clericalQuarterHours, facts.postageCents, facts.mediaCents, facts.taxBasisPoints];
  const all = [...counts, facts.earlierCopies, cost?.labourCents, cost?.suppliesCents, cost?.summaryCents];
  const areWhole = all.every((count) => count === undefined || (Number.isSafeInteger(count) && count >= 0));
  return areWhole ? null : 'amount-not-whole';
};

const pagesOf = ({ pages, records, asOf }: FeeFacts): PageEstimate | null => {
  if (pages !== undefined) return { likely: pages, most: pages, years: 0, areCounted: true };
  return records && records.types.length > 0 ? estimatePages(records, asOf) : null;
};

type Known = { facts: FeeFacts; basis: FeeBasis; estimate: PageEstimate; likely: Priced; maximumCents: number };

const quoteOf = ({ facts, basis, estimate, likely, maximumCents }: Known): Quoted => {
  const { bill, schedule, free } = likely;
  const rules = [
    ...(estimate.areCounted ? [] : [FEE_RULES.estimate]),
    ...rulesOfLane(basis),
    ...(schedule ? [schedule] : []),
    ...free.map(({ row }) => row),
  ];
  return {
    quoted: true,
    asOf: facts.asOf,
    state: facts.state,
    medium: MEDIA.find((medium) => medium === facts.medium) ?? 'electronic',
    pages: estimate.likely,
    areCounted: estimate.areCounted,
    maximumPages: estimate.most,
    bill,
    maximumCents,
    schedule: schedule?.id ?? null,
    confidence: weakest([...(schedule ? [schedule] : []), ...free.filter(isApplied).map(({ row }) => row)]),
    doubts: [...(schedule?.doubts ?? [])],
    notes: notesOn(facts, basis, likely),
    free: free.map(freeMatchOf),
    cheaper: cheaperChoices(facts, basis, estimate, bill.totalCents),
    rules: rules.map(({ id, version }) => ({ id, version })),
  };
};

const rulesOfLane = ({ feeLane, lane }: FeeBasis) => {
  if (feeLane === 'individual') return [FEE_RULES.methods, FEE_RULES.labour, FEE_RULES.lower];
  if (feeLane === 'free') return [lane === 'TREATMENT' ? FEE_RULES.treatment : FEE_RULES.free];
  return [FEE_RULES.whom];
};

const notesOn = (facts: FeeFacts, basis: FeeBasis, { schedule, isFallback, bill }: Priced): Note[] => {
  const isThirdParty = basis.feeLane === 'third-party' && bill.lines.length > 0;
  const isUnread = basis.feeLane === 'individual' && !SCHEDULES.some(({ state }) => state === facts.state);
  return [
    ...(isFallback ? (['statutory-base'] as const) : []),
    ...(isThirdParty && schedule?.perQuarterHourCents && facts.clericalQuarterHours === undefined
      ? (['clerical-not-counted'] as const)
      : []),
    ...(isThirdParty && schedule?.perYearCents && !facts.records?.from ? (['years-not-known'] as const) : []),
    ...(isThirdParty && schedule?.taxable && !facts.taxBasisPoints ? (['tax-not-counted'] as const) : []),
    ...(isUnread ? (['state-not-read'] as const) : []),
  ];
};

const isApplied = ({ status }: Priced['free'][number]) => status === 'applies';

/** As sure as the least sure of what the figures come from. */
const weakest = (rows: readonly { confidence: Confidence }[]): Confidence =>
  CONFIDENCES[Math.max(0, ...rows.map((row) => CONFIDENCES.indexOf(row.confidence)))] ?? 'unsure';

const noQuote = ({ asOf, lane }: FeeFacts, why: Unquoted): Quote => ({
  quoted: false,
  asOf,
  lane,
  why,
  says: UNQUOTED[why],
  ask: 'billing',
  rules: [{ id: FEE_RULES.billing.id, version: FEE_RULES.billing.version }],
});
