/** Checks with a verdict and a method: what each asks for and under which rule. */
export const JUDGEMENTS = {
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
} as const;

export type JudgementAction = keyof typeof JUDGEMENTS;
