/** The three checks with a verdict: what each asks for and under which rule. */
export const JUDGEMENTS = {
  'verify-identity': {
    title: 'Identity of the requester',
    rule: '45 CFR 164.514(h)',
    field: 'identity',
    button: 'Record identity check',
    methods: [
      'Details match the record',
      'Government photo ID seen',
      'Called back on a number from the record',
      'Known to the office',
      'Professional letterhead and license',
    ],
    elements: [],
  },
  'check-authorization': {
    title: 'Authorization',
    rule: '45 CFR 164.508(c)',
    field: 'authorization',
    button: 'Judge the authorization',
    methods: ['Read against 45 CFR 164.508(c)', 'Read, and confirmed with the patient'],
    elements: [
      'Says what is to be disclosed',
      'Names who may disclose',
      'Names who may receive',
      'Says for what purpose',
      'Has an expiry date or event that has not passed',
      'Signed and dated by the patient or representative',
      'States the right to revoke',
      'States whether treatment may depend on signing',
      'States that it may be disclosed again',
    ],
  },
  'check-authority': {
    title: 'Authority to act for the patient',
    rule: '45 CFR 164.502(g)',
    field: 'authority',
    button: 'Judge the proof of authority',
    methods: [
      'Health care power of attorney',
      'Court-appointed guardian or conservator',
      'Parent of an unemancipated minor',
      'Executor or administrator of the estate',
      'Other proof under state law',
    ],
    elements: [],
  },
} as const;

export type JudgementAction = keyof typeof JUDGEMENTS;
