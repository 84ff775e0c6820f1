import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest, PacketRecord } from '#shared/packet/plan.ts';
import {
  holdLease,
  type Lease,
  type LeasedBuild,
  renewLease,
  retireBuild,
  returnLease,
  takeLease,
} from '../../adapters/build-leases.ts';
import { readParts } from '../../adapters/build-parts.ts';
import { type CaseFile, readCaseFile } from '../../adapters/case-file.ts';
import { config } from '../../adapters/config.ts';
import { findMarks } from '../../adapters/marks.ts';
import { partPages } from '../../adapters/objects.ts';
import type { BuildMessage } from '../../adapters/work-queues.ts';
import { assemblePacket, type RedactedPart } from './assemble-packet.ts';
import { BuildRefusedError, LeaseLostError } from './build-faults.ts';
import { planPacket, recordsOf } from './plan-packet.ts';
import { reporter } from './progress.ts';
import { readProof } from './redact-range.ts';
import { type BuildOutcome, failBuild, finishBuild } from './tell-build.ts';
import { isWanted } from './wanted.ts';
import { whileHeld } from './while-held.ts';

type Clock = () => Date;
type Work = { lease: Lease; build: LeasedBuild; file: CaseFile; clock: Clock };

const MAX_ATTEMPTS = 5;

/**
 * Binds the packet that QA will see, once all its parts are redacted. Every step leaves something that the next attempt
 * finds, so it may die anywhere: whoever takes the lease goes on, and a packet is stored under its hash, so it exists once.
 */
export const buildPacket = async (message: BuildMessage, clock: Clock): Promise<BuildOutcome> => {
  const file = await readCaseFile(message.requestId);
  if (!file || !isWanted(file.request, message)) {
    await retireBuild(message);
    return 'stale';
  }
  const lease = { ...message, token: randomUUID() };
  const build = await takeLease(lease, clock());
  if (!build) return 'busy';
  try {
    if (build.attempts > MAX_ATTEMPTS) throw new BuildRefusedError({ code: 'gave-up' });
    const packet = await whileHeld(() => holdLease(lease, clock()), bind({ lease, build, file, clock }));
    return await finishBuild(lease, packet, clock());
  } catch (error) {
    if (error instanceof LeaseLostError) return 'stale';
    if (error instanceof BuildRefusedError) return failBuild(lease, error.failure, clock());
    await returnLease(lease, clock());
    throw error;
  }
};

const bind = async (work: Work): Promise<PacketRecord> => {
  const { lease, clock } = work;
  const manifest = await manifestOf(work);
  const parts = await redactedParts(work, manifest);
  const report = (stage: 'assembling' | 'verifying') =>
    reporter((pagesDone, pagesTotal, now) => renewLease(lease, { stage, pagesDone, pagesTotal }, now), clock);
  const [onPage, onProof] = [report('assembling'), report('verifying')];
  const folder = await mkdtemp(join(tmpdir(), 'sallyport-packet-'));
  try {
    return await assemblePacket({ manifest, parts, folder, onPage, onProof });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const manifestOf = async ({ lease, build, file }: Work): Promise<Manifest> => {
  const { request, documents } = file;
  const saved = await Promise.all(recordsOf(documents).map(({ requestId, id }) => findMarks(requestId, id)));
  const marks = new Map(saved.flatMap((row) => (row ? [[row.documentId, row.marks] as const] : [])));
  const { date, going } = build;
  const facility = config('FACILITY_NAME');
  return planPacket({ request, documents, marks, build: { ...lease, date }, facility, going });
};

/** The parts in the order in which they are bound. One that failed fails the packet, with its reason. */
const redactedParts = async ({ lease }: Work, manifest: Manifest): Promise<RedactedPart[]> => {
  const { begun } = await readParts(lease.buildId);
  const failed = begun.find(({ failure }) => failure);
  if (failed?.failure) throw new BuildRefusedError(failed.failure);
  const parts: RedactedPart[] = [];
  for (const { documentId } of manifest.documents)
    for (const { result } of begun.filter((row) => row.documentId === documentId)) {
      const proof = result && (await readProof(result.key));
      if (!proof) throw new Error('A part that was redacted is not there');
      parts.push({ documentId, place: partPages(result.key), certificate: proof.certificate });
    }
  return parts;
};
