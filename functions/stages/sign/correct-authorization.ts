import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import type { Document, Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { readCaseFile } from '../../adapters/case-file.ts';
import { addDocumentRow } from '../../adapters/documents.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { requestOfStatusSession } from '../../adapters/status-codes.ts';
import { attachUpload, uploadsOf } from '../../adapters/uploads.ts';
import { documentOf } from '../submit/submit-request.ts';
import { amend } from './amend.ts';

type Correct = { sessionId: string; form: AuthorizationForm; now: Date };

/**
 * From the status page: other answers about the paper, with whatever papers were sent since. Once staff have read the
 * paper themselves, answers alone change nothing.
 */
export const correctAuthorization = async ({ sessionId, form, now }: Correct): Promise<Result<Request>> => {
  const requestId = await requestOfStatusSession(hashOf(sessionId), now);
  const file = requestId ? await readCaseFile(requestId) : null;
  if (!requestId || !file) return refuse({ code: 'link-unusable' });
  const papers = await newPapers(file.request, now);
  const kept = file.request.authorizationForm;
  if (papers.length === 0 && kept && kept.source !== 'requester') return refuse({ code: 'paper-needed' });
  const { electronic: _typed, ...said } = form;
  const newest = papers.at(-1);
  const uploadId = newest?.uploadId ?? kept?.form.uploadId;
  const detail = { by: newest ? 'paper' : 'answers', papers: papers.length };
  return amend({ file, now, detail }, (request) =>
    ok({
      facts: {
        ...request,
        authorizationForm: {
          form: { ...said, ...(uploadId ? { uploadId } : {}) },
          source: 'requester',
          at: now.toISOString(),
        },
      },
      writes: papers.flatMap((paper) => [addDocumentRow(paper), attachUpload(paper.uploadId, request.id)]),
    }),
  );
};

/** Papers sent on the status page that no document of the request is yet. */
const newPapers = async (request: Request, now: Date): Promise<Document[]> => {
  const sent = await uploadsOf({ kind: 'status', id: request.id });
  return sent
    .filter(({ status, requestId }) => status === 'accepted' && requestId === undefined)
    .map((upload) => documentOf({ id: request.id, submittedAt: now.toISOString() }, upload));
};
