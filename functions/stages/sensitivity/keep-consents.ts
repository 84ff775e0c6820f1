import { newId } from '#functions/adapters/new-id.ts';
import { saveConsentsRow } from '#functions/adapters/sensitivity.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

const MOST = 50;

/** A paper on file that may cover labelled pages, as a person read it. What it covers, the rules say each time anew. */
export const recordConsent = (call: StaffCall, { consent }: ActionBody<'record-consent'>) =>
  mutate(call, 'record-consent', (request, { consents, documents }) => {
    if (consents.consents.length >= MOST) return refuse({ code: 'too-large' });
    if (consent.documentId && !documents.some(({ id }) => id === consent.documentId))
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'consent.documentId', message: 'Choose one of the files of this request' }],
      });
    const added = { ...consent, id: newId('con'), ...signedBy(call) };
    const kept = { ...consents, consents: [...consents.consents, added] };
    return ok({
      facts: request,
      detail: { consentId: added.id, kind: consent.kind },
      writes: [saveConsentsRow(request.id, kept)],
      shown: { consents: kept },
    });
  });

/** Somebody took it back (45 CFR 164.508(b)(5), 42 CFR 2.31(a)(6)). It stays on record, and covers nothing from that day. */
export const revokeConsent = (call: StaffCall, { consentId, on }: ActionBody<'revoke-consent'>) =>
  mutate(call, 'revoke-consent', (request, { consents }) => {
    const found = consents.consents.find(({ id }) => id === consentId);
    if (!found || found.revokedOn)
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'consentId', message: 'Choose a consent that has not been revoked' }],
      });
    const revoked = consents.consents.map((one) => (one === found ? { ...one, revokedOn: on } : one));
    const kept = { ...consents, consents: revoked };
    return ok({
      facts: request,
      detail: { consentId },
      writes: [saveConsentsRow(request.id, kept)],
      shown: { consents: kept },
    });
  });
