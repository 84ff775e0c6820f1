import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';

/** Sends the pages back with a note. The packet and every approval of it are void. */
export const returnToRedaction = (call: StaffCall, { note }: ActionBody<'return-to-redaction'>) =>
  mutate(call, 'return-to-redaction', (request) =>
    ok({
      facts: { ...without(request, 'packet'), approvals: [], returnNote: note },
      detail: { approvalsVoided: request.approvals.length },
    }),
  );
