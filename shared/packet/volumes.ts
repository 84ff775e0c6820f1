import { z } from 'zod';

export const volumeLimits = z.strictObject({
  bytes: z.number().int().min(100_000).optional(),
  pages: z.number().int().min(1).optional(),
});
export type VolumeLimits = z.infer<typeof volumeLimits>;

/** What mail systems, portals and e-filing sites take without complaint. */
export const DEFAULT_LIMITS = { bytes: 250_000_000, pages: 2_500 } as const;

/** What is bound: the parts of each document, in binding order. `weights` are the bytes of each page where they are known. */
export type Bindable = {
  documentId: string;
  parts: readonly { pages: number; bytes: number; weights?: readonly number[] }[];
};

/** Pages `from` to `to` of a part (0-based, `to` not included). */
export type Stretch = { documentId: string; part: number; from: number; to: number };

/** Cover, contents, index, certification and hashes: a guess, kept free in every volume. */
const ownPages = (documents: number): number => 4 + Math.ceil(documents / 12);
const OWN_BYTES = 80_000;
/** A page object, its stamp and its line in the table of objects. */
const PAGE_BYTES = 1_200;

type Piece = Stretch & { pages: number; bytes: number };

const piecesOf = ({ documentId, parts }: Bindable): Piece[] =>
  parts.map(({ pages, bytes }, part) => ({
    documentId,
    part,
    from: 0,
    to: pages,
    pages,
    bytes: bytes + pages * PAGE_BYTES,
  }));

/** The same page by page, for a document that no volume can hold. */
const pagesOf = ({ documentId, parts }: Bindable): Piece[] =>
  parts.flatMap(({ pages, bytes, weights }, part) =>
    Array.from({ length: pages }, (_, from) => ({
      documentId,
      part,
      from,
      to: from + 1,
      pages: 1,
      bytes: (weights?.[from] ?? bytes / pages) + PAGE_BYTES,
    })),
  );

const sum = (pieces: readonly Piece[], of: (piece: Piece) => number): number =>
  pieces.reduce((total, piece) => total + of(piece), 0);

const join = (pieces: readonly Piece[]): Stretch[] => {
  const joined: Stretch[] = [];
  for (const { documentId, part, from, to } of pieces) {
    const last = joined.at(-1);
    if (last?.documentId === documentId && last.part === part && last.to === from) last.to = to;
    else joined.push({ documentId, part, from, to });
  }
  return joined;
};

/** Larger than a volume can be, so that it must be cut between pages. */
export const isOversize = (document: Bindable, documents: number, limits: VolumeLimits): boolean => {
  const room = roomOf(documents, limits);
  const pieces = piecesOf(document);
  return sum(pieces, ({ bytes }) => bytes) > room.bytes || sum(pieces, ({ pages }) => pages) > room.pages;
};

const roomOf = (documents: number, limits: VolumeLimits): { bytes: number; pages: number } => ({
  bytes: Math.max(1, (limits.bytes ?? DEFAULT_LIMITS.bytes) - OWN_BYTES),
  pages: Math.max(1, (limits.pages ?? DEFAULT_LIMITS.pages) - ownPages(documents)),
});

/** Cuts the packet between documents where it can, between pages where it must; a page larger than a volume stands alone. */
export const splitVolumes = (documents: readonly Bindable[], limits: VolumeLimits = {}): Stretch[][] => {
  const room = roomOf(documents.length, limits);
  const volumes: Stretch[][] = [];
  let held: Piece[] = [];
  const fits = (more: readonly Piece[]): boolean =>
    sum([...held, ...more], ({ bytes }) => bytes) <= room.bytes &&
    sum([...held, ...more], ({ pages }) => pages) <= room.pages;
  const close = (): void => {
    if (held.length > 0) volumes.push(join(held));
    held = [];
  };
  for (const document of documents) {
    const whole = piecesOf(document);
    if (!fits(whole)) close();
    if (fits(whole)) held.push(...whole);
    else addByPage(pagesOf(document));
  }
  close();
  return volumes;

  function addByPage(pages: readonly Piece[]): void {
    let bytes = 0;
    let count = 0;
    for (const page of pages) {
      if (held.length > 0 && (bytes + page.bytes > room.bytes || count + 1 > room.pages)) {
        close();
        bytes = 0;
        count = 0;
      }
      held.push(page);
      bytes += page.bytes;
      count += 1;
    }
  }
};
