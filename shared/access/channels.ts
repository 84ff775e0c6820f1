import type { z } from 'zod';
import type { contact, Request } from '../request/request.ts';

type Contact = Pick<z.infer<typeof contact>, 'channel' | 'address'>;

/** One mailbox has many spellings: case and everything after a plus do not make another. */
const mailbox = (address: string): string => {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  return `${local.split('+')[0]}@${domain}`;
};

/** Two contacts that reach the same device or mailbox. */
export const isSameContact = (a: Contact, b: Contact): boolean =>
  a.channel === b.channel &&
  (a.channel === 'email' ? mailbox(a.address) === mailbox(b.address) : a.address === b.address);

/** The link goes to the requester by e-mail; a code to the same mailbox would make one factor of two (SP 800-63B-4 3.1.3.1). */
export const travelsWithLink = (contact: Contact, { requester }: Pick<Request, 'requester'>): boolean =>
  isSameContact(contact, { channel: 'email', address: requester.email });
