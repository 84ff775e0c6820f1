import type { PacketRecord } from '#shared/packet/plan.ts';
import type { BuildFailure, Request } from '#shared/request/request.ts';
import type { Action } from '#shared/request/workflow.ts';
import { ok, refuse } from '#shared/result.ts';
import { endBuild, type Lease } from '../../adapters/build-leases.ts';
import { type Decision, mutate } from '../mutate.ts';
import { isWanted } from './wanted.ts';

export type BuildOutcome = 'built' | 'failed' | 'stale' | 'busy';

/** A change of the request at the same moment (a contact confirmed) is no reason to build again. */
const TELL_ATTEMPTS = 5;

export const finishBuild = (lease: Lease, made: PacketRecord, now: Date): Promise<BuildOutcome> => {
  const { sha256, pages, bytes } = made;
  return tell(lease, 'finish-build', now, (facts) => ({
    facts: { ...facts, packet: { buildId: lease.buildId, status: 'built', sha256, pages, bytes, ...filesIn(made) } },
    detail: { buildId: lease.buildId, packetSha256: sha256, pages, bytes },
    writes: [endBuild(lease, { status: 'built', pages })],
  }));
};

/** Named only where there are several: one file is the packet itself. */
const filesIn = ({ binding: { volumes } }: PacketRecord) =>
  volumes.length > 1 ? { volumes: volumes.map(({ sha256, pages, bytes }) => ({ sha256, pages, bytes })) } : {};

export const failBuild = (lease: Lease, failure: BuildFailure, now: Date): Promise<BuildOutcome> =>
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
