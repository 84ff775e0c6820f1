import { findPatient } from '#functions/adapters/patients.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { without } from '../without.ts';

/** Ties the request to exactly one patient. A contact confirmed from another patient's record does not carry over. */
export const matchPatient = (call: StaffCall, { mrn }: ActionBody<'match-patient'>) =>
  mutate(call, 'match-patient', async (request) => {
    const patient = await findPatient(mrn);
    if (!patient)
      return refuse({ code: 'invalid-input', errors: [{ field: 'mrn', message: 'Choose a patient from the search' }] });
    const { name, dateOfBirth } = patient;
    const kept: Request = request.match?.mrn === mrn ? request : without(request, 'pickupContact');
    return ok({ facts: { ...kept, match: { mrn, name, dateOfBirth, ...signedBy(call) } } });
  });
