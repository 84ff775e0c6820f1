import { z } from 'zod';

/**
 * Lines of a quote or an invoice: a closed set for each fee lane, so that a line the law forbids there cannot be
 * written down at all (domain.md 2.4, 16.3 invariant 6). Nobody charges the individual for searching, retrieving,
 * handling, certifying their own copy, or by the page for an electronic copy.
 */
const INDIVIDUAL = ['flat-e-copy', 'copy-labour', 'supplies', 'postage', 'summary'] as const;
/** The patient rate does not bind a directive (Ciox), yet it is their request: copying only, no search or certification. */
const DIRECTIVE = ['pages', 'flat', 'media', 'postage'] as const;
const THIRD_PARTY = [
  'base',
  'pages',
  'flat',
  'years',
  'clerical',
  'minimum',
  'certification',
  'media',
  'postage',
  'tax',
  'billing-decided',
] as const;
/** What a limit takes off again: the law's, or the maximum that was quoted. */
const LIMITS = ['limit', 'quoted-maximum'] as const;

const cents = z.number().int();
const why = {
  says: z.string().min(1),
  rule: z.string().min(1),
  version: z.number().int().positive(),
  citation: z.string().min(1),
};
const count = z.number().int().positive();
const charge = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) =>
  z.strictObject({ kind: z.enum(kinds), cents: cents.nonnegative(), count: count.optional(), ...why });
const limit = z.strictObject({ kind: z.enum(LIMITS), cents: cents.negative(), ...why });

const MOST_LINES = 40;
const bill = <const Name extends string, const Lanes extends readonly [string, ...string[]], Line extends z.ZodType>(
  feeLane: Name,
  lanes: Lanes,
  line: Line,
  most = MOST_LINES,
) =>
  z.strictObject({
    feeLane: z.literal(feeLane),
    lane: z.enum(lanes),
    lines: z.array(line).max(most),
    totalCents: cents.nonnegative(),
  });

export const individualBill = bill('individual', ['RA_SELF', 'RA_PR'], z.union([charge(INDIVIDUAL), limit]));
export const directiveBill = bill('directive', ['RA_DIRECTIVE'], z.union([charge(DIRECTIVE), limit]));
export const thirdPartyBill = bill(
  'third-party',
  ['AUTH_3P', 'SUBPOENA', 'COURT_ORDER', 'WORKERS_COMP', 'SSA_DDS'],
  z.union([charge(THIRD_PARTY), limit]),
);
export const freeBill = bill(
  'free',
  ['TREATMENT', 'GRAND_JURY', 'WARRANT', 'LE_ADMIN', 'PUBLIC_HEALTH', 'OVERSIGHT', 'DECEDENT_OFFICIAL', 'HHS'],
  // Nothing is charged here: an empty list, which the description of the API can say.
  limit,
  0,
);

const isSum = ({ lines, totalCents }: { lines: readonly { cents: number }[]; totalCents: number }) =>
  lines.reduce((sum, line) => sum + line.cents, 0) === totalCents;

/** What is charged, by lane. `totalCents` is the sum of the lines. */
export const feeBill = z
  .discriminatedUnion('feeLane', [individualBill, directiveBill, thirdPartyBill, freeBill])
  .refine(isSum, { path: ['totalCents'], message: 'The total is not the sum of the lines' });
export type FeeBill = z.infer<typeof feeBill>;
export type ThirdPartyLine = z.infer<typeof thirdPartyBill>['lines'][number];
export type DirectiveLine = z.infer<typeof directiveBill>['lines'][number];
export type IndividualLine = z.infer<typeof individualBill>['lines'][number];
export type FeeLine = ThirdPartyLine | DirectiveLine | IndividualLine;
export type LineKind = FeeLine['kind'];
export type LimitLine = z.infer<typeof limit>;

export const sumOf = (lines: readonly { cents: number }[]): number => lines.reduce((sum, line) => sum + line.cents, 0);

/** One line, with the rule it rests on. */
export const lineOf = <Kind extends LineKind>(
  kind: Kind,
  cents: number,
  says: string,
  { id, version, citation }: { id: string; version: number; citation: string },
  pages?: number,
) => ({ kind, cents, says, rule: id, version, citation, ...(pages === undefined ? {} : { count: pages }) });
