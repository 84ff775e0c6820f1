import type { z } from 'zod';
import type { RefusalCode } from '../refusal.ts';
import type { Lane } from '../request/lanes.ts';
import type { contact, Request } from '../request/request.ts';

type Contact = Pick<z.infer<typeof contact>, 'channel' | 'address'>;
type Sourced = z.infer<typeof contact>;
type Rule = {
  /** From the patient's own record, or found by staff in a place that the requester does not control. */
  from: 'record' | 'elsewhere';
  mayBePatients: boolean;
  sources: readonly string[];
};

const PATIENTS_OWN = { from: 'record', mayBePatients: true, sources: [] } as const satisfies Rule;
const OFFICE = {
  from: 'elsewhere',
  mayBePatients: false,
  sources: [
    'Bar association directory',
    'State licensing or insurance department listing',
    'Company website',
    'Letterhead, verified by a call to the listed main number',
  ],
} as const satisfies Rule;
/** An official proves themselves by the agency or court, never by the paper they hand over (45 CFR 164.514(h)(2)). */
const OFFICIAL = {
  from: 'elsewhere',
  mayBePatients: false,
  sources: [
    'Government or court directory',
    'Clerk of the court, called at the listed number',
    'Agency badge or credential seen, and the listed main number called',
    'Letterhead, verified by a call to the listed main number',
  ],
} as const satisfies Rule;
const PROVIDER = {
  from: 'elsewhere',
  mayBePatients: false,
  sources: ['National provider directory (NPPES)', ...OFFICE.sources],
} as const satisfies Rule;

/**
 * Whose contact a code goes to (security.md 3.4). A third party proves themselves by an office number that we found
 * ourselves: what came with the request proves nothing, and the patient's phone proves the wrong person.
 */
export const CODE_CONTACTS = {
  RA_SELF: PATIENTS_OWN,
  AMEND_OR_ACCT: PATIENTS_OWN,
  // A parent's phone is often the one on the child's record.
  RA_PR: {
    from: 'elsewhere',
    mayBePatients: true,
    sources: [
      "Listed for this person on the patient's record",
      'Given in person, with photo ID',
      'Court or agency file of the appointment',
    ],
  },
  RA_DIRECTIVE: OFFICE,
  AUTH_3P: OFFICE,
  TREATMENT: PROVIDER,
  PAYMENT: PROVIDER,
  OPERATIONS: PROVIDER,
  COURT_ORDER: { ...OFFICIAL, sources: [...OFFICIAL.sources, ...OFFICE.sources.slice(0, 3)] },
  SUBPOENA: { ...OFFICIAL, sources: [...OFFICIAL.sources, ...OFFICE.sources.slice(0, 3)] },
  GRAND_JURY: OFFICIAL,
  WARRANT: OFFICIAL,
  LE_ADMIN: OFFICIAL,
  WORKERS_COMP: OFFICE,
  PUBLIC_HEALTH: OFFICIAL,
  OVERSIGHT: OFFICIAL,
  DECEDENT_OFFICIAL: OFFICIAL,
  HHS: OFFICIAL,
  SSA_DDS: OFFICIAL,
} as const satisfies Record<Lane, Rule>;

/** One mailbox has many spellings: case and everything after a plus do not make another. */
const mailbox = (address: string): string => {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  return `${local.split('+')[0]}@${domain}`;
};

/** Two contacts that reach the same device or mailbox. */
export const isSameContact = (a: Contact, b: Contact): boolean =>
  a.channel === b.channel &&
  (a.channel === 'email' ? mailbox(a.address) === mailbox(b.address) : a.address === b.address);

/** Where mail to the requester goes: a patient may have asked for another mailbox (45 CFR 164.522(b)). */
export const mailAddressOf = ({
  requester,
  confidentialContact,
}: Pick<Request, 'requester' | 'confidentialContact'>): string =>
  confidentialContact?.means === 'email' ? confidentialContact.address : requester.email;

/** The link goes to the requester by e-mail; a code to the same mailbox would make one factor of two (SP 800-63B-4 3.1.3.1). */
export const travelsWithLink = (
  contact: Contact,
  request: Pick<Request, 'requester' | 'confidentialContact'>,
): boolean => isSameContact(contact, { channel: 'email', address: mailAddressOf(request) });

/** May the code go there? `onRecord` is what registration holds of the patient. Null when it may. */
export const judgeContact = (
  contact: Sourced,
  request: Pick<Request, 'requester' | 'lane' | 'confidentialContact'>,
  onRecord: readonly Contact[],
): RefusalCode | null => {
  const rule: Rule = CODE_CONTACTS[request.lane];
  if (travelsWithLink(contact, request)) return 'contact-same-channel';
  const isPatients = onRecord.some((known) => isSameContact(known, contact));
  if (rule.from === 'record') return isPatients ? null : 'contact-unconfirmed';
  // Another mailbox of the same office is the same door: a found contact is a phone.
  if (contact.channel === 'email') return 'contact-same-channel';
  if (isPatients && !rule.mayBePatients) return 'contact-of-patient';
  return rule.sources.includes(contact.source) ? null : 'contact-unsourced';
};
