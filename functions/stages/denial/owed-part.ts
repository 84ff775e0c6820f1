import type { CaseFile } from '#functions/adapters/case-file.ts';
import type { Write } from '#functions/adapters/commit.ts';
import type { Request } from '#shared/request/request.ts';
import type { State } from '#shared/request/states.ts';
import { siblingWrites } from '../route/sibling-writes.ts';
import type { StaffCall } from '../staff-call.ts';

/** Where the packet is made without it, or has left: what was denied needs a release of its own. */
const GONE: readonly State[] = ['QA', 'APPROVED', 'RELEASED', 'ACCESSED', 'CLOSED'];

type Owed = { parts?: Pick<Request, 'parts'>; writes: Write[] };

/** A part that is given after all, once the rest has gone: a request of its own, received on the same day (DN-3). */
export const owedPart = (call: StaffCall, { request, documents }: Pick<CaseFile, 'request' | 'documents'>): Owed => {
  const { denial, lane, scope, parts } = request;
  if (denial?.extent !== 'part' || !GONE.includes(request.state)) return { writes: [] };
  const types = denial.part?.recordTypes ?? [];
  const { sibling, writes } = siblingWrites({
    call,
    request,
    documents,
    lane,
    scope: types.length > 0 ? { ...scope, recordTypes: types } : scope,
    reason: 'The denial of this part was reversed',
  });
  return { parts: { parts: [...(parts ?? []), { id: sibling.id, reference: sibling.reference, lane }] }, writes };
};
