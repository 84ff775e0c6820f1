import { type Confidence, type Rule, ruleRow } from '../rule.ts';

export const MEDIA = ['electronic', 'paper', 'microfilm', 'image'] as const;
export type Medium = (typeof MEDIA)[number];
export const HOLDERS = ['hospital', 'physician'] as const;
export type Holder = (typeof HOLDERS)[number];

/** Whom a schedule charges. `patient`: a state's own limit on what the individual pays. */
export const AUDIENCES = ['patient', 'third-party', 'subpoena', 'workers-comp'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Pages `fromPage` to `toPage` (null: all that follow) at so many cents a page. */
export type Tier = { fromPage: number; toPage: number | null; cents: number };
/** At most so much up to a page; further pages add to it. */
export type Maximum = { toPage: number | null; cents: number; fromPage?: number; perPageCents?: number };

/** One figure of a schedule that is less sure than the schedule itself. */
export type Doubt = { figure: string; confidence: Confidence; says: string };

/** What a state lets a holder of records charge (domain.md 19). A rule like any other: cited, dated, with its confidence. */
export type FeeSchedule = Rule & {
  state: string;
  holder: Holder | 'any';
  appliesTo: readonly Audience[];
  media: readonly Medium[];
  /** Only these requesters or purposes, where the law says so. A schedule that names them goes before one that does not. */
  onlyRequesters?: readonly string[];
  onlyPurposes?: readonly string[];
  /** Search, handling or a first charge that already holds some pages. */
  baseCents?: number;
  baseIncludesPages?: number;
  tiers: readonly Tier[];
  /** Electronic copies at a share of the page rates. */
  percentOfPaper?: number;
  /** One price for any number of pages, or one up to a page and another above. */
  flatCents?: number;
  flatByPages?: readonly { toPage: number | null; cents: number }[];
  /** For each year of records asked for. */
  perYearCents?: number;
  perQuarterHourCents?: number;
  minimumCents?: number;
  maxima?: readonly Maximum[];
  /** The most that search, handling and pages may come to together. */
  capCents?: number;
  certCents?: number;
  postage: 'actual' | 'none';
  taxable?: boolean;
  /** Requesters who may have the patient's own rate. */
  patientRateExtendsTo?: readonly string[];
  /** What the statute itself says, for years whose indexed figures are not known (domain.md 11.1). */
  isStatutoryBase?: boolean;
  doubts?: readonly Doubt[];
  /** Shipped, but never used for a quote: why. */
  inactive?: string;
};

/** Page rates from page 1 on: `[last page, cents]`, null for all that follow. */
export const rates = (...steps: readonly (readonly [number | null, number])[]): Tier[] => ratesFrom(1, ...steps);

/** The same, where the first pages lie inside a first charge. */
export const ratesFrom = (first: number, ...steps: readonly (readonly [number | null, number])[]): Tier[] => {
  let fromPage = first;
  return steps.map(([toPage, cents]) => {
    const tier = { fromPage, toPage, cents };
    fromPage = (toPage ?? 0) + 1;
    return tier;
  });
};

/** Where a source gives no first day. Fees are quoted for today, so an early one harms nobody. */
const UNDATED = '2020-01-01';

type Given = Omit<
  FeeSchedule,
  | 'version'
  | 'kind'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'verifiedOn'
  | 'legalReviewer'
  | 'legalReviewedOn'
  | 'postage'
  | 'tiers'
> &
  Partial<Pick<FeeSchedule, 'effectiveFrom' | 'effectiveTo' | 'postage' | 'tiers'>>;

/** A schedule as law, not yet signed off by a lawyer of this facility. */
export const schedule = (given: Given): FeeSchedule => ({
  postage: 'actual',
  tiers: [],
  ...ruleRow({ effectiveFrom: UNDATED, ...given }),
});

export type FreeUse = Rule & {
  /** null: every state. */
  state: string | null;
  holder: Holder | 'any';
  uses: readonly string[];
  appliesTo: readonly Audience[];
  /** Free, or no more than this. `unknown`: the law has an amount that was not found. */
  effect: { free: true } | { capCents: number } | { unknown: true };
  /** What must be there for it to hold: a statement of the requester, or that it is the first copy (of a year). */
  needs?: 'statement' | 'first-copy';
};

type GivenUse = Omit<
  FreeUse,
  'version' | 'kind' | 'effectiveFrom' | 'effectiveTo' | 'verifiedOn' | 'legalReviewer' | 'legalReviewedOn' | 'holder'
> &
  Partial<Pick<FreeUse, 'effectiveFrom' | 'kind' | 'holder'>>;

/** A use for which a copy is free or capped (domain.md 11.4). */
export const freeUse = (given: GivenUse): FreeUse => ({
  holder: 'any',
  ...ruleRow({ effectiveFrom: UNDATED, ...given }),
});
