import { createHash } from 'node:crypto';
import type { ContentsGroup } from '#shared/packet/contents.ts';
import { drawCertification, drawHashes, drawIndex, drawNotices } from './back-pages.ts';
import { drawContents } from './contents-page.ts';
import { drawCover } from './cover.ts';
import type { Faces } from './face.ts';
import { type OwnPage, openSheet, type Sheet } from './sheet.ts';
import type { Tag } from './tag.ts';
import type { VolumeFacts } from './volume.ts';

/** Pages of one kind, with the bookmark that leads to them. */
export type OwnSection = { title: string; pages: OwnPage[]; tag: Tag };
export type OwnPages = { front: OwnSection[]; back: OwnSection[]; groups: ContentsGroup[] };

const draw = (faces: Faces, title: string, work: (sheet: Sheet) => void): OwnSection => {
  const tag: Tag = { role: 'Sect', title, kids: [] };
  const sheet = openSheet(faces, tag);
  work(sheet);
  return { title, pages: sheet.pages, tag };
};

const drawOnce = (faces: Faces, facts: VolumeFacts): OwnPages => {
  const { manifest, words, documents, parts } = facts;
  let groups: ContentsGroup[] = [];
  const front = [
    draw(faces, words.cover, (sheet) => drawCover(sheet, facts)),
    draw(faces, words.contents, (sheet) => {
      groups = drawContents(sheet, facts);
    }),
    ...(manifest.notices?.length || manifest.consents?.length
      ? [draw(faces, words.notices, (sheet) => drawNotices(sheet, facts))]
      : []),
  ];
  const together = createHash('sha256')
    .update(parts.map(({ sha256 }) => sha256).join('\n'))
    .digest('hex');
  const back = [
    ...(manifest.withheld || documents.some(({ marks }) => marks.length > 0)
      ? [draw(faces, words.index, (sheet) => drawIndex(sheet, facts))]
      : []),
    ...(manifest.certification ? [draw(faces, words.certification, (sheet) => drawCertification(sheet, facts))] : []),
    draw(faces, words.hashes, (sheet) => drawHashes(sheet, facts, together)),
  ];
  return { front, back, groups };
};

const count = (sections: readonly OwnSection[]): number => sections.reduce((sum, { pages }) => sum + pages.length, 0);

/**
 * Draws all that is not a record. How many pages that takes decides every page number in it, so it is drawn again until
 * the number it was drawn with is the number it takes.
 */
export const drawOwnPages = (faces: Faces, facts: Omit<VolumeFacts, 'front' | 'pages'>, records: number): OwnPages => {
  let [front, pages] = [2, records + 3];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const drawn = drawOnce(faces, { ...facts, front, pages });
    const needed = { front: count(drawn.front), pages: count(drawn.front) + records + count(drawn.back) };
    if (needed.front === front && needed.pages === pages) return drawn;
    ({ front, pages } = needed);
  }
  throw new Error('The contents do not settle');
};
