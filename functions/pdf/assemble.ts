import type { Binding, BoundVolume } from '#shared/packet/binding.ts';
import type { BoundDocument } from '#shared/packet/contents.ts';
import { orderDocuments, type PacketDocument } from '#shared/packet/order.ts';
import { type Bindable, isOversize, type Stretch, splitVolumes } from '#shared/packet/volumes.ts';
import { packetWords } from '#shared/packet/words.ts';
import type { AssembleInput, Packet } from './engine.ts';
import { bindVolume, type VolumeInput } from './packet/bind-volume.ts';
import { openFace } from './packet/face.ts';
import { weighPages } from './packet/weigh-pages.ts';

type Part = AssembleInput['parts'][number];
type Planned = { document: PacketDocument; parts: readonly Part[] };

const pagesIn = ({ certificate }: Part): number => certificate.proofs.length;

/** The documents in binding order with their parts; every page of the manifest must be there. */
const planDocuments = ({ manifest, parts }: AssembleInput): Planned[] =>
  orderDocuments(manifest.documents).map((document) => {
    const own = parts.filter(({ documentId }) => documentId === document.documentId);
    if (own.length === 0) throw new Error('A document of the manifest is missing');
    if (own.some(({ certificate }) => certificate.documentId !== document.documentId))
      throw new Error('A part is certified for another document');
    if (own.reduce((sum, part) => sum + pagesIn(part), 0) !== document.pages)
      throw new Error('A document has another number of pages than the manifest says');
    return { document, parts: own };
  });

const bindableOf = ({ document, parts }: Planned): Bindable => ({
  documentId: document.documentId,
  parts: parts.map((part) => ({ pages: pagesIn(part), bytes: part.source.size })),
});

/** Only a document that must be cut is weighed page by page. */
const splitPacket = async (planned: readonly Planned[], input: AssembleInput): Promise<Stretch[][]> => {
  const limits = input.manifest.volumes ?? {};
  const bindables: Bindable[] = [];
  for (const one of planned) {
    const bindable = bindableOf(one);
    if (!isOversize(bindable, planned.length, limits)) bindables.push(bindable);
    else {
      const parts = [];
      for (const part of one.parts)
        parts.push({ pages: pagesIn(part), bytes: part.source.size, weights: await weighPages(part.source) });
      bindables.push({ ...bindable, parts });
    }
  }
  return splitVolumes(bindables, limits);
};

/** A document as far as it stands in a volume, its marks counted from the first page that does. */
const boundDocument = ({ document, parts }: Planned, stretches: readonly Stretch[]): BoundDocument => {
  const before = (part: number): number => parts.slice(0, part).reduce((sum, one) => sum + pagesIn(one), 0);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) throw new Error('A volume names a document without pages');
  const [from, to] = [before(first.part) + first.from, before(last.part) + last.to];
  if (from === 0 && to === document.pages) return document;
  const marks = document.marks
    .filter(({ page }) => page > from && page <= to)
    .map((mark) => ({ ...mark, page: mark.page - from }));
  return { ...document, pages: to - from, marks, span: { from: from + 1, to, of: document.pages } };
};

type VolumePlan = Pick<VolumeInput, 'stretches'> & { documents: BoundDocument[]; parts: VolumeInput['facts']['parts'] };

const planVolume = (planned: readonly Planned[], stretches: readonly Stretch[]): VolumePlan => {
  const plan: { [Key in keyof VolumePlan]: VolumePlan[Key][number][] } = { stretches: [], documents: [], parts: [] };
  for (const one of planned) {
    const own = stretches.filter(({ documentId }) => documentId === one.document.documentId);
    if (own.length === 0) continue;
    plan.documents.push(boundDocument(one, own));
    for (const { part, from, to } of own) {
      const given = one.parts[part];
      if (!given) throw new Error('A volume names a part that is not there');
      const { title } = one.document;
      plan.stretches.push({ title, source: given.source, pages: pagesIn(given), from, to });
      plan.parts.push({ title, pages: to - from, sha256: given.certificate.redactedSha256 });
    }
  }
  return plan;
};

/** Parts of the whole packet are counted through, in binding order. */
const recordsOf = (planned: readonly Planned[], stretches: readonly Stretch[]): BoundVolume['records'] => {
  const firstOf = new Map<string, number>();
  let count = 0;
  for (const { document, parts } of planned) {
    firstOf.set(document.documentId, count);
    count += parts.length;
  }
  return stretches.map(({ documentId, part, from, to }) => ({ part: (firstOf.get(documentId) ?? 0) + part, from, to }));
};

/**
 * Binds redacted parts into one packet of one or more volumes, written from front to back while sources are read in
 * pieces. A pure function of its input: the same manifest and parts give the same bytes.
 */
export const assemblePacket = async (input: AssembleInput): Promise<Packet> => {
  const { manifest } = input;
  const words = packetWords(manifest.language);
  const planned = planDocuments(input);
  const volumes = await splitPacket(planned, input);
  const total = planned.reduce((sum, { document }) => sum + document.pages, 0);
  let done = 0;
  const bound: BoundVolume[] = [];
  for (const [index, stretches] of volumes.entries()) {
    const { documents, parts, stretches: sources } = planVolume(planned, stretches);
    const written = await bindVolume({
      facts: { manifest, words, documents, parts, number: index + 1, volumes: volumes.length },
      stretches: sources,
      sink: await input.openVolume(index + 1),
      onRecordPage: async () => {
        done += 1;
        await input.onPage?.(done, total);
      },
    });
    bound.push({ ...written, records: recordsOf(planned, stretches) });
  }
  const binding: Binding = {
    format: 'sallyport-binding/1',
    reference: manifest.reference,
    recipient: openFace('regular').shown(manifest.recipient),
    language: manifest.language,
    title: words.title,
    parts: planned.flatMap(({ parts }) =>
      parts.map(({ documentId, certificate }) => ({
        documentId,
        sha256: certificate.redactedSha256,
        pages: certificate.proofs,
      })),
    ),
    volumes: bound,
  };
  return {
    binding,
    volumes: bound.map(({ sha256, bytes, pages }, index) => ({ number: index + 1, sha256, bytes, pages })),
  };
};
