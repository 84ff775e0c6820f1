import type { Write } from '#functions/adapters/commit.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import { bestFacts } from '#shared/law/route/first-look.ts';
import { judgeRepresentative } from '#shared/law/route/judge-representative.ts';
import type { Request } from '#shared/request/request.ts';
import type { Call } from '../mutate.ts';
import { recordVerdict } from './record-verdict.ts';

type Filed = Pick<Request, 'id' | 'route' | 'patient' | 'requester'>;
type Looked = { writes: Write[]; detail: AuditDetail };
const NOTHING: Looked = { writes: [], detail: {} };

/** When a request is sent: what even the best paper of this representative could not cure is put on record (PR-1, PR-2). */
export const lookAtAuthority = (call: Pick<Call, 'actor' | 'now'>, filed: Filed, asOf: string): Looked => {
  const { relationship } = filed.route ?? {};
  if (filed.requester.type !== 'personal_representative' || !relationship) return NOTHING;
  const facts = bestFacts(relationship, filed.patient.dateOfBirth, asOf);
  const verdict = facts && judgeRepresentative(facts);
  if (verdict?.result !== 'fail') return NOTHING;
  const { write, record } = recordVerdict({ call, requestId: filed.id, kind: 'authority', inputs: facts, verdict });
  return { writes: [write], detail: { authorityRecord: record } };
};
