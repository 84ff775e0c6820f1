import { actorId } from '#shared/access/roles.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import { letterId } from '#shared/ids.ts';
import { isForRequester } from '#shared/letters/frame.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import { type LetterRow, letterRow } from '#shared/letters/letter.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Write } from '../../adapters/commit.ts';
import { addLetterRow } from '../../adapters/letters.ts';
import { newId } from '../../adapters/new-id.ts';
import type { Notice } from '../../adapters/notices.ts';
import { letterFile, putObject } from '../../adapters/objects.ts';
import type { Call } from '../mutate.ts';
import { type WrittenLetter, writeLetter } from './write-letter.ts';

type Asked = {
  call: Pick<Call, 'actor' | 'now'>;
  request: Request;
  letter: WantedLetter;
  /** How it shall go out. A letter that the requester may not see is printed, whatever is said here. */
  by: 'notice' | 'print';
  /** Where the same letter may be asked for twice: the second is refused as in flight. */
  id?: string;
};
/** For the transaction of the event that the letter tells of. */
export type LetterWrites = { writes: Write[]; notices: Notice[]; detail: AuditDetail; letter: LetterRow };

/** A patient who asked for post gets post (45 CFR 164.522(b)). */
const wayOf = ({ request, letter, by }: Asked): 'notice' | 'print' => {
  const wantsPost = LANES[request.lane].isPatientLane && request.confidentialContact?.means === 'post';
  return wantsPost || !isForRequester(letter.kind, request) ? 'print' : by;
};

const rowOf = (asked: Asked, { pdf, ...written }: WrittenLetter): LetterRow => {
  const { call, request, id } = asked;
  const { sha256, pages, bytes } = pdf;
  return letterRow.parse({
    ...written,
    id: letterId.parse(id ?? newId('let')),
    requestId: request.id,
    language: request.language,
    sentBy: wayOf(asked),
    isForRequester: isForRequester(written.kind, request),
    by: actorId(call.actor),
    ...(call.actor.kind === 'staff' ? { byName: call.actor.name } : {}),
    at: call.now.toISOString(),
    pages,
    bytes: bytes.length,
    sha256,
  });
};

/**
 * A letter for the transaction of its event. Its bytes are stored first, under their hash, as those of a packet are: a
 * crash before the commit leaves an object that nothing names, and the same letter again is the same object.
 */
export const letterWrites = async (asked: Asked): Promise<Result<LetterWrites>> => {
  const { call, request, letter } = asked;
  const written = await writeLetter({ request, letter, now: call.now });
  if (!written.ok) return written;
  const row = rowOf(asked, written.value);
  const { id, kind, sha256, sentBy } = row;
  await putObject({
    ...letterFile(sha256),
    bytes: written.value.pdf.bytes,
    contentType: 'application/pdf',
    sha256,
  });
  return ok({
    writes: [addLetterRow(row)],
    notices: sentBy === 'notice' ? [{ kind: 'letter-ready', requestId: request.id, letterId: id }] : [],
    detail: { letterId: id, letterKind: kind, letterSha256: sha256 },
    letter: row,
  });
};
