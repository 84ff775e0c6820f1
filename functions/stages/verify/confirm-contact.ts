import { findPatient } from '#functions/adapters/patients.ts';
import { isSameContact, travelsWithLink } from '#shared/access/channels.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { phone, type Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Contact = ActionBody<'confirm-contact'>;

/** Says where the code goes: to a contact from the record, never to one that only the request knows (security.md 3.2). */
export const confirmContact = (call: StaffCall, given: Contact) =>
  mutate(call, 'confirm-contact', async (request) => {
    const contact = normalized(given);
    if (!contact.ok) return contact;
    if (travelsWithLink(contact.value, request)) return refuse({ code: 'contact-same-channel' });
    if (!(await isOnRecord(contact.value, request))) return refuse({ code: 'contact-unconfirmed' });
    return ok({
      facts: { ...request, pickupContact: { ...contact.value, ...signedBy(call) } },
      detail: { channel: contact.value.channel },
    });
  });

const normalized = (given: Contact): Result<Contact> => {
  if (given.channel === 'email') return ok(given);
  const number = phone.safeParse(given.address);
  if (number.success) return ok({ ...given, address: number.data });
  const message = 'Enter a phone number with area code, like 202 555 0143';
  return refuse({ code: 'invalid-input', errors: [{ field: 'address', message }] });
};

/** A patient's own code goes to what registration holds. Others are no patients of ours: staff name an independent source. */
const isOnRecord = async (contact: Contact, { lane, match }: Request): Promise<boolean> => {
  if (lane !== 'RA_SELF') return true;
  const patient = match ? await findPatient(match.mrn) : null;
  return (patient?.contacts ?? []).some((known) => {
    const same = normalized(known);
    return same.ok && isSameContact(same.value, contact);
  });
};
