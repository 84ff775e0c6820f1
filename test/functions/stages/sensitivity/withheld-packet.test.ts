import { beforeAll, expect, it } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { sendToQa } from '#functions/stages/redact/send-to-qa.ts';
import { recordConsent } from '#functions/stages/sensitivity/keep-consents.ts';
import { PART2_NOTICES } from '#shared/law/sensitivity/data/part2-notice.ts';
import { inQa, markOn, textPdf, workOff } from '#test/support/builds.ts';
import { A_CONSENT } from '#test/support/consents.ts';
import { change, now, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { readBack, withObjects } from '#test/support/objects.ts';
import { NOW, staff } from '#test/support/requests.ts';
import { withCaughtMessages } from '#test/support/sent-messages.ts';

withEngines();
withObjects();
withCaughtMessages();

let visits: Uint8Array<ArrayBuffer>;
let letter: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  visits = await textPdf('Ordinary visit about a knee', 'Buprenorphine session at the program');
  letter = await textPdf('Quarantine of a methadone letter', 'Letter about Maria Neighbor');
});
const clock = () => now;
const PROTECTED = ['Buprenorphine', 'session', 'program'];
const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** Two records of a firm's request; a page of each is labelled. One mark lies behind a page that stays back. */
const aCase = async () => {
  const { request, documents } = await inQa([
    { bytes: visits, recordType: 'notes', recordDate: '2026-01-01' },
    { bytes: letter, recordType: 'summary', recordDate: '2026-01-02', marks: [markOn(2)] },
  ]);
  const facts = {
    state: 'REDACT',
    lane: 'AUTH_3P',
    requester: { type: 'attorney', name: 'Lee Barrister', email: 'lee@law.example', organization: 'Firm of Counsel' },
    packet: undefined,
  };
  await change(KEYS.request(request.id), JSON.parse(JSON.stringify(facts)));
  const labels = [
    [documents[0], 'SUD_PART2', 2],
    [documents[1], 'SUD_PART2', 1],
  ] as const;
  const signed = { by: 'ana', at: NOW };
  await writeTogether(
    labels.flatMap(([document, label, page]) =>
      document
        ? [
            saveLabelsRow(request.id, {
              documentId: document.id,
              labels: [{ label, from: page, to: page, source: 'staff', ...signed }],
              reviewed: signed,
            }),
          ]
        : [],
    ),
  );
  for (const { id, uploadId } of documents)
    await change(KEYS.reading(request.id, id), {
      ...{ documentId: id, uploadId, status: 'done', pages: 2, pagesDone: 2, attempts: {}, tripwire: [] },
    });
  return request;
};

/** Sends it to QA and reads the packet with PDFium. */
const packetOf = async (request: Awaited<ReturnType<typeof aCase>>) => {
  const call = { requestId: request.id, actor: staff('ana', 'roi_specialist'), version: null, now };
  const done = await sendToQa(call);
  if (!done.ok) throw new TypeError(done.refusal.code);
  const buildId = done.value.packet?.buildId;
  if (!buildId) throw new TypeError('No build');
  expect((await workOff({ requestId: request.id, buildId }, clock)).packet).toBe('built');
  const { packet } = (await row(KEYS.request(request.id))) ?? {};
  const { bytes } = await readBack('PACKETS_BUCKET', `packets/${packet.sha256}.pdf`);
  const stored = await readBack('PACKETS_BUCKET', `packets/${packet.sha256}.json`);
  return {
    bytes,
    texts: (await pdfEngine.extractText(bytes)).map(squeezed),
    manifest: JSON.parse(new TextDecoder().decode(stored.bytes)).manifest,
  };
};

it('a page that nothing covers is not in the packet, and the packet says so in neutral words (invariant 5)', async () => {
  const { texts, bytes, manifest } = await packetOf(await aCase());
  const all = texts.join(' ');
  for (const words of [...PROTECTED, 'methadone', 'Maria Neighbor']) expect(all).not.toContain(words);
  expect(Buffer.from(bytes).includes('Buprenorphine')).toBe(false);
  expect(all).toContain('Ordinary visit about a knee');
  expect(all).not.toMatch(/42 CFR part 2|substance|consent covers/i);
  expect(texts[0]).toContain('2 pages withheld as the law requires or permits.');
  expect(texts.find((text) => text.startsWith('Covered and withheld'))).toContain('2 pages withheld');
  expect(manifest).toMatchObject({ withheld: 2, documents: [{ pages: 1 }, { pages: 1 }] });
  expect(manifest.documents[0]).toMatchObject({ selection: [{ from: 2, to: 2 }], marks: [{ page: 1 }] });
});

it('with the right consent the page goes, with one statement word for word and the scope behind the cover (invariant 9)', async () => {
  const request = await aCase();
  const call = { requestId: request.id, actor: staff('ana', 'roi_specialist'), version: null, now };
  await recordConsent(call, { consent: A_CONSENT });
  const { texts } = await packetOf(request);
  const all = texts.join(' ');
  expect(all).toContain('Buprenorphine session at the program');
  expect(all.split(PART2_NOTICES[0].long)).toHaveLength(2);
  const page = texts.findIndex((text) => text.startsWith('Notices'));
  expect(page).toBeGreaterThan(0);
  expect(texts[page]).toContain(`What may be disclosed: ${A_CONSENT.scope}`);
  expect(texts[page]).toContain('Ends: 2027-11-01');
  expect(texts[0]).not.toMatch(/42 CFR|substance|part 2|recovery|consent/i);
  expect(all).not.toContain('withheld as the law');
});
