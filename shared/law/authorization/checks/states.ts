import { endingOf } from '../ends-on.ts';
import type { AuthorizationFacts } from '../facts.ts';
import { type Check, fail, look, type Outcome, pass } from '../outcome.ts';
import { dayOf, plus } from '../typed-dates.ts';

/** Postal codes of the states and territories whose law can apply to a facility. */
const KNOWN = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'.split(
    ' ',
  ),
);

type Ask = readonly [what: string, isThere: (facts: AuthorizationFacts) => boolean];

const names = (facts: AuthorizationFacts, ...wanted: string[]) =>
  facts.form.categories?.some((name) => wanted.includes(name)) ?? false;
const hasExpiry = ({ form, events }: AuthorizationFacts) =>
  !['missing', 'unknown', 'never'].includes(endingOf(form, events).kind);
const isStateForm =
  (...wanted: RegExp[]) =>
  ({ form }: AuthorizationFacts) =>
    wanted.some((pattern) => pattern.test(form.state?.name ?? ''));

const CONTENT: readonly Ask[] = [
  ['who discloses', ({ form }) => Boolean(form.discloser)],
  ['who receives', ({ form }) => Boolean(form.recipient)],
  ['what', ({ form }) => Boolean(form.describes) || (form.recordTypes?.length ?? 0) > 0],
  ['until when', hasExpiry],
  ['a signature', ({ form }) => form.signed === 'yes'],
  ['a date', ({ form }) => dayOf(form.signedOn) !== null],
];

/** What a state asks of the paper, by row. A state at medium confidence never fails a paper: a person looks. */
const asks = (facts: AuthorizationFacts, wanted: readonly Ask[]): Outcome => {
  const missing = wanted.filter(([, isThere]) => !isThere(facts)).map(([what]) => what);
  return missing.length === 0
    ? pass('What the state asks for is there')
    : look('ST_LOOK', `Not seen: ${missing.join(', ')}`);
};

const oneYear = ({ form, asOf }: AuthorizationFacts): Outcome => {
  const signed = dayOf(form.signedOn);
  const last = signed && plus(signed, 1, 'year');
  if (!last) return pass('The signature has no date to count from');
  return last < asOf
    ? fail('ST_OVER_ONE_YEAR', `Signed on ${signed}; good until ${last} unless a listed exception applies`)
    : pass(`Good until ${last}`);
};

const ILLINOIS: readonly Ask[] = [
  ['a named recipient', ({ form }) => Boolean(form.recipient)],
  ['the purpose', ({ form }) => Boolean(form.purpose)],
  ['the nature of the information', ({ form }) => Boolean(form.describes)],
  ['the right to inspect', ({ form }) => form.state?.rightToInspect === 'yes'],
  ['the consequence of refusing', ({ form }) => form.state?.refusal === 'yes'],
  ['a calendar date of expiry', ({ form, events }) => endingOf(form, events).kind === 'day'],
  ['the right to revoke', ({ form }) => form.statements?.revocation === 'yes'],
  ['a witness', ({ form }) => Boolean(form.state?.witness)],
];

const CALIFORNIA: readonly Ask[] = [
  ['14-point type or handwriting', ({ form }) => form.state?.largeType === 'yes'],
  ['a signature that serves nothing else', ({ form }) => form.state?.signatureStandsAlone === 'yes'],
  ['an expiry', hasExpiry],
  ['the right to a copy', ({ form }) => form.statements?.copy === 'yes'],
];

type Row = readonly [state: string, judge: Check['judge'], applies?: (facts: AuthorizationFacts) => boolean];
const ROWS: readonly Row[] = [
  ['CA', (facts) => asks(facts, CALIFORNIA)],
  ['MN', oneYear],
  [
    'TX',
    (facts) =>
      asks(facts, [
        [
          'notice of electronic disclosure',
          ({ form }) => form.state?.electronicNotice === 'yes' || isStateForm(/attorney general/i)(facts),
        ],
      ]),
  ],
  [
    'NY',
    (facts) => asks(facts, [['the HIV release', isStateForm(/doh-?2557/i, /oca.?960/i)]]),
    (facts) => names(facts, 'HIV'),
  ],
  ['IL', (facts) => asks(facts, ILLINOIS), (facts) => names(facts, 'MENTAL_HEALTH')],
  [
    'PA',
    (facts) => asks(facts, [['the form of the state', isStateForm(/5100\.34/, /7607|act 148/i)]]),
    (facts) => names(facts, 'MENTAL_HEALTH', 'HIV'),
  ],
  ['WA', (facts) => asks(facts, CONTENT)],
  ['VA', (facts) => asks(facts, CONTENT)],
];

const normal = (state: string) => state.trim().toUpperCase();

export const STATES: readonly Check[] = [
  ...ROWS.map(
    ([state, judge, applies]): Check => ({
      rule: `ST-${state}`,
      scope: 'authorization',
      judge,
      applies: (facts) => normal(facts.facility.state) === state && (applies?.(facts) ?? true),
    }),
  ),
  {
    rule: 'ST-UNKNOWN',
    scope: 'authorization',
    judge: ({ facility }) => {
      const state = normal(facility.state);
      if (!KNOWN.has(state)) return look('ST_UNKNOWN', `"${state}" is no state that is known here`);
      const isLoaded = ROWS.some(([loaded]) => loaded === state);
      return pass(
        isLoaded ? `${state} is loaded` : `No rule of ${state} on the form is loaded: federal law alone was applied`,
      );
    },
  },
];
