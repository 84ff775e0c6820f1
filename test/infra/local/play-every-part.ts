import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  attorneySubmission,
  authorizationForm,
  HIDDEN_WORDS,
  PATIENT,
  patientSubmission,
} from '#infra/local/demo/cast.ts';
import { collectPacket } from '#infra/local/demo/deliver.ts';
import { expectOk } from '#infra/local/demo/expect-ok.ts';
import { outboxOf } from '#infra/local/demo/outbox.ts';
import { requesterClient } from '#infra/local/demo/requester-client.ts';
import { signInOffice } from '#infra/local/demo/sign-in-office.ts';
import { planFor, refused, type Tell, workToRelease } from '#infra/local/demo/story.ts';
import { waitFor } from '#infra/local/demo/wait-for.ts';
import { letterGrant, pickupChallenge, statusView } from '#shared/api/public.ts';
import { contentView, QUEUE_VIEWS, timeline } from '#shared/api/staff.ts';
import { uploadStatus, uploadTicket } from '#shared/api/uploads.ts';
import { calendarDate } from '#shared/request/scope.ts';
import { askWithoutScript } from './ask-without-script.ts';
import { sendForm } from './send-form.ts';

type Office = Awaited<ReturnType<typeof signInOffice>>;

const silently: Tell = (_step, run) => run();
const pdf = { name: 'form.pdf', contentType: 'application/pdf' } as const;
const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
  body: JSON.stringify(body),
});

const mails = z.object({ mails: z.array(z.object({ to: z.array(z.string()), text: z.string() })) });

const mailedCode = (origin: string, email: string) =>
  waitFor('the mail with the code', async () => {
    const sent = mails.parse(await (await fetch(`${origin}/_local/outbox.json`)).json()).mails;
    const codes = sent.flatMap(({ to, text }) => (to.includes(email) ? [/\b(\d{8})\b/.exec(text)?.[1] ?? null] : []));
    return codes.findLast((code) => code !== null) ?? null;
  });

/** Follows a request by a code, as an outside program would; the first code typed is wrong. */
const readStatus = async (origin: string, reference: string, email: string): Promise<void> => {
  const api = `${origin}/api/public/status`;
  const asked = await expectOk(await fetch(`${api}/challenge`, json({ reference })), 'challenge');
  const { challengeId } = pickupChallenge.parse(await asked.json());
  const code = await mailedCode(origin, email);
  const wrong = code === '00000000' ? '11111111' : '00000000';
  await refused(fetch(`${api}/verify`, json({ challengeId, code: wrong })), 404);
  const opened = await expectOk(await fetch(`${api}/verify`, json({ challengeId, code })), 'verify');
  const { sessionId } = z.object({ sessionId: z.string() }).parse(await opened.json());
  const headers = { authorization: `Bearer ${sessionId}` };
  const status = async () => statusView.parse(await (await expectOk(await fetch(api, { headers }), 'status')).json());
  const letter = await waitFor('the acknowledgement', async () => (await status()).letters?.[0] ?? null);
  const granted = await fetch(`${api}/letters/${letter.id}`, {
    ...json({}),
    headers: { ...json({}).headers, ...headers },
  });
  const { url } = letterGrant.parse(await (await expectOk(granted, 'letter')).json());
  await expectOk(await fetch(url), 'the letter');
};

/** A chart that comes as a file, once it has been checked. */
const addRecord = async ({ ana }: Office, requestId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const wanted = { ...pdf, kind: 'record', bytes: bytes.length };
  const asked = await ana.send(`/requests/${requestId}/uploads`, json(wanted));
  const ticket = uploadTicket.parse(await (await expectOk(asked, 'upload')).json());
  await expectOk(await sendForm(ticket, bytes), 'sending the record');
  await waitFor('the record to be checked', async () =>
    (await ana.get(`/uploads/${ticket.uploadId}`, uploadStatus)).status === 'accepted' ? true : null,
  );
  const { request } = await ana.view(requestId);
  const { uploadId } = ticket;
  const added = await ana.act(requestId, request.version, 'add-document', { uploadId, recordType: 'other' });
  const document = added.documents.find(({ uploadId: id }) => id === uploadId);
  if (!document) throw new Error('The record is not among the documents');
  await ana.act(requestId, added.request.version, 'remove-document', { documentId: document.id });
};

