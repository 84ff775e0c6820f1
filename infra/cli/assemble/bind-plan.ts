import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assemblePacket } from '#functions/pdf/assemble.ts';
import { openFileSink, openFileSource } from '#functions/pdf/concat/local-file.ts';
import type { Packet } from '#functions/pdf/engine.ts';
import { verifyPacket } from '#functions/pdf/verify/verify-packet.ts';
import { buildId, documentId, requestId } from '#shared/ids.ts';
import { checkBinding } from '#shared/packet/binding.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import { clearOutput } from '../redact/output-file.ts';
import type { Plan } from './plan-file.ts';
import { type MadeDocument, makeParts, openPool } from './redacted-parts.ts';

const ZEROS = '0'.repeat(26);
const idOf = (index: number) => documentId.parse(`doc_${String(index).padStart(26, '0')}`);

/** OUT.pdf, OUT-2.pdf, OUT-3.pdf */
export const volumePath = (out: string, number: number): string =>
  number === 1 ? out : out.replace(/(\.pdf)?$/i, (end) => `-${number}${end}`);
export const manifestPath = (out: string): string => join(dirname(out), 'MANIFEST.json');

const manifestOf = (plan: Plan, made: readonly MadeDocument[], today: string): Manifest => ({
  format: 'sallyport-packet/1',
  requestId: requestId.parse(`req_${ZEROS}`),
  buildId: buildId.parse(`bld_${ZEROS}`),
  reference: plan.reference,
  date: plan.date ?? today,
  language: plan.language,
  facility: plan.facility,
  recipient: plan.recipient,
  patient: plan.patient,
  basis: plan.basis,
  certification: plan.certification,
  notices: plan.notices,
  ...(plan.linkDays ? { linkDays: plan.linkDays } : {}),
  ...(plan.volumes ? { volumes: plan.volumes } : {}),
  documents: plan.documents.map(({ title = '', type, date }, index) => ({
    documentId: idOf(index),
    title,
    recordType: type,
    ...(date ? { recordDate: date } : {}),
    sha256: '0'.repeat(64),
    pages: made[index]?.pages ?? 0,
    marks: [],
  })),
});

/** Writes the volumes into `folder` and reads them back. */
const bind = async (manifest: Manifest, made: readonly MadeDocument[], folder: string): Promise<Packet> => {
  const open: { close: () => Promise<void> }[] = [];
  const fileOf = (number: number): string => join(folder, `volume-${number}.pdf`);
  try {
    const parts = [];
    for (const [index, { parts: files }] of made.entries())
      for (const { file, certificate } of files) {
        const source = await openFileSource(file);
        open.push(source);
        parts.push({ documentId: idOf(index), source, certificate });
      }
    const openVolume = async (number: number) => {
      const sink = await openFileSink(fileOf(number));
      open.push(sink);
      return sink;
    };
    const packet = await assemblePacket({ manifest, parts, openVolume });
    const wrong = checkBinding(
      packet.binding,
      manifest,
      made.flatMap(({ parts: files }) => files.map(({ certificate }) => certificate)),
    );
    if (wrong) throw new Error(wrong);
    await verifyPacket({
      binding: packet.binding,
      volumes: packet.volumes.map(({ number }) => ({ file: fileOf(number) })),
    });
    return packet;
  } finally {
    for (const one of open) await one.close();
  }
};

/** The packet of a plan under OUT, proven before it gets its name; or a fault and no OUT. */
export const bindPlan = async (plan: Plan, out: string, today: string): Promise<Packet & { files: string[] }> => {
  const inputs = plan.documents.map(({ file }) => file);
  clearOutput(out, inputs);
  clearOutput(manifestPath(out), inputs);
  const folder = await mkdtemp(join(dirname(out), `.${basename(out)}.unfinished-`));
  const pool = openPool();
  try {
    const made: MadeDocument[] = [];
    for (const [index, document] of plan.documents.entries())
      made.push(await makeParts({ id: idOf(index), document, folder }, pool));
    const packet = await bind(manifestOf(plan, made, today), made, folder);
    const files = packet.volumes.map(({ number }) => volumePath(out, number));
    for (const file of files) clearOutput(file, inputs);
    for (const [index, file] of files.entries()) await rename(join(folder, `volume-${index + 1}.pdf`), file);
    await writeFile(manifestPath(out), `${JSON.stringify(packet.binding, null, 1)}\n`);
    return { ...packet, files };
  } finally {
    await pool.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
