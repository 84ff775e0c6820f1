import type { LetterKind } from '#shared/letters/kinds.ts';

/** How staff fill in one variable of a letter. `list` is one line each; a field without `required` may stay empty. */
export type LetterField = {
  name: string;
  label: string;
  hint?: string;
  type: 'line' | 'passage' | 'date' | 'list' | 'choice' | 'check';
  choices?: Readonly<Record<string, string>>;
  required?: true;
};

const CASE: readonly LetterField[] = [
  { name: 'caseName', label: 'Case', hint: 'As the papers name it', type: 'line', required: true },
  { name: 'caseNumber', label: 'Case number', type: 'line' },
  { name: 'court', label: 'Court', type: 'line' },
];

/** The letters that staff write by hand. The acknowledgement is written from the request itself. */
export const LETTER_FIELDS = {
  acknowledgement: [],
  deficiency: [
    { name: 'note', label: 'What is missing, and how to mend it', type: 'passage', required: true },
    { name: 'openUntil', label: 'The request stays open until', type: 'date', required: true },
  ],
  clarification: [
    { name: 'question', label: 'What we ask', type: 'passage', required: true },
    { name: 'choices', label: 'Choices', hint: 'One a line', type: 'list' },
    { name: 'replyBy', label: 'Answer by', type: 'date', required: true },
    {
      name: 'ifNoReply',
      label: 'If nobody answers',
      type: 'choice',
      choices: {
        'as-asked': 'We go on with the request as written',
        narrowest: 'We send the smallest set that fits',
        close: 'We close the request',
      },
      required: true,
    },
  ],
  'no-records': [
    { name: 'searchedOn', label: 'Search finished on', type: 'date', required: true },
    { name: 'identifiers', label: 'Searched by', hint: 'One a line', type: 'list', required: true },
    { name: 'aliases', label: 'Other names tried', hint: 'One a line', type: 'list' },
    { name: 'from', label: 'From', type: 'date' },
    { name: 'to', label: 'To', type: 'date' },
    { name: 'systems', label: 'Systems', hint: 'One a line', type: 'list' },
    { name: 'sites', label: 'Places', hint: 'One a line', type: 'list', required: true },
    { name: 'elsewhere', label: 'Where else to ask', type: 'passage' },
    { name: 'isCertified', label: 'Add a certificate to be signed by hand', type: 'check' },
  ],
  'subpoena-notice': [
    ...CASE,
    { name: 'issuedBy', label: 'Who issued the subpoena', type: 'line', required: true },
    { name: 'sought', label: 'What it asks for', type: 'passage', required: true },
    { name: 'objectBy', label: 'Object by', type: 'date', required: true },
  ],
  breach: [
    { name: 'happenedOn', label: 'It happened on', type: 'date', required: true },
    { name: 'happenedUntil', label: 'Until', hint: 'If it went on for more than one day', type: 'date' },
    { name: 'discoveredOn', label: 'Found out on', type: 'date', required: true },
    { name: 'what', label: 'What happened', type: 'passage', required: true },
    { name: 'types', label: 'Kinds of information', hint: 'One a line', type: 'list', required: true },
    { name: 'steps', label: 'What the patient can do', hint: 'One a line', type: 'list', required: true },
    { name: 'doing', label: 'What we are doing', type: 'passage', required: true },
    { name: 'tollFree', label: 'Toll-free number', type: 'line' },
    { name: 'email', label: 'E-mail', type: 'line' },
  ],
  transfer: [
    { name: 'custodian', label: 'Who keeps the records', hint: 'If known', type: 'line' },
    { name: 'address', label: 'Their address', type: 'line' },
  ],
} as const satisfies Partial<Record<LetterKind, readonly LetterField[]>>;

export type HandKind = keyof typeof LETTER_FIELDS;
export const HAND_KINDS = Object.keys(LETTER_FIELDS) as HandKind[];
export const fieldsOf = (kind: HandKind): readonly LetterField[] => LETTER_FIELDS[kind];
