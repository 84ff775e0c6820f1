import { PDFDocument, StandardFonts } from 'pdf-lib';
import { findPlan, newBuild, newBuildRows } from '#functions/adapters/builds.ts';
import { commit } from '#functions/adapters/commit.ts';
import { addDocumentRow } from '#functions/adapters/documents.ts';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { saveMarksRows } from '#functions/adapters/marks.ts';
import { newId, newReference } from '#functions/adapters/new-id.ts';
import { putObject, record } from '#functions/adapters/objects.ts';
import type { BuildMessage } from '#functions/adapters/work-queues.ts';
import { buildPacket } from '#functions/stages/release/build-packet.ts';
import { redactPart } from '#functions/stages/release/redact-part.ts';
import { chainStart } from '#shared/audit/chain.ts';
import { buildId } from '#shared/ids.ts';
import { planParts } from '#shared/packet/parts.ts';
import { type Mark, mark } from '#shared/redaction/mark.ts';
import { document } from '#shared/request/request.ts';
import { allGoing } from './consents.ts';
import { now, raise } from './deliveries.ts';
import { aRequest, NOW } from './requests.ts';

/** A synthetic record: each page says its words at a known place. */
export const textPdf = async (...pages: string[]): Promise<Uint8Array<ArrayBuffer>> => {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const words of pages) file.addPage([612, 792]).drawText(words, { x: 72, y: 700, size: 12, font });
  return new Uint8Array(await file.save());
};

/** Covers the words of `textPdf` on one page. */
export const markOn = (page: number): Mark =>
  mark.parse({ id: newId('mrk'), page, rect: [60, 690, 400, 720], reason: 'third-party', source: 'drawn' });

type Source = { bytes: Uint8Array<ArrayBuffer>; recordType: string; recordDate: string; marks?: Mark[] };

/** A request that has been sent to QA with these records, as staff leave it. */
export const inQa = async (sources: Source[], plan: typeof planParts = planParts) => {
  const id = buildId.parse(newId('bld'));
  const packet = { buildId: id, status: 'building' };
  const facts = { id: newId('req'), reference: newReference(), state: 'QA', version: 1, packet, approvals: [] };
  const request = aRequest(facts);
  const documents = sources.map(({ bytes, recordType, recordDate }, index) =>
    document.parse({
      id: newId('doc'),
      requestId: request.id,
      uploadId: newId('upl'),
      kind: 'record',
      recordType,
      recordDate,
      name: `Record ${index + 1}`,
      contentType: 'application/pdf',
      bytes: bytes.length,
      pages: 2,
      sha256: hashOfBytes(bytes),
      addedBy: 'ana',
      addedAt: NOW,
    }),
  );
  for (const [index, { uploadId }] of documents.entries())
    await putObject({
      ...record(uploadId),
      bytes: sources[index]?.bytes ?? raise('no bytes'),
      contentType: 'application/pdf',
    });
  const parts = plan(documents);
  const created = await commit({
    ...{
      before: null,
      after: request,
      chain: chainStart(request.id),
      actor: { kind: 'requester' },
      action: 'submit',
      now,
    },
    notices: [{ kind: 'redact-parts', requestId: request.id, buildId: id }],
    writes: [
      ...newBuildRows(
        newBuild({ requestId: request.id, buildId: id, date: '2026-11-22', parts, going: allGoing(documents) }),
        parts,
        now,
      ),
      ...documents.map(addDocumentRow),
      ...documents.flatMap(({ id: documentId }, index) => {
        const marks = sources[index]?.marks;
        return marks ? saveMarksRows({ requestId: request.id, documentId, marks, savedAt: NOW }) : [];
      }),
    ],
  });
  if (!created.ok) raise(created.refusal.code);
  return { request, documents, message: { requestId: request.id, buildId: id } };
};

/** Does what the queues would have done: every part, then the packet. Answers how each ended. */
export const workOff = async (message: BuildMessage, clock: () => Date) => {
  const parts: string[] = [];
  for (const { part } of await findPlan(message.buildId)) parts.push(await redactPart({ ...message, part }, clock));
  return { parts, packet: await buildPacket(message, clock) };
};
