import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from '#functions/pdf/text.ts';
import { verifyChain } from '#shared/audit/chain.ts';
import { startLocalCloud } from '../start-local-cloud.ts';
import {
  APART,
  ATTORNEYS_OFFICE,
  attorneySubmission,
  authorizationForm,
  HIDDEN_WORDS,
  PATIENT,
  patientSubmission,
} from './cast.ts';
import { collectPacket } from './deliver.ts';
import { expectOk } from './expect-ok.ts';
import { outboxOf } from './outbox.ts';
import { requesterClient } from './requester-client.ts';
import { signInOffice } from './sign-in-office.ts';
import { planFor, refused, type Tell, workToRelease } from './story.ts';

/** `npm run demo`: the story of one patient's and one attorney's request over HTTP, on a fresh local cloud. */
const started = performance.now();
const tell: Tell = async (step, run) => {
  const from = performance.now();
  const value = await run();
  console.log(
    `${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${step} (${Math.round(performance.now() - from)} ms)`,
  );
  return value;
};

const dataDir = await mkdtemp(join(tmpdir(), 'sallyport-demo-'));
const cloud = await tell('the local cloud is up', () => startLocalCloud({ port: 0, dataDir, quiet: true }));
try {
  await play(cloud.origin);
} finally {
  await cloud.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function play(origin: string) {
  const requester = requesterClient(origin);
  const outbox = outboxOf(origin);
  const office = await tell('Ana and Ben sign in', () => signInOffice(origin));

  const patients = await tell('a patient asks for her own records', () => requester.submit(patientSubmission));
  const { uploadId } = await tell('an attorney uploads an authorization', async () =>
    requester.upload(
      { kind: 'authorization', name: 'authorization.pdf', contentType: 'application/pdf' },
      await authorizationForm(),
    ),
  );
  const attorneys = await tell('the attorney asks for the same records', () =>
    requester.submit(attorneySubmission(uploadId)),
  );

  const small = planFor(office.ana, PATIENT, (title) => !APART.test(title), HIDDEN_WORDS);
  const view = await workToRelease(office, patients.receipt.requestId, small, tell);
  const { bytes, sessionId } = await collectPacket(
    { origin, email: patientSubmission.requester.email, requester, outbox },
    view,
    tell,
  );
  await tell('none of the hidden words can be read from it', async () => {
    const text = (await extractText(bytes)).join(' ');
    const leaked = HIDDEN_WORDS.filter((word) => text.includes(word));
    if (leaked.length > 0) throw new Error(`${leaked.length} hidden words can still be read`);
  });

  const scanned = planFor(office.ana, PATIENT, (title) => title.includes('Faxed'), []);
  const sent = await workToRelease(
    office,
    attorneys.receipt.requestId,
    { ...scanned, foundContact: ATTORNEYS_OFFICE },
    tell,
  );
  await collectPacket({ origin, email: attorneySubmission(uploadId).requester.email, requester, outbox }, sent, tell);

  const opened = await office.ana.view(view.request.id);
  await tell('Ana recalls the packet', () =>
    office.ana.act(opened.request.id, opened.request.version, 'recall', { note: 'Demo: sent in error' }),
  );
  await tell('the next download is refused', () => refused(requester.tryGrant(sessionId), 404));

  const audit = await tell('the privacy officer exports the history', () => office.priya.audit(view.request.id));
  const verdict = verifyChain(audit);
  if (!verdict.ok) throw new Error(`The history does not verify: ${verdict.why}`);

  await mkdir('demo', { recursive: true });
  const manifest = await (
    await expectOk(await fetch((await office.ana.manifest(view.request.id)).url), 'manifest')
  ).text();
  await writeFile('demo/packet.pdf', bytes);
  await writeFile('demo/manifest.json', manifest);
  await writeFile('demo/audit.json', JSON.stringify(audit, null, 2));
  await writeFile('demo/receipt.json', JSON.stringify(patients.receipt, null, 2));
  console.log(
    `\nThe history of ${verdict.head.seq} events verifies. Left in demo/: packet.pdf, manifest.json, audit.json, receipt.json`,
  );
}
