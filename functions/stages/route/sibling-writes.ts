import { newRequestWrites, type Write } from '#functions/adapters/commit.ts';
import { addDocumentRow } from '#functions/adapters/documents.ts';
import { newId, newReference } from '#functions/adapters/new-id.ts';
import { actorId } from '#shared/access/roles.ts';
import { documentId, reference, requestId } from '#shared/ids.ts';
import type { RouteFacts } from '#shared/law/route/lane-facts.ts';
import { laneFactsOf } from '#shared/law/route/lane-facts-of.ts';
import type { Lane } from '#shared/request/lanes.ts';
import type { Document, Request } from '#shared/request/request.ts';
import { appendClock } from '../clock/append-clock.ts';
import { quoteAtSubmit } from '../fees/keep-quote.ts';
import type { Call } from '../mutate.ts';
import { recordLane } from './record-lane.ts';
import { referenceWrite } from './reference-write.ts';

type Sibling = {
  call: Call;
  request: Request;
  /** The requester's papers: they prove the right of every part. */
  documents: readonly Document[];
  lane: Lane;
  scope: Request['scope'];
  reason: string;
  route?: RouteFacts;
};

/**
 * One more part of the same submission (RT-5): a request of its own, for the transaction that splits it off. It keeps
 * the day of receipt, who asks and who the patient is; what was proven for the other lane is asked for again.
 */
export const siblingWrites = (asked: Sibling): { sibling: Request; writes: Write[] } => {
  const { call, request, documents, lane, reason, route = request.route } = asked;
  const [by, { now }] = [actorId(call.actor), call];
  const id = requestId.parse(newId('req'));
  const papers = documents.filter(({ kind }) => kind !== 'record');
  const asOf = request.submittedAt.slice(0, 10);
  const facts = { ...laneFactsOf({ asOf, type: request.requester.type, route, papers }), chosen: { lane, reason } };
  const decided = recordLane({ requestId: id, facts, now, by });
  const part = { ...partOf(asked, id), ...(route ? { route } : {}) };
  // A part is a request of its own, with a fee of its own.
  const priced = quoteAtSubmit(part, now, by);
  const clocked = appendClock({
    request: { ...part, fee: priced.fee },
    log: [],
    added: [],
    by,
    now,
  });
  const sibling = clocked.request;
  const copies = papers.map((paper) => ({ ...paper, id: documentId.parse(newId('doc')), requestId: id }));
  const detail = { lane, laneRecord: decided.id, partOf: request.id, ...clocked.detail, ...priced.detail };
  return {
    sibling,
    writes: [
      ...newRequestWrites({ after: sibling, actor: call.actor, action: 'split-request', now, detail }),
      referenceWrite(sibling),
      decided.write,
      ...clocked.writes,
      ...priced.writes,
      ...copies.map(addDocumentRow),
    ],
  };
};

const partOf = ({ request, lane, scope }: Sibling, id: Request['id']): Omit<Request, 'dueOn'> => {
  const { facility, language, submittedAt, requester, patient, statement, isSensitive, match } = request;
  return {
    id,
    reference: reference.parse(newReference()),
    version: 1,
    state: 'RECEIVED',
    lane,
    facility,
    language,
    submittedAt,
    requester,
    patient,
    scope,
    statement,
    isSensitive,
    ...(match ? { match } : {}),
    partOf: request.partOf ?? { id: request.id, reference: request.reference },
    approvals: [],
    flags: [],
  };
};
