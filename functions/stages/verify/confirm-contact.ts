import { findPatient } from '#functions/adapters/patients.ts';
import { judgeContact } from '#shared/access/channels.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { phone } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Contact = ActionBody<'confirm-contact'>;

/** Says where the code goes: never to a contact that only the request knows (security.md 3.2, 3.4). */
export const confirmContact = (call: StaffCall, given: Contact) =>
  mutate(call, 'confirm-contact', async (request) => {
    const contact = normalized(given);
    if (!contact.ok) return contact;
    const patient = request.match ? await findPatient(request.match.mrn) : null;
    const refused = judgeContact(contact.value, request, (patient?.contacts ?? []).map(asKept));
    if (refused) return refuse({ code: refused });
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

/** Registration writes numbers as people do; one that is none matches nothing. */
const asKept = (known: Contact): Contact => {
  const kept = normalized(known);
  return kept.ok ? kept.value : known;
};
