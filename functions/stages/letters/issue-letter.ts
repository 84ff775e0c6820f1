import type { ActionBody } from '#shared/api/staff.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { letterWrites } from './letter-writes.ts';

/** A letter that staff wrote: stored with the request, and the requester told that it waits, or it is printed. */
export const issueLetter = (call: StaffCall, { letter, by }: ActionBody<'issue-letter'>) =>
  mutate(call, 'issue-letter', async (request) => {
    // The kind's own schema judges the variables (write-letter.ts): until then nothing reads them.
    const issued = await letterWrites({ call, request, letter: letter as WantedLetter, by });
    if (!issued.ok) return issued;
    const { writes, notices, detail } = issued.value;
    return ok({ facts: request, writes, notices, detail });
  });