const pendAndResume = async ({ ana }: Office, requestId: string): Promise<void> => {
  const claimed = await ana.act(requestId, (await ana.view(requestId)).request.version, 'claim', {});
  const nextActionOn = calendarDate.parse(claimed.request.dueOn);
  const body = { reason: 'file_unusable', note: 'A clearer copy of the form', nextActionOn } as const;
  const pended = await ana.act(requestId, claimed.request.version, 'pend', body);
  await ana.act(requestId, pended.request.version, 'resume', {});
};

const lookAround = async ({ ana, ben, priya }: Office, requestId: string): Promise<void> => {
  for (const view of QUEUE_VIEWS) await ana.queue(view);
  for (const { url } of [await ana.manifest(requestId), await ben.packet(requestId)])
    await expectOk(await fetch(url), 'the packet and its manifest');
  await ana.get(`/requests/${requestId}/timeline`, timeline);
  const [letter] = (await ana.view(requestId)).letters ?? [];
  if (!letter) throw new Error('The request was not acknowledged');
  const { url: letterUrl } = await ana.get(`/requests/${requestId}/letters/${letter.id}/content`, contentView);
  await expectOk(await fetch(letterUrl), 'the letter');
  for (const { id, kind } of (await ana.view(requestId)).documents)
    if (kind === 'record')
      await expectOk(await ana.send(`/requests/${requestId}/documents/${id}/reading?from=1&to=5`, {}), 'the words');
  await priya.audit(requestId);
  await priya.disclosures(PATIENT.mrn);
  await ben.send('/auth/sign-out', { method: 'POST' });
};

/** Every part of the product once, over HTTP, with the small chart: what each function does leaves a row in the access log. */
export const playEveryPart = async ({
  origin,
  sweep,
}: {
  origin: string;
  sweep: () => Promise<void>;
}): Promise<void> => {
  const requester = requesterClient(origin);
  const office = await signInOffice(origin);
  const plan = planFor(office.ana, PATIENT, (title) => title === 'Wound care admission', HIDDEN_WORDS);
  const form = await authorizationForm();
  const release = (requestId: string) =>
    workToRelease(office, requestId, plan, async (step, run) => {
      const value = await run();
      if (step === 'Ana: add records from the chart') await addRecord(office, requestId, form);
      return value;
    });

  const patients = await requester.submit(patientSubmission);
  await readStatus(origin, patients.reference, patientSubmission.requester.email);
  await pendAndResume(office, patients.receipt.requestId);
  const view = await release(patients.receipt.requestId);
  const recipient = { origin, email: patientSubmission.requester.email, requester, outbox: outboxOf(origin) };
  await collectPacket(recipient, view, silently);

  const firstLink = await recipient.outbox.linkToken(recipient.email);
  const opened = await office.ana.view(view.request.id);
  const again = await office.ana.act(view.request.id, opened.request.version, 'reissue-link', {});
  await waitFor('the new link', async () =>
    (await recipient.outbox.linkToken(recipient.email)) === firstLink ? null : true,
  );
  const { sessionId } = await collectPacket(recipient, again, silently);
  const { request } = await office.ana.view(view.request.id);
  await office.ana.act(request.id, request.version, 'recall', { note: 'Sent in error' });
  await refused(requester.tryGrant(sessionId), 404);

  const { uploadId } = await requester.upload({ ...pdf, kind: 'authorization' }, form);
  await requester.submit(attorneySubmission(uploadId));
  await askWithoutScript(origin, form);
  await sweep();
  await lookAround(office, request.id);
};
