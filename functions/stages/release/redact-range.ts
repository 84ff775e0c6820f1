import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { OnPage } from '#functions/pdf/engine.ts';
import { engineFingerprint } from '#functions/pdf/isolated/engine-thread.ts';
import { redactionEngine } from '#functions/pdf/isolated/engines.ts';
import type { Part } from '#shared/packet/parts.ts';
import { certificate } from '#shared/packet/plan.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { Refusal } from '#shared/refusal.ts';
import type { Document } from '#shared/request/request.ts';
import type { PartResult } from '../../adapters/build-parts.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { headObject, partPages, partProof, putObject, readObject, record } from '../../adapters/objects.ts';
import { downloadObject } from '../../adapters/objects-ranged.ts';
import { BuildRefusedError, proven } from './build-faults.ts';

const storedProof = z.object({ pages: z.number().int(), certificate });

type Asked = { part: Part; document: Document; marks: readonly Mark[]; onPage: OnPage; now: Date };

/** The bucket collects parts after seven days (infra/constructs/packets-bucket.ts): an old one is made anew. */
const FRESH_MILLIS = 5 * 24 * 3_600_000;

/** Redacts one page range of a record, unless the same was done before: in this build, or in one that failed elsewhere. */
export const redactRange = async (asked: Asked): Promise<PartResult> => {
  const key = partKey(asked);
  const pagesOfIt = await headObject(partPages(key));
  const isFresh = (pagesOfIt?.modified?.getTime() ?? 0) + FRESH_MILLIS > asked.now.getTime();
  const done = isFresh ? await readProof(key) : null;
  if (done) return { key, sha256: done.certificate.redactedSha256, pages: done.pages };

  const { bytes, pages, certificate: proof } = await redact(asked);
  await putObject({ ...partPages(key), bytes, contentType: 'application/pdf' });
  // Last: where there is a certificate, there are pages that it certifies.
  const text = new TextEncoder().encode(
    JSON.stringify({ pages, certificate: proof } satisfies z.infer<typeof storedProof>),
  );
  await putObject({ ...partProof(key), bytes: text, contentType: 'application/json' });
  return { key, sha256: proof.redactedSha256, pages };
};

/** What was proven of a part, or null while it has not been made. */
export const readProof = async (key: string): Promise<z.infer<typeof storedProof> | null> => {
  const stored = await readObject(partProof(key));
  return stored && storedProof.parse(JSON.parse(new TextDecoder().decode(stored)));
};

/** All that decides the bytes of a part. What was made by another version of the engine is not found again. */
const partKey = ({ part: { from, to }, document, marks }: Asked): string => {
  const made = JSON.stringify([engineFingerprint(), document.sha256, from, to, marks]);
  return `${document.id}/${hashOfBytes(new TextEncoder().encode(made))}`;
};

const redact = async ({ part: { from, to }, document, marks, onPage }: Asked) => {
  const documentId = document.id;
  const folder = await mkdtemp(join(tmpdir(), 'sallyport-part-'));
  try {
    const file = join(folder, 'source.pdf');
    const sha256 = await downloadObject(record(document.uploadId), file);
    if (sha256 === null) throw new BuildRefusedError({ code: 'record-missing', documentId });
    if (sha256 !== document.sha256) throw new BuildRefusedError({ code: 'record-changed', documentId });
    const work = redactionEngine.redactDocument({ documentId, source: { file }, marks, range: { from, to }, onPage });
    const result = await proven(work, { code: 'redaction-unproven', documentId, page: from });
    if (!result.ok) throw new BuildRefusedError(failureOf(result.refusal, { document, marks, page: from }));
    return result.value;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

type Where = { document: Document; marks: readonly Mark[]; page: number };

/** The engine names marks (`marks.<id>`); staff look for a page. */
const failureOf = ({ code, errors }: Refusal, { document, marks, page }: Where) => {
  const marked = marks.find(({ id }) => errors?.some(({ field }) => field === `marks.${id}`))?.page;
  return { code, documentId: document.id, page: marked ?? page };
};
