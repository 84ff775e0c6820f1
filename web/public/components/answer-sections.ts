import type { Answers, StepId } from '#shared/wizard/answers.ts';
import { proofAsked, requesterTypeOf } from '#shared/wizard/right.ts';
import { stepOf } from '#shared/wizard/steps.ts';
import { submissionOf } from '#shared/wizard/submission.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import type { Words } from '#shared/words/en.ts';
import { type Language, longDate, monthYear, readablePhone } from '#shared/words/format.ts';

/** One answer, and the page that changes it. */
type Row = { name: string; value: string; path: string };
type Section = { title: string; rows: Row[] };
type Sent = NonNullable<ReturnType<typeof submissionOf>>;

const row = (step: StepId, name: string, value: string | undefined): Row => ({
  name,
  value: value ?? '',
  path: stepOf(step).path,
});

/** The answers as the check page shows them: what will be sent, not what was typed. */
export const answerSections = (answers: Answers, language: Language, words: Words, today: string): Section[] => {
  const sent = submissionOf(answers, language, { name: '', agreed: true }, today);
  if (!sent || !requesterTypeOf(answers)) return [];
  return [
    { title: words.check.about, rows: [...aboutRows(sent, answers, words), ...paperRows(sent, language)] },
    { title: words.check.patient, rows: patientRows(sent, language, words) },
    { title: words.check.records, rows: recordRows(sent, language, words) },
    {
      title: words.check.contact,
      rows: [
        row('contact', words.fields.email.label, sent.requester.email),
        row('contact', words.fields.phone.label, readablePhone(sent.requester.phone ?? '')),
      ],
    },
  ];
};

const aboutRows = ({ requester, purpose, uploads }: Sent, answers: Answers, words: Words): Row[] => {
  const { fields, options, check } = words;
  const who = chosen('who', 'requesterType', answers, words);
  if (requester.type === 'patient') return who;
  const files = proofAsked(answers)
    ? [row('uploads', fields.uploads.label, check.fileCount(uploads?.length ?? 0))]
    : [];
  if (requester.type === 'personal_representative') {
    const relationship = row('representative', fields.relationship.label, relationshipWords(answers, words));
    return [...who, row('representative', fields.name.label, requester.name), relationship, ...files];
  }
  return [
    ...who,
    ...chosen('insurer', 'insurerKind', answers, words),
    ...chosen('office', 'officeKind', answers, words),
    ...chosen('right', 'right', answers, words),
    ...chosen('letter', 'letterSays', answers, words),
    row('organization', fields.organization.label, requester.organization),
    row('organization', fields.name.label, requester.name),
    ...(purpose ? [row('purpose', fields.purpose.label, options.purpose[purpose].label)] : []),
    ...files,
  ];
};

/** The paper's words stay on its own page; here only whether it was described, and who is asked to sign. */
const paperRows = ({ authorization }: Sent, language: Language): Row[] => {
  if (!authorization) return [];
  const { title, told, fields } = authorizationWords[language];
  const { inviteEmail } = authorization;
  return [
    row('authorization', title, told),
    ...(inviteEmail ? [row('authorization', fields.inviteEmail.label, inviteEmail)] : []),
  ];
};

type ChoiceName = 'requesterType' | 'insurerKind' | 'officeKind' | 'right' | 'letterSays';

/** What was chosen on a page that this person was asked. */
const chosen = (step: StepId, name: ChoiceName, answers: Answers, { fields, options }: Words): Row[] => {
  if (!stepOf(step).when(answers)) return [];
  const labels: Record<string, { label: string }> = options[name];
  const picked = [answers[step]?.[name] ?? []].flat().map((option) => labels[option]?.label ?? '');
  return [row(step, fields[name].label, picked.join(', '))];
};

const patientRows = ({ patient }: Sent, language: Language, { fields }: Words): Row[] => [
  row('patient', fields.given.label, patient.name.given),
  row('patient', fields.family.label, patient.name.family),
  row('patient', fields.dob.label, longDate(patient.dateOfBirth, language)),
  row('patient', fields.clue.label, patient.clue),
];

const recordRows = ({ scope }: Sent, language: Language, { fields, options, check }: Words): Row[] => {
  const { dosFrom, dosTo } = scope;
  const from = dosFrom ? monthYear(dosFrom, language) : check.earliest;
  const to = dosTo ? monthYear(dosTo, language) : check.today;
  const kinds = scope.recordTypes.map((record) => options.recordTypes[record].label).join(', ');
  return [
    row('records', fields.recordTypes.label, kinds),
    row('records', fields.note.label, scope.note),
    row('dates', fields.period.label, dosFrom || dosTo ? check.range(from, to) : check.allDates),
  ];
};

const relationshipWords = (answers: Answers, words: Words): string => {
  const { relationship, relationshipOther } = answers.representative ?? {};
  const labels: Record<string, { label: string }> = words.options.relationship;
  const label = labels[String(relationship)]?.label ?? '';
  return relationship === 'other' ? String(relationshipOther ?? label) : label;
};
