import { type Answers, requesterTypeOf, stepOf } from '#shared/wizard/steps.ts';
import { submissionOf } from '#shared/wizard/submission.ts';
import type { Words } from '#shared/words/en.ts';
import { type Language, longDate, monthYear, readablePhone } from '#shared/words/format.ts';

type Row = { name: string; value: string; path: string };
type Section = { title: string; rows: Row[] };

/** The answers as the check page shows them: what will be sent, not what was typed. */
export const answerSections = (answers: Answers, language: Language, words: Words, today: string): Section[] => {
  const type = requesterTypeOf(answers);
  const sent = submissionOf(answers, language, { name: '', agreed: true }, today);
  if (!type || !sent) return [];
  const { requester, patient, scope } = sent;
  const name = (field: keyof Words['fields']) => words.fields[field].label;
  const isSelf = type === 'patient';
  const dated = scope.dosFrom || scope.dosTo;
  const about: Row[] = [
    { name: name('requesterType'), value: words.options.requesterType[type].label, path: stepOf('who').path },
    ...(requester.organization
      ? [{ name: name('organization'), value: requester.organization, path: stepOf('organization').path }]
      : []),
    ...(isSelf
      ? []
      : [
          {
            name: name('name'),
            value: requester.name,
            path: stepOf(requester.organization ? 'organization' : 'representative').path,
          },
        ]),
    ...(requester.relationship
      ? [{ name: name('relationship'), value: relationshipWords(answers, words), path: stepOf('representative').path }]
      : []),
    ...(sent.purpose
      ? [{ name: name('purpose'), value: words.options.purpose[sent.purpose].label, path: stepOf('purpose').path }]
      : []),
    ...(isSelf
      ? []
      : [
          {
            name: name('uploads'),
            value: words.check.fileCount(sent.uploads?.length ?? 0),
            path: stepOf('uploads').path,
          },
        ]),
  ];
  const path = stepOf('patient').path;
  return [
    { title: words.check.about, rows: about },
    {
      title: words.check.patient,
      rows: [
        { name: words.fields.given.label, value: patient.name.given, path },
        { name: words.fields.family.label, value: patient.name.family, path },
        { name: name('dob'), value: longDate(patient.dateOfBirth, language), path },
        { name: name('clue'), value: patient.clue ?? '', path },
      ],
    },
    {
      title: words.check.records,
      rows: [
        {
          name: name('recordTypes'),
          value: scope.recordTypes.map((record) => words.options.recordTypes[record].label).join(', '),
          path: stepOf('records').path,
        },
        { name: name('note'), value: scope.note ?? '', path: stepOf('records').path },
        {
          name: name('period'),
          value: dated
            ? words.check.range(
                scope.dosFrom ? monthYear(scope.dosFrom, language) : words.check.earliest,
                scope.dosTo ? monthYear(scope.dosTo, language) : words.check.today,
              )
            : words.check.allDates,
          path: stepOf('dates').path,
        },
      ],
    },
    {
      title: words.check.contact,
      rows: [
        { name: name('email'), value: requester.email, path: stepOf('contact').path },
        { name: name('phone'), value: readablePhone(requester.phone ?? ''), path: stepOf('contact').path },
      ],
    },
  ];
};

const relationshipWords = (answers: Answers, words: Words): string => {
  const { relationship, relationshipOther } = answers.representative ?? {};
  const labels: Record<string, { label: string }> = words.options.relationship;
  const label = labels[String(relationship)]?.label ?? '';
  return relationship === 'other' ? String(relationshipOther ?? label) : label;
};
