import { randomUUID } from 'node:crypto';
import type { OnPage } from '#functions/pdf/engine.ts';
import type { Certificate, PacketRecord } from '#shared/packet/plan.ts';
import type { Request } from '#shared/request/request.ts';
import type { Action } from '#shared/request/workflow.ts';
import { ok, refuse } from '#shared/result.ts';
import {
  endBuild,
  type Lease,
  type LeasedBuild,
  renewLease,
  retireBuild,
  returnLease,
  takeLease,
} from '../../adapters/build-leases.ts';
import { type CaseFile, readCaseFile } from '../../adapters/case-file.ts';
import { config } from '../../adapters/config.ts';
import { findMarks } from '../../adapters/marks.ts';
import type { BuildMessage } from '../../adapters/work-queues.ts';
import { type Decision, mutate } from '../mutate.ts';
import { assemblePacket } from './assemble-packet.ts';
import { type BuildFailure, BuildRefusedError, LeaseLostError, ProgressError } from './build-faults.ts';
import { planPacket, recordsOf } from './plan-packet.ts';
import { redactDocument } from './redact-document.ts';
import { whileHeld } from './while-held.ts';

type Clock = () => Date;
type Work = { lease: Lease; build: LeasedBuild; file: CaseFile; clock: Clock };

const MAX_ATTEMPTS = 5;
const PROGRESS_MILLIS = 500;
/** A change of the request at the same moment (a contact confirmed) is no reason to build again. */
const TELL_ATTEMPTS = 5;

export type BuildOutcome = 'built' | 'failed' | 'stale' | 'busy';

/**
 * Builds the packet that QA will see. Every step leaves something that the next attempt finds, so it may die anywhere:
 * whoever takes the lease goes on, and a packet is stored under its hash, so it exists once.
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
    const packet = await whileHeld(lease, clock, make({ lease, build, file, clock }));
    return await finish(lease, packet, clock());
  } catch (error) {
    if (error instanceof LeaseLostError) return 'stale';
    if (error instanceof BuildRefusedError) return fail(lease, error.failure, clock());
    await returnLease(lease, clock());
    throw error;
  }
};

/** A request that was returned meanwhile, or sent on again, has another build or none. */
const isWanted = ({ state, packet }: Request, { buildId }: BuildMessage): boolean =>
  state === 'QA' && packet?.buildId === buildId && packet.status === 'building';

const make = async (work: Work): Promise<PacketRecord> => {
  const { build, file } = work;
  const records = recordsOf(file.documents);
  const saved = await Promise.all(records.map(({ requestId, id }) => findMarks(requestId, id)));
  const marks = new Map(saved.flatMap((row) => (row ? [[row.documentId, row.marks] as const] : [])));
  const { request, documents } = file;
  const { date } = build;
  const facility = config('FACILITY_NAME');
  const manifest = planPacket({ request, documents, marks, build: { ...work.lease, date }, facility });

  const certificates: Certificate[] = [];
  const pagesTotal = manifest.documents.reduce((sum, { pages }) => sum + pages, 0);
  let pagesBefore = 0;
  for (const planned of manifest.documents) {
    const source = records.find(({ id }) => id === planned.documentId);
    if (!source) throw new BuildRefusedError({ code: 'record-missing', documentId: planned.documentId });
    const before = pagesBefore;
    const report = reporter(work, 'redacting');
    const onPage: OnPage = (done) => report(before + done, pagesTotal);
    certificates.push(await redactDocument({ buildId: manifest.buildId, uploadId: source.uploadId, planned, onPage }));
    pagesBefore += planned.pages;
  }
  return assemblePacket({ manifest, certificates, onPage: reporter(work, 'assembling') });
};

/** Stores progress now and then, which also holds the lease; the first and the last page always. */
const reporter = ({ lease, clock }: Work, stage: 'redacting' | 'assembling') => {
  let stored = 0;
  return async (pagesDone: number, pagesTotal: number): Promise<void> => {
    const now = clock();
    if (now.getTime() - stored < PROGRESS_MILLIS && pagesDone < pagesTotal) return;
    stored = now.getTime();
    const isOurs = await renewLease(lease, { stage, pagesDone, pagesTotal }, now).catch((cause) => {
      throw new ProgressError('Progress could not be stored', { cause });
    });
    if (!isOurs) throw new LeaseLostError('Another worker has this build');
  };
};

const finish = (lease: Lease, { sha256, pages, bytes }: PacketRecord, now: Date): Promise<BuildOutcome> =>
  tell(lease, 'finish-build', now, (facts) => ({
    facts: { ...facts, packet: { buildId: lease.buildId, status: 'built', sha256, pages, bytes } },
    detail: { buildId: lease.buildId, packetSha256: sha256, pages, bytes },
    writes: [endBuild(lease, { status: 'built', pages })],
  }));

const fail = (lease: Lease, failure: BuildFailure, now: Date): Promise<BuildOutcome> =>
  tell(lease, 'fail-build', now, (facts) => ({
    facts: { ...facts, packet: { buildId: lease.buildId, status: 'failed', failure } },
    detail: {
      buildId: lease.buildId,
      code: failure.code,
      ...(failure.documentId ? { documentId: failure.documentId } : {}),
    },
    writes: [endBuild(lease, { status: 'failed', failure })],
  }));

const tell = async (
  lease: Lease,
  action: Extract<Action, 'finish-build' | 'fail-build'>,
  now: Date,
  decide: (facts: Request) => Decision,
): Promise<BuildOutcome> => {
  const call = {
    requestId: lease.requestId,
    actor: { kind: 'system', worker: 'build-packet' } as const,
    version: null,
    now,
  };
  for (let attempt = 1; attempt <= TELL_ATTEMPTS; attempt += 1) {
    const told = await mutate(call, action, (facts) =>
      isWanted(facts, lease) ? ok(decide(facts)) : refuse({ code: 'wrong-state' }),
    );
    if (told.ok) return action === 'finish-build' ? 'built' : 'failed';
    if (told.refusal.code !== 'stale-version') return 'stale';
  }
  throw new Error('The request kept changing while its packet was reported');
};
