import type { DefectCode } from '../../../words/defects.ts';
import type { Answer } from '../../answer.ts';
import { endingOf } from '../ends-on.ts';
import type { AuthorizationFacts } from '../facts.ts';
import { type Check, fail, look, type Outcome, pass, quoted } from '../outcome.ts';
import { readDate } from '../typed-dates.ts';
import { disclosing } from './elements.ts';
import { both, stated } from './statements.ts';

const isSud = (name: string) => name === 'SUD_PART2' || name === 'SUD_COUNSELING_NOTES';

/** Asked where the paper speaks of substance use disorder records, or where such records are asked for. */
export const isPart2 = ({ form, requested }: AuthorizationFacts): boolean =>
  form.part2?.describesSud === 'yes' ||
  form.part2?.describesSud === 'unknown' ||
  [...(form.categories ?? []), ...(requested?.categories ?? [])].some(isSud);

const isTpo = ({ form }: AuthorizationFacts) => form.part2?.isTpo === 'yes';

const there = (text: string | undefined, code: DefectCode, what: string): Outcome =>
  text ? pass(quoted(text)) : fail(code, `It names no ${what}`);

const recipients = ({ form }: AuthorizationFacts): Outcome => {
  if (!form.recipient) return fail('P04_NO_RECIPIENT', 'It names nobody');
  const { intermediary, intermediaryMembers } = form.part2 ?? {};
  if (!intermediary || intermediaryMembers === 'yes') return pass(quoted(form.recipient));
  const fact = `${quoted(intermediary)} passes records on, without its members`;
  return intermediaryMembers === 'unknown' ? look('P04_NO_RECIPIENT', fact) : fail('P04_NO_RECIPIENT', fact);
};

const expiry = (facts: AuthorizationFacts): Outcome => {
  const ending = endingOf(facts.form, facts.events);
  if (ending.kind === 'unknown') return look('P08_NO_EXPIRY', ending.why);
  if (ending.kind === 'missing') return fail('P08_NO_EXPIRY', 'It has no date and no event');
  if (ending.kind === 'never')
    return isTpo(facts) || facts.form.isResearch === true
      ? pass('"None" is allowed here')
      : fail('P08_NO_EXPIRY', 'It says "none"');
  const day = ending.kind === 'day' ? ending.day : null;
  const isOver = ending.kind === 'event' ? ending.happenedOn !== null : day !== null && day < facts.asOf;
  return isOver ? fail('P08_NO_EXPIRY', 'Its end has come') : pass(day ? `Last day ${day}` : 'An event');
};

const signature = ({ form, proofOnFile }: AuthorizationFacts): Outcome => {
  if (!form.signer || form.signed === undefined || form.signed === 'no')
    return fail('P09_NO_SIGNATURE', 'Nobody has signed it');
  if (form.signed === 'unknown') return look('P09_NO_SIGNATURE', 'Perhaps signed');
  if (form.signer.kind === 'patient') return pass('The patient signs');
  // 2.14 and 2.15: who may sign for a minor or for somebody who cannot is state law and a person's judgement.
  return proofOnFile === true
    ? pass('A representative with proof signs')
    : look('P09_NO_SIGNATURE', 'A representative signs');
};

const dated = ({ form, asOf }: AuthorizationFacts): Outcome => {
  const read = readDate(form.signedOn);
  if ('problem' in read) return fail('P10_NO_DATE', `${quoted(form.signedOn)} is no date`);
  return read.day > asOf ? fail('P10_NO_DATE', `${read.day} lies ahead`) : pass(read.day);
};

const notes = ({ form }: AuthorizationFacts): Outcome => {
  const others = [
    ...(form.recordTypes ?? []),
    ...(form.categories ?? []).filter((name) => name !== 'SUD_COUNSELING_NOTES'),
  ];
  return others.length === 0 ? pass('Counseling notes alone') : fail('P12_NOTES', `Together with ${others.join(', ')}`);
};

const asksNotes = ({ form }: AuthorizationFacts) =>
  form.part2?.counselingNotes === 'yes' || (form.categories?.includes('SUD_COUNSELING_NOTES') ?? false);

const proceedings = ({ form }: AuthorizationFacts): Outcome =>
  form.part2?.proceedings === 'yes'
    ? fail('P13_PROCEEDINGS', 'It also allows use in proceedings against the patient')
    : form.part2?.proceedings === 'unknown'
      ? look('P13_PROCEEDINGS', 'Perhaps it allows use in proceedings against the patient')
      : pass('It does not allow use against the patient');

const general = ({ form }: AuthorizationFacts): Outcome => {
  const described: Answer | undefined = form.part2?.describesSud ?? (form.categories?.some(isSud) ? 'yes' : undefined);
  return stated(described, 'P14_GENERAL', 'that it is about substance use disorder records');
};

type Row = readonly [rule: string, judge: Check['judge'], applies?: (facts: AuthorizationFacts) => boolean];
const ROWS: readonly Row[] = [
  ['P2-1', ({ form }) => there(form.patientName, 'P01_NO_PATIENT', 'patient')],
  [
    'P2-2',
    (facts) =>
      disclosing(facts) === 'yes'
        ? pass(quoted(facts.form.discloser))
        : disclosing(facts) === 'perhaps'
          ? look('P02_NO_DISCLOSER', quoted(facts.form.discloser))
          : fail('P02_NO_DISCLOSER', quoted(facts.form.discloser)),
  ],
  ['P2-3', ({ form }) => there(form.describes || form.recordTypes?.join(', '), 'P03_NO_DESCRIPTION', 'records')],
  ['P2-4', recipients],
  [
    'P2-5',
    ({ form }) => stated(form.part2?.hipaaRedisclosure, 'P05_NO_HIPAA_STATEMENT', 'that HIPAA governs redisclosure'),
    isTpo,
  ],
  ['P2-6', ({ form }) => there(form.purpose, 'P06_NO_PURPOSE', 'purpose')],
  [
    'P2-7',
    ({ form: { statements } }) =>
      stated(
        both(statements?.revocation, statements?.revocationHow),
        'P07_NO_REVOCATION',
        'the right to revoke and how',
      ),
  ],
  ['P2-8', expiry],
  ['P2-9', signature],
  ['P2-10', dated],
  [
    'P2-11',
    ({ form }) =>
      stated(both(form.part2?.refusal, form.statements?.redisclosure), 'P11_NO_REFUSAL', 'what follows from refusing'),
    isTpo,
  ],
  ['P2-12', notes, asksNotes],
  ['P2-13', proceedings],
  ['P2-14', general],
];

export const PART2: readonly Check[] = ROWS.map(([rule, judge, applies]) => ({
  rule,
  scope: 'part2' as const,
  judge,
  applies: (facts) => isPart2(facts) && (applies?.(facts) ?? true),
}));
