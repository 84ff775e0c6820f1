import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APART, HIDDEN_WORDS, PATIENT, patientSubmission } from '#infra/local/demo/cast.ts';
import { collectPacket } from '#infra/local/demo/deliver.ts';
import { outboxOf } from '#infra/local/demo/outbox.ts';
import { requesterClient } from '#infra/local/demo/requester-client.ts';
import { signInOffice } from '#infra/local/demo/sign-in-office.ts';
import { planFor, type Tell, workToRelease } from '#infra/local/demo/story.ts';
import { killableCloud } from './killed-cloud.ts';

const PORT = 19_400;
const KILLS = 10;
let dataDir: string;
let cloud: ReturnType<typeof killableCloud>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sallyport-kill-'));
  cloud = killableCloud(PORT, dataDir);
  await cloud.start();
});

afterAll(async () => {
  await cloud.kill();
  await rm(dataDir, { recursive: true, force: true });
});

/** Steps that are left alone: a killed code is asked for anew, and a link sends only three codes an hour. */
const SPARED = /code arrives|code is accepted|Ana and Ben/;
const killed = new Set<string>();

/** Kills the cloud once in the middle of each new step, at a random moment, until ten kills are done. */
const run: Tell = async (step, work) => {
  if (killed.size === KILLS || killed.has(step) || SPARED.test(step)) return work();
  killed.add(step);
  const back = pause(Math.random() * 600)
    .then(cloud.kill)
    .then(cloud.start);
  try {
    return await work();
  } finally {
    await back;
  }
};

/** The journey as people live it. It may be walked again from the start: every step finds what is already done. */
const journey = async (origin: string) => {
  const requester = requesterClient(origin);
  const { receipt } = await run('submit', () => requester.submit(patientSubmission));
  const office = await signInOffice(origin);
  const plan = planFor(office.ana, PATIENT, (title) => !APART.test(title), HIDDEN_WORDS);
  const view = await workToRelease(office, receipt.requestId, plan, run);
  const recipient = { origin, email: patientSubmission.requester.email, requester, outbox: outboxOf(origin) };
  await collectPacket(recipient, view, run);
  return { requestId: receipt.requestId, office };
};

const untilDone = async (): Promise<Awaited<ReturnType<typeof journey>>> => {
  for (let walk = 1; ; walk += 1) {
    try {
      return await journey(cloud.origin);
    } catch (error) {
      if (walk === 3 * KILLS) throw error;
      await pause(300);
    }
  }
};

it('survives kill -9 of the whole local cloud at ten random points: one release, one disclosure', async () => {
  const { requestId, office } = await untilDone();

  expect(killed.size).toBe(KILLS);
  const { events } = await office.priya.audit(requestId);
  expect(events.filter(({ event }) => event.action === 'submit')).toHaveLength(1);
  expect(events.filter(({ event }) => event.action === 'release')).toHaveLength(1);
  const { disclosures } = await office.priya.disclosures(PATIENT.mrn);
  expect(disclosures.filter((row) => row.requestId === requestId)).toHaveLength(1);
});
