import { isSameContact } from '#shared/access/channels.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { without } from '../without.ts';

/** Records where a patient asked to be written to instead (45 CFR 164.522(b)). No reason is asked for. */
export const setConfidentialContact = (call: StaffCall, body: ActionBody<'set-confidential-contact'>) =>
  mutate(call, 'set-confidential-contact', (request) => {
    const { means } = body;
    const detail = { means };
    if (means === 'none') return ok({ facts: without(request, 'confidentialContact'), detail });
    // Links go to that mailbox from now on, so the code must not (SP 800-63B-4 3.1.3.1).
    const { pickupContact } = request;
    if (means === 'email' && pickupContact && isSameContact(pickupContact, { channel: 'email', address: body.address }))
      return refuse({ code: 'contact-same-channel' });
    return ok({ facts: { ...request, confidentialContact: { ...body, ...signedBy(call) } }, detail });
  });
