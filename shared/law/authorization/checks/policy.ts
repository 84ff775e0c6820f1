import type { AuthorizationFacts } from '../facts.ts';
import { type Check, look, type Outcome, pass } from '../outcome.ts';
import { dayOf, daysFrom } from '../typed-dates.ts';

const tooOld = ({ form, policy, asOf }: AuthorizationFacts): Outcome => {
  const [signed, most] = [dayOf(form.signedOn), policy?.maxSignatureAgeDays ?? Number.POSITIVE_INFINITY];
  if (!signed) return pass('The signature has no date to count from');
  const days = daysFrom(signed, asOf);
  return days > most
    ? look('A26_POLICY_OLD', `${days} days old; facility policy takes ${most}`)
    : pass(`${days} days old`);
};

const afterSigning = ({ form, requested }: AuthorizationFacts): Outcome => {
  const [signed, to] = [dayOf(form.signedOn), dayOf(requested?.to)];
  if (!signed) return pass('The signature has no date to count from');
  return to === null || to > signed
    ? look('A27_POLICY_AFTER', `Asked for until ${to ?? 'today'}; facility policy stops at the signature, ${signed}`)
    : pass(`Asked for until ${to}`);
};

/** MN-5: the release stays inside what the paper describes, whatever the request says. */
const within = ({ form, requested }: AuthorizationFacts): Outcome => {
  const { recordTypes = [] } = form;
  const wanted = requested?.recordTypes ?? [];
  const extra =
    recordTypes.length === 0 || recordTypes.includes('entire')
      ? []
      : wanted.filter((type) => !recordTypes.includes(type));
  const [from, to] = [dayOf(form.from), dayOf(form.to)];
  const [askedFrom, askedTo] = [dayOf(requested?.from), dayOf(requested?.to)];
  const isEarlier = from !== null && (askedFrom === null || askedFrom < from);
  const isLater = to !== null && (askedTo === null || askedTo > to);
  const found = [
    ...(extra.length > 0 ? [`It does not name ${extra.join(', ')}`] : []),
    ...(isEarlier ? [`It begins on ${from}`] : []),
    ...(isLater ? [`It ends on ${to}`] : []),
  ];
  return found.length === 0 ? pass('No more is asked for than it allows') : look('A01_NARROWER', found.join('. '));
};

/** A facility's own rules, each off until the facility has one: never a failure, always labelled policy. */
export const POLICY: readonly Check[] = [
  { rule: 'AU-SCOPE', scope: 'authorization', applies: ({ requested }) => requested !== undefined, judge: within },
  {
    rule: 'AU-26',
    scope: 'authorization',
    applies: ({ policy }) => policy?.maxSignatureAgeDays !== undefined,
    judge: tooOld,
  },
  {
    rule: 'AU-27',
    scope: 'authorization',
    applies: ({ policy, requested }) => policy?.stopAtSignature === true && requested !== undefined,
    judge: afterSigning,
  },
];
