import { holdBack } from '#functions/adapters/disclosures.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { suspensionEnd } from '#shared/law/accounting/suspended.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Keeps an agency's word that the list would impede its work: the row is held back until its end (AC-9). */
export const holdAccounting = (call: StaffCall, given: ActionBody<'hold-accounting'>) =>
  mutate(call, 'hold-accounting', (request) => {
    const { release } = request;
    if (!release) return refuse({ code: 'no-suspension' });
    const endsOn = suspensionEnd(given);
    if (endsOn === null || endsOn < given.statedOn)
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'endsOn', message: 'A written statement names the day on which it ends' }],
      });
    return ok({
      facts: request,
      detail: { form: given.form, endsOn },
      writes: [holdBack(request.id, release.releaseId, given)],
    });
  });
