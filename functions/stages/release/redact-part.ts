import { randomUUID } from 'node:crypto';
import type { Part } from '#shared/packet/parts.ts';
import { retireBuild } from '../../adapters/build-leases.ts';
import {
  holdPart,
  type PartLease,
  type PartResult,
  type PartRow,
  reportPart,
  returnPart,
  takePart,
} from '../../adapters/build-parts.ts';
import { findPlan } from '../../adapters/builds.ts';
import { type CaseFile, readCaseFile } from '../../adapters/case-file.ts';
import { endPart } from '../../adapters/end-part.ts';
import { findMarks } from '../../adapters/marks.ts';
import { type PartMessage, setPartAside } from '../../adapters/work-queues.ts';
import { BuildRefusedError, LeaseLostError } from './build-faults.ts';
import { reporter } from './progress.ts';
import { redactRange } from './redact-range.ts';
import { isWanted } from './wanted.ts';
import { whileHeld } from './while-held.ts';

type Clock = () => Date;
type Work = { lease: PartLease; row: PartRow; file: CaseFile; clock: Clock };

/** A part that has taken three workers with it is poison: it must not take more. */
const MAX_ATTEMPTS = 3;
/** Failures of the engine and not of the file: besides staff, somebody who runs the portal should look. */
const POISON: readonly string[] = ['gave-up', 'redaction-unproven', 'file-too-costly'];

export type PartOutcome = 'done' | 'failed' | 'stale' | 'busy';

/**
 * Redacts one part of a packet. It may die anywhere: what was made lies under a key that says what it was made of, and
 * only the holder of the lease ends the part. A part that fails does not stop the others; the build fails when all ended.
 */
export const redactPart = async (message: PartMessage, clock: Clock): Promise<PartOutcome> => {
  const file = await readCaseFile(message.requestId);
  if (!file || !isWanted(file.request, message)) {
    await retireBuild(message);
    return 'stale';
  }
  const lease = { ...message, token: randomUUID() };
  const row = await takePart(lease, await plannedPart(message), clock());
  if (!row) return 'busy';
  try {
    if (row.attempts > MAX_ATTEMPTS)
      throw new BuildRefusedError({ code: 'gave-up', documentId: row.documentId, page: row.from });
    const result = await whileHeld(() => holdPart(lease, clock()), redact({ lease, row, file, clock }));
    return (await endPart(lease, { status: 'done', result }, clock())) ? 'done' : 'stale';
  } catch (error) {
    if (error instanceof LeaseLostError) return 'stale';
    if (error instanceof BuildRefusedError) return fail(message, lease, error, clock());
    await returnPart(lease, clock());
    throw error;
  }
};

const plannedPart = async ({ buildId, part }: PartMessage): Promise<Part> => {
  const planned = (await findPlan(buildId)).find((each) => each.part === part);
  if (!planned) throw new RangeError('A message about a part that was never planned');
  return planned;
};

const redact = async ({ lease, row, file, clock }: Work): Promise<PartResult> => {
  const { documentId } = row;
  const document = file.documents.find(({ id }) => id === documentId);
  if (!document) throw new BuildRefusedError({ code: 'record-missing', documentId });
  const { marks = [] } = (await findMarks(lease.requestId, documentId)) ?? {};
  const onPage = reporter((pagesDone, _total, now) => reportPart(lease, pagesDone, now), clock);
  return redactRange({ part: row, document, marks, onPage, now: clock() });
};

const fail = async (message: PartMessage, lease: PartLease, { failure }: BuildRefusedError, now: Date) => {
  if (POISON.includes(failure.code)) await setPartAside(message);
  return (await endPart(lease, { status: 'failed', failure }, now)) ? ('failed' as const) : ('stale' as const);
};
