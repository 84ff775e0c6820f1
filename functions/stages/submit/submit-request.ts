import type { z } from 'zod';
import type { Submission, submitted } from '#shared/api/public.ts';
import { chainStart } from '#shared/audit/chain.ts';
import { documentId, reference, requestId } from '#shared/ids.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { laneUntilDecided } from '#shared/law/route/decide-lane.ts';
import { laneFactsOf } from '#shared/law/route/lane-facts-of.ts';
import { type Document, document, type Request } from '#shared/request/request.ts';
import { ok } from '#shared/result.ts';
import { commit } from '../../adapters/commit.ts';
import { config } from '../../adapters/config.ts';
import { addDocumentRow } from '../../adapters/documents.ts';
import { newId, newReference } from '../../adapters/new-id.ts';
import { canonicalSha256, receiptOf } from '../../adapters/receipts.ts';
import { findReplay, type Idempotency } from '../../adapters/requests.ts';
import { attachUpload, findUploads, type Upload, type UploadOwner } from '../../adapters/uploads.ts';
import { appendClock } from '../clock/append-clock.ts';
import { quoteAtSubmit } from '../fees/keep-quote.ts';
import { type Replayable, replayed } from '../replayable.ts';
import { lookAtAuthority } from '../route/look-at-authority.ts';
import { recordLane } from '../route/record-lane.ts';
import { referenceWrite } from '../route/reference-write.ts';
import { fileAuthorization } from './file-authorization.ts';
import { usableUploads } from './usable-uploads.ts';

type Submit = {
  submission: Submission;
  owner: UploadOwner;
  idempotency: { key: string; bodyHash: string };
  now: Date;
};
type Submitted = z.infer<typeof submitted>;

const REQUESTER = { kind: 'requester' } as const;

/** Files a request: all of it in one transaction, and sending it twice gives the same reference and receipt. */
export const submitRequest = async ({
  submission,
  owner,
  idempotency,
  now,
}: Submit): Promise<Replayable<Submitted>> => {
  const call: Idempotency = { actor: `submit:${owner.kind}:${owner.id}`, ...idempotency };
  const replay = await replayOf(call);
  if (replay) return replay;

  const usable = usableUploads(submission.uploads, await findUploads(submission.uploads), owner);
  if (!usable.ok) return usable;

  const judged = judgedLane(submission, usable.value, now);
  const unpriced = newRequest(submission, judged.request, now);
  const documents = usable.value.map((upload) => documentOf(unpriced, upload));
  const proven = fileAuthorization(unpriced, submission, documents, now);
  const priced = quoteAtSubmit(unpriced, now);
  const looked = lookAtAuthority({ actor: REQUESTER, now }, unpriced, judged.asOf);
  const clocked = appendClock({
    request: { ...proven.request, fee: priced.fee },
    log: [],
    added: proven.added,
    by: 'requester',
    now,
  });
  const filed = clocked.request;
  const committed = await commit({
    before: null,
    after: filed,
    chain: chainStart(filed.id),
    actor: REQUESTER,
    action: 'submit',
    now,
    detail: {
      submissionSha256: canonicalSha256(submission),
      lane: filed.lane,
      laneRecord: judged.record,
      uploads: documents.length,
      ...clocked.detail,
      ...priced.detail,
      ...looked.detail,
      ...proven.detail,
    },
    idempotency: call,
    writes: [
      referenceWrite(filed),
      judged.write,
      ...clocked.writes,
      ...priced.writes,
      ...looked.writes,
      ...proven.writes,
      ...documents.flatMap((file) => [addDocumentRow(file), attachUpload(file.uploadId, filed.id)]),
    ],
    notices: [{ kind: 'request-received', requestId: filed.id }, ...proven.notices],
  });
  // A double click: the other call won, and its answer is this one's too.
  if (!committed.ok) return (await replayOf(call)) ?? committed;
  return ok(await answer(filed));
};

const replayOf = async (call: Idempotency): Promise<Replayable<Submitted> | null> => {
  const replay = await findReplay(call);
  return replay ? replayed(call, replay, await answer(replay.response)) : null;
};

const answer = async (filed: Request): Promise<Submitted> => ({
  reference: filed.reference,
  dueOn: filed.dueOn,
  receipt: await receiptOf(filed),
  ...(filed.pend?.reason === 'deficient'
    ? { waitsFor: filed.signing ? ('signature' as const) : ('permission' as const) }
    : {}),
});

type Judged = Pick<Request, 'id' | 'lane'> & { laneOpen?: true; route?: NonNullable<Submission['route']> };

/** The lane first: it decides everything after it (domain.md 1). Where no rule can say, a person is asked to. */
const judgedLane = ({ requester: { type }, route }: Submission, papers: readonly Upload[], now: Date) => {
  const id = requestId.parse(newId('req'));
  const asOf = localDate(now.toISOString(), config('FACILITY_TIME_ZONE'));
  const facts = laneFactsOf({ asOf, type, route, papers });
  const { decision, id: record, write } = recordLane({ requestId: id, facts, now, by: 'requester' });
  const request: Judged = {
    id,
    lane: decision.lane ?? laneUntilDecided(type),
    ...(decision.isOpen ? { laneOpen: true } : {}),
    ...(route ? { route } : {}),
  };
  return { request, record, write, asOf };
};

const newRequest = (submission: Submission, judged: Judged, now: Date): Omit<Request, 'dueOn'> => {
  const submittedAt = now.toISOString();
  const { language, requester, patient, scope, purpose, statement } = submission;
  return {
    ...judged,
    reference: reference.parse(newReference()),
    version: 1,
    state: 'RECEIVED',
    facility: config('FACILITY_NAME'),
    language,
    submittedAt,
    requester,
    patient,
    scope,
    ...(purpose ? { purpose } : {}),
    statement: { name: statement.name, textVersion: statement.textVersion, signedAt: submittedAt },
    isSensitive: false,
    approvals: [],
    flags: [],
  };
};

/** An accepted upload as a document of a request. */
export const documentOf = (filed: Pick<Request, 'id' | 'submittedAt'>, upload: Upload): Document =>
  document.parse({
    id: documentId.parse(newId('doc')),
    requestId: filed.id,
    uploadId: upload.uploadId,
    kind: upload.kind,
    name: upload.name,
    contentType: upload.contentType,
    bytes: upload.bytes,
    pages: upload.pages,
    sha256: upload.sha256,
    addedBy: 'requester',
    addedAt: filed.submittedAt,
  });
