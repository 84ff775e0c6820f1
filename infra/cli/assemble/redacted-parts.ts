import { stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { joinParts } from '#functions/pdf/concat/join-parts.ts';
import { openFileSink, openFileSource } from '#functions/pdf/concat/local-file.ts';
import { memorySource, normalise } from '#functions/pdf/concat/normalise.ts';
import { readPages } from '#functions/pdf/concat/page-list.ts';
import { openSource } from '#functions/pdf/concat/source-file.ts';
import { Unreadable } from '#functions/pdf/concat/unreadable.ts';
import type { ByteSource } from '#functions/pdf/engine.ts';
import { inspectPdf } from '#functions/pdf/inspect.ts';
import { type EnginePool, enginePool } from '#functions/pdf/isolated/engine-pool.ts';
import { provePages } from '#functions/pdf/verify/page-proofs.ts';
import type { DocumentId } from '#shared/ids.ts';
import { planParts } from '#shared/packet/parts.ts';
import type { Certificate } from '#shared/packet/plan.ts';
import { REFUSALS, type Refusal } from '#shared/refusal.ts';
import type { Plan } from './plan-file.ts';

/** A document cannot be bound; the message says which and why. */
export class BadDocument extends Error {
  override name = 'BadDocument';
}

export type MadePart = { file: string; certificate: Certificate };
export type MadeDocument = { pages: number; parts: MadePart[] };
type Wanted = { id: DocumentId; document: Plan['documents'][number]; folder: string };

const BUDGET = { callMillis: 600_000, silenceMillis: 120_000, heapMegabytes: 1536, memoryMegabytes: 3000 };

export const openPool = (): EnginePool => enginePool(availableParallelism(), BUDGET);

const refused = (file: string, { code }: Refusal): BadDocument =>
  new BadDocument(`${file}: ${REFUSALS[code].title}. ${REFUSALS[code].detail}`);

/** Any PDF: taken through redaction without a mark, so that only what is drawn remains, some pages at a time. */
const redactAll = async ({ id, document, folder }: Wanted, pool: EnginePool): Promise<MadeDocument> => {
  const { file } = document;
  const inspected = await inspectPdf({ file });
  if (!inspected.ok) throw refused(file, inspected.refusal);
  const { pages } = inspected.value;
  const { size } = await stat(file);
  const parts: MadePart[] = [];
  for (const range of planParts([{ id, pages, bytes: size }])) {
    const { from, to } = range;
    const done = await pool.redactParts({ documentId: id, source: { file }, marks: [], range: { from, to } });
    if (!done.ok) throw refused(file, done.refusal);
    for (const { bytes, certificate } of done.value) {
      const part = join(folder, `${id}-${parts.length}.pdf`);
      await writeFile(part, bytes);
      parts.push({ file: part, certificate });
    }
  }
  return { pages, parts };
};

/** Written anew, pages alone; PDFium reads what is too damaged to be read strictly. */
const rewrite = async (source: ByteSource, path: string): Promise<string> => {
  const sink = await openFileSink(path);
  try {
    const pages = await readPages(await openSource(source));
    const noted = pages.findIndex(({ hasAnnotations }) => hasAnnotations);
    if (noted >= 0) throw new BadDocument(`page ${noted + 1} has notes or fields, which no redacted file has`);
    return (await joinParts([source], sink)).sha256;
  } finally {
    await sink.close();
  }
};

/** A file that says it is redacted: bound as it is, unless it holds what a redacted file cannot. */
const takeRedacted = async ({ id, document, folder }: Wanted): Promise<MadeDocument> => {
  const part = join(folder, `${id}.pdf`);
  const source = await openFileSource(document.file);
  const sha256 = await rewrite(source, part)
    .catch(async (error: unknown) => {
      const saved = error instanceof Unreadable ? await normalise({ file: document.file }) : undefined;
      if (!saved) throw error;
      return rewrite(memorySource(saved), part);
    })
    .finally(() => source.close());
  const proofs = await provePages({ file: part });
  const certificate: Certificate = {
    documentId: id,
    sourceSha256: sha256,
    redactedSha256: sha256,
    pagesRebuilt: [],
    marksApplied: 0,
    wordsRemoved: 0,
    checks: [],
    pages: proofs.map((_, index) => ({ page: index + 1, how: 'carried', why: 'redacted before' })),
    proofs,
  };
  return { pages: proofs.length, parts: [{ file: part, certificate }] };
};

/** The parts of one document of the plan, as files in `folder`. */
export const makeParts = async (wanted: Wanted, pool: EnginePool): Promise<MadeDocument> => {
  const { file, redacted } = wanted.document;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new BadDocument(`${file}: there is no such file`);
  try {
    return redacted ? await takeRedacted(wanted) : await redactAll(wanted, pool);
  } catch (cause) {
    if (cause instanceof BadDocument && cause.message.startsWith(file)) throw cause;
    throw new BadDocument(`${file}: ${cause instanceof Error ? cause.message : 'unknown fault'}`, { cause });
  }
};
