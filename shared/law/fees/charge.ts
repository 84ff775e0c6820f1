import { type DirectiveLine, type LimitLine, lineOf, sumOf, type ThirdPartyLine } from './lines.ts';
import { basisPointsOf, dollars, percentOf } from './money.ts';
import type { FeeSchedule, Tier } from './schedule.ts';

/** What comes to the pages: given by whoever knows it, never guessed. */
export type Extras = {
  years: number | null;
  quarterHours: number | null;
  isCertified: boolean;
  postageCents: number;
  mediaCents: number;
  taxBasisPoints: number;
};

/** Pages of one tier. */
const pagesIn = ({ fromPage, toPage }: Tier, pages: number): number =>
  Math.max(0, Math.min(pages, toPage ?? pages) - fromPage + 1);

/** The price of the copies themselves: a flat price, or pages by tier, each line rounded once. */
export const copyingLines = (schedule: FeeSchedule, pages: number): Extract<DirectiveLine, { count?: unknown }>[] => {
  const step = schedule.flatByPages?.find(({ toPage }) => toPage === null || pages <= toPage);
  const flat = step?.cents ?? schedule.flatCents;
  const tiers = schedule.tiers.flatMap((tier) => {
    const count = pagesIn(tier, pages);
    if (count === 0) return [];
    const cents = percentOf(count * tier.cents, schedule.percentOfPaper ?? 100);
    const share = schedule.percentOfPaper ? `${schedule.percentOfPaper} % of ` : '';
    return [lineOf('pages', cents, `${count} pages at ${share}${dollars(tier.cents)}`, schedule, count)];
  });
  return [...(flat === undefined ? [] : [lineOf('flat', flat, 'One price for the copy', schedule)]), ...tiers];
};

/** The most the law allows for so many pages: infinite where it sets no limit. */
const legalMaximum = ({ maxima, capCents }: FeeSchedule, pages: number): number => {
  const step = maxima?.find(({ toPage }) => toPage === null || pages <= toPage);
  const further = step?.perPageCents ? Math.max(0, pages - (step.fromPage ?? 1) + 1) * step.perPageCents : 0;
  return Math.min(step ? step.cents + further : Number.POSITIVE_INFINITY, capCents ?? Number.POSITIVE_INFINITY);
};

/** Takes off what goes beyond the legal maximum. */
export const limitLines = (schedule: FeeSchedule, pages: number, lines: readonly { cents: number }[]): LimitLine[] => {
  const over = sumOf(lines) - legalMaximum(schedule, pages);
  return over > 0
    ? [{ ...lineOf('limit', -over, 'Down to the most that the law allows', schedule), kind: 'limit' }]
    : [];
};

/** All lines of a third party, in the order of an invoice. */
export const thirdPartyLines = (schedule: FeeSchedule, pages: number, extras: Extras): ThirdPartyLine[] => {
  const { baseCents, perYearCents, perQuarterHourCents, minimumCents, certCents, taxable } = schedule;
  const { years, quarterHours } = extras;
  const charged: ThirdPartyLine[] = [
    ...(baseCents ? [lineOf('base', baseCents, baseWords(schedule), schedule)] : []),
    ...copyingLines(schedule, pages),
    ...(perYearCents && years
      ? [
          lineOf(
            'years',
            years * perYearCents,
            `${years} years of records at ${dollars(perYearCents)}`,
            schedule,
            years,
          ),
        ]
      : []),
    ...(perQuarterHourCents && quarterHours
      ? [
          lineOf(
            'clerical',
            quarterHours * perQuarterHourCents,
            'Clerical time by the quarter hour',
            schedule,
            quarterHours,
          ),
        ]
      : []),
  ];
  const short = (minimumCents ?? 0) - sumOf(charged);
  const copies: ThirdPartyLine[] = [
    ...charged,
    ...(short > 0
      ? [lineOf('minimum', short, `Up to the least that the law allows, ${dollars(minimumCents ?? 0)}`, schedule)]
      : []),
  ];
  const before: ThirdPartyLine[] = [
    ...copies,
    ...limitLines(schedule, pages, copies),
    ...(extras.isCertified && certCents ? [lineOf('certification', certCents, 'Certification', schedule)] : []),
    ...(extras.mediaCents > 0 ? [lineOf('media', extras.mediaCents, 'Portable media, at its price', schedule)] : []),
    ...postageLine(schedule, extras),
  ];
  const tax = taxable ? basisPointsOf(sumOf(before), extras.taxBasisPoints) : 0;
  return tax > 0 ? [...before, lineOf('tax', tax, 'Sales tax', schedule)] : before;
};

export const postageLine = (schedule: FeeSchedule, { postageCents }: Extras) =>
  schedule.postage === 'actual' && postageCents > 0
    ? [lineOf('postage', postageCents, 'Postage, at its price', schedule)]
    : [];

const baseWords = ({ baseIncludesPages }: FeeSchedule) =>
  baseIncludesPages ? `First charge, with ${baseIncludesPages} pages` : 'Search and handling';
