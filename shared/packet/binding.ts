import { z } from 'zod';
import { listPages } from './going.ts';
import { orderDocuments } from './order.ts';
import type { Certificate, Manifest } from './plan.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a page draws (operators, fonts, images) and the letters that a reader finds on it, each as a hash. */
export const pageProof = z.strictObject({ drawn: sha256, letters: sha256 });
export type PageProof = z.infer<typeof pageProof>;

/**
 * What was bound where: enough to prove a finished packet, and safe to hand out with it. It names redacted parts only; the
 * hash of a source document would let anyone test guesses at the words that were hidden.
 */
export const binding = z.strictObject({
  format: z.literal('sallyport-binding/1'),
  reference: z.string(),
  recipient: z.string(),
  language: z.enum(['en', 'es']),
  title: z.string(),
  parts: z.array(z.strictObject({ documentId: z.string(), sha256, pages: z.array(pageProof) })),
  volumes: z.array(
    z.strictObject({
      sha256,
      bytes: z.number().int().positive(),
      pages: z.number().int().positive(),
      /** Pages before the first record page. */
      front: z.number().int().positive(),
      /** Pages `from` to `to` (0-based, `to` not included) of a part, counted as in `parts`. */
      records: z.array(
        z.strictObject({ part: z.number().int().min(0), from: z.number().int().min(0), to: z.number().int().min(1) }),
      ),
    }),
  ),
});
export type Binding = z.infer<typeof binding>;
export type BoundVolume = Binding['volumes'][number];

/**
 * Whether the binding holds every document of the manifest, in this order, made of the certified parts, each page once.
 * Returns what is wrong, or nothing.
 */
export const checkBinding = (
  { parts, volumes }: Binding,
  manifest: Manifest,
  certificates: readonly Certificate[],
): string | undefined => {
  const documents = orderDocuments(manifest.documents);
  const planned = documents.flatMap(({ documentId }) => certificates.filter((one) => one.documentId === documentId));
  if (planned.length !== parts.length || planned.length !== certificates.length)
    return 'The parts are not those that were certified';
  const same = planned.every((certificate, index) => {
    const part = parts[index];
    return (
      part?.documentId === certificate.documentId &&
      part.sha256 === certificate.redactedSha256 &&
      JSON.stringify(part.pages) === JSON.stringify(certificate.proofs)
    );
  });
  if (!same) return 'A part is not the one that was certified';
  const strange = documents.some((document) => !holdsItsPages(document, certificates));
  if (strange) return 'A page that was not to go is in a part, or one that was is missing';
  const pages = documents.reduce((sum, document) => sum + document.pages, 0);
  if (parts.reduce((sum, part) => sum + part.pages.length, 0) !== pages) return 'The number of pages differs';
  return checkCoverage(parts, volumes);
};

/** The certificates name the source page behind every page: together exactly those that were to go, and no other. */
const holdsItsPages = (
  { documentId, pages, selection = [{ from: 1, to: pages }] }: Manifest['documents'][number],
  certificates: readonly Certificate[],
): boolean => {
  const certified = certificates
    .filter((one) => one.documentId === documentId)
    .flatMap((one) => one.pages.map(({ page }) => page));
  return listPages(selection).join() === certified.join();
};

/** Every page of every part stands in the volumes once, in order. */
const checkCoverage = (parts: Binding['parts'], volumes: Binding['volumes']): string | undefined => {
  let part = 0;
  let next = 0;
  for (const stretch of volumes.flatMap(({ records }) => records)) {
    if (stretch.part !== part || stretch.from !== next || stretch.to <= stretch.from)
      return 'A page is missing or stands twice';
    const pages = parts[part]?.pages.length ?? 0;
    if (stretch.to > pages) return 'A page is missing or stands twice';
    const isWhole = stretch.to === pages;
    next = isWhole ? 0 : stretch.to;
    part += isWhole ? 1 : 0;
  }
  return part === parts.length && next === 0 ? undefined : 'A page is missing or stands twice';
};

/** What identifies the packet: its one volume's hash, or the hash over those of all volumes (given by the caller). */
export const packetHash = (volumes: readonly { sha256: string }[], hash: (text: string) => string): string => {
  const [only] = volumes;
  return only && volumes.length === 1 ? only.sha256 : hash(volumes.map((volume) => volume.sha256).join('\n'));
};
