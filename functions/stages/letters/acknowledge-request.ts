import { type LetterId, letterId, type RequestId } from '#shared/ids.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { acknowledgementOf } from '#shared/letters/acknowledge.ts';
import { commit } from '../../adapters/commit.ts';
import { config } from '../../adapters/config.ts';
import { findLetter } from '../../adapters/letters.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { letterWrites } from './letter-writes.ts';

const WORKER = { kind: 'system', worker: 'relay-outbox' } as const;

/** A request has one first acknowledgement: whoever asks for it again finds it by this name. */
const firstLetterOf = (requestId: RequestId): LetterId => letterId.parse(`let_${requestId.slice('req_'.length)}`);

/**
 * Writes the acknowledgement of a request that was just filed, once. Behind the submit and not in it: whoever sends a
 * request does not wait for a PDF. It changes no fact of the request, so nobody's next step is refused for it.
 */
export const acknowledgeRequest = async (requestId: string, now: Date): Promise<void> => {
  const loaded = await loadRequest(requestId);
  if (!loaded) throw new Error('An acknowledgement for a request that does not exist');
  const { request, chain } = loaded;
  const id = firstLetterOf(request.id);
  if (await findLetter(request.id, id)) return;
  const receivedOn = localDate(request.submittedAt, config('FACILITY_TIME_ZONE'));
  const letter = { kind: 'acknowledgement', variables: acknowledgementOf(request, receivedOn) } as const;
  const written = await letterWrites({ call: { actor: WORKER, now }, request, letter, by: 'notice', id });
  if (!written.ok) throw new Error('The acknowledgement cannot be written');
  // The mail that says the request was received tells of the letter too: no second one.
  const { writes, detail } = written.value;
  await commit({ before: request, after: request, chain, actor: WORKER, action: 'issue-letter', now, detail, writes });
};
