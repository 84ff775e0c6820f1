import type { z } from 'zod';
import { LINK } from '#shared/access/links.ts';
import type { letterGrant } from '#shared/api/public.ts';
import type { Letter } from '#shared/letters/letter.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { commit } from '../../adapters/commit.ts';
import { findLetter, letterRead, lettersOf } from '../../adapters/letters.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import { letterFile, presignDownload } from '../../adapters/objects.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { requestOfStatusSession } from '../../adapters/status-codes.ts';
import { letterFileName } from './letter-file-name.ts';

const unusable = refuse({ code: 'link-unusable' });

/** The letters that lie on the requester's status page: never one that is the patient's alone. */
export const requesterLetters = async (requestId: string): Promise<Letter[]> =>
  (await lettersOf(requestId)).filter(({ isForRequester }) => isForRequester);

type Asked = { sessionId: string; letterId: string; now: Date };

/** Hands a letter to the requester whose code opened the visit, on record before any byte can flow. */
export const readLetter = async ({ sessionId, letterId, now }: Asked): Promise<Result<z.infer<typeof letterGrant>>> => {
  const requestId = await requestOfStatusSession(hashOf(sessionId), now);
  if (!requestId) return unusable;
  const [loaded, letter] = await Promise.all([loadRequest(requestId), findLetter(requestId, letterId)]);
  if (!loaded || !letter?.isForRequester) return unusable;
  const { request, chain } = loaded;
  const { id, kind, sha256, bytes } = letter;
  const done = await commit({
    before: request,
    after: request,
    chain,
    actor: { kind: 'requester' },
    action: 'read-letter',
    now,
    detail: { letterId: id, letterKind: kind, letterSha256: sha256 },
    writes: [letterRead(letter, now)],
  });
  if (!done.ok) return unusable;
  const fileName = letterFileName(request.reference);
  const file = { place: letterFile(sha256), fileName, contentType: 'application/pdf' };
  return ok({
    url: await presignDownload({ ...file, seconds: LINK.urlSeconds }),
    fileName,
    sha256,
    bytes,
    urlExpiresAt: new Date(now.getTime() + LINK.urlSeconds * 1000).toISOString(),
  });
};
