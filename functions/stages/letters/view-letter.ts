import type { z } from 'zod';
import { findLetter } from '#functions/adapters/letters.ts';
import { letterFile, presignDownload } from '#functions/adapters/objects.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { contentView } from '#shared/api/staff.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { observe } from '../account/observe.ts';
import { VIEW_SECONDS, viewEnd } from '../account/view-time.ts';
import { letterFileName } from './letter-file-name.ts';

type Asked = { requestId: string; letterId: string; actor: Staff; now: Date };

/** A short-lived address of a letter's PDF for staff, on record before it is handed out. */
export const viewLetter = async (asked: Asked): Promise<Result<z.infer<typeof contentView>>> => {
  const { requestId, letterId, actor, now } = asked;
  const found = await findLetter(requestId, letterId);
  if (!found) return refuse({ code: 'not-found' });
  const { sha256, pages, bytes, kind } = found;
  const detail = { letterId, letterKind: kind, letterSha256: sha256 };
  const seen = await observe({ requestId, actor, now, action: 'view-letter', seen: () => ok(detail) });
  if (!seen.ok) return seen;
  const url = await presignDownload({
    place: letterFile(sha256),
    fileName: letterFileName(seen.value.reference),
    contentType: 'application/pdf',
    seconds: VIEW_SECONDS,
  });
  return ok({ url, bytes, pages, sha256, expiresAt: viewEnd(now) });
};
