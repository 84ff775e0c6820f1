import type { Answers } from '#shared/wizard/answers.ts';

export const TODAY = '2026-11-22';

const everybody: Answers = {
  patient: { given: 'Ana', family: 'Rivera', dobMonth: '4', dobDay: '28', dobYear: '1986', clue: '' },
  records: { recordTypes: ['lab', 'notes'], note: '' },
  dates: { period: 'some', fromMonth: '3', fromYear: '2021', toMonth: '', toYear: '' },
  contact: { email: 'ana@example.com', phone: '(202) 555-0143' },
};
const uploads = { uploads: { uploads: [`upl_${'0'.repeat(26)}`] } };
const office = {
  organization: { organization: 'Soto and Daughters', name: 'Inés Soto' },
  purpose: { purpose: 'legal' },
  authorization: {
    describes: 'My lab results',
    discloser: 'Any provider who treated me',
    recipient: 'Soto and Daughters',
    paperPurpose: 'My claim',
    expiryKind: 'date',
    expiryDate: '12/31/2027',
    expiryEvent: '',
    signed: 'yes',
    signedOn: '11/01/2026',
    signerKind: 'patient',
    signerRelationship: '',
    signerAuthority: '',
    says: ['revocation', 'conditioning', 'redisclosure'],
    categories: [],
  },
  ...uploads,
};

/** Every answer that each kind of requester gives. */
export const EXAMPLES = {
  patient: { who: { requesterType: 'patient' }, ...everybody },
  personal_representative: {
    who: { requesterType: 'personal_representative' },
    ...everybody,
    representative: { name: 'Luis Rivera', relationship: 'parent', relationshipOther: '' },
    ...uploads,
  },
  attorney: { who: { requesterType: 'attorney' }, right: { right: 'authorization' }, ...everybody, ...office },
  insurer_life: {
    who: { requesterType: 'insurer' },
    insurer: { insurerKind: 'insurer_life' },
    right: { right: 'authorization' },
    ...everybody,
    ...office,
  },
  copy_service: {
    who: { requesterType: 'office' },
    office: { officeKind: 'copy_service' },
    right: { right: 'directive' },
    letter: { letterSays: ['signedByPatient', 'electronicCopy', 'fromEhr', 'namesRecipient', 'saysWhere'] },
    ...everybody,
    organization: office.organization,
    ...uploads,
  },
  court: {
    who: { requesterType: 'office' },
    office: { officeKind: 'court' },
    right: { right: 'court_order' },
    ...everybody,
    organization: office.organization,
    ...uploads,
  },
  provider: {
    who: { requesterType: 'provider' },
    right: { right: 'treatment' },
    ...everybody,
    organization: office.organization,
  },
} satisfies Record<string, Answers>;
export type Asker = keyof typeof EXAMPLES;
