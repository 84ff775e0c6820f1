import { PDFDocument } from 'pdf-lib';
import type { Mark } from '#shared/redaction/mark.ts';
import { textsOf } from './carry/draft-texts.ts';
import { importPages, userUnitOfPage } from './carry/import-pages.ts';
import { noDrafts, type PageDraft, readPage } from './carry/read-page.ts';
import { type Candidate, tellingPages } from './carry/shared-fonts.ts';
import { Uncarriable, type Why } from './carry/uncarriable.ts';
import { startWriting, writePage } from './carry/write-page.ts';
import { confirmRebuilt, lyingPages } from './confirm/confirm-pages.ts';
import type { Sampler } from './confirm/sampler.ts';
import type { OpenDocument } from './document.ts';
import type { OnPage } from './engine.ts';
import { flattenPage } from './flatten.ts';
import { embedGlyphlessFont } from './glyphless-font.ts';
import { coveredElsewhere } from './hidden/covered-elsewhere.ts';
import { addFontUse, type FontUse } from './hidden/font-use.ts';
import { type Look, lookAtPage } from './hidden/look-at-page.ts';
import { addRebuilt, type RebuiltDraft, rebuildPage } from './rebuild.ts';
import { savePdf } from './save.ts';
import { loadTree } from './source-tree.ts';
import { findsAny } from './verify/find-any.ts';
import { plain, uniqueRemoved } from './verify/removed-words.ts';

/** Two openings of one source: `seen` stays as the reviewer saw it, `copy` has its annotations drawn into the pages. */
export type Opened = { seen: OpenDocument; copy: OpenDocument; range: Range; sampler: Sampler };
/** 0-based, `to` not included. */
export type Range = { from: number; to: number };

/** What becomes of each page of the range. */
export type Pages = {
  range: Range;
  rebuilt: Map<number, RebuiltDraft>;
  carried: Map<number, { look: Look; draft: PageDraft }>;
};

const rebuild = (
  { seen, copy, range, sampler }: Opened,
  index: number,
  why: Why,
  marks: readonly Mark[],
): Promise<RebuiltDraft> =>
  rebuildPage(
    { document: seen, index, place: index - range.from, userUnit: userUnitOfPage(copy, index), why, sampler },
    marks,
  );

/** An unmarked page as it would travel, or why it cannot. */
const look = (copy: OpenDocument, index: number): Look | Why => {
  if (!flattenPage(copy, index)) return 'annotations';
  const found = lookAtPage(copy, index);
  return found.why ?? found;
};

const hidesRemoved = ({ invisible, recognised }: Look, removed: ReadonlySet<string>): boolean =>
  !recognised || invisible.some((word) => removed.has(plain(word)));

/** Reads the pages that may travel out of a document of their own. */
const readCandidates = async (
  copy: OpenDocument,
  looks: ReadonlyMap<number, Look>,
  removed: ReadonlySet<string>,
  give: (index: number, why: Why) => void,
): Promise<Candidate[]> => {
  const indexes = [...looks.keys()];
  if (indexes.length === 0) return [];
  const tree = await loadTree(importPages(copy, indexes));
  const drafts = noDrafts();
  const candidates: Candidate[] = [];
  for (const [place, [index, found]] of [...looks].entries()) {
    const dropInvisible = found.invisible.length > 0 && hidesRemoved(found, removed);
    try {
      const draft = await readPage(tree.getPage(place), drafts, dropInvisible);
      candidates.push({ index, look: dropInvisible ? { ...found, words: found.visible } : found, draft });
    } catch (cause) {
      if (!(cause instanceof Uncarriable)) throw cause;
      give(index, cause.why);
    }
  }
  return candidates;
};

const removedIn = (rebuilt: Iterable<RebuiltDraft>): string[] =>
  [...rebuilt].flatMap(({ facts }) => facts.words.removed);

/** Pages whose own bytes hold a word that stands nowhere but under boxes. */
const holdingPages = (candidates: readonly Candidate[], rebuilt: Iterable<RebuiltDraft>): Set<number> => {
  const drafts = [...rebuilt];
  const outside = [
    ...drafts.flatMap(({ facts }) => facts.words.outside),
    ...candidates.flatMap(({ look: { visible } }) => visible),
  ];
  const finds = findsAny(uniqueRemoved(removedIn(drafts), outside));
  return new Set(candidates.filter(({ draft }) => textsOf(draft).some(finds)).map(({ index }) => index));
};

/** Decides for every page of the range how it travels, and reads or rebuilds it. */
export const preparePages = async (
  opened: Opened,
  marks: readonly Mark[],
  onPage: OnPage | undefined,
): Promise<Pages> => {
  const rebuilt = new Map<number, RebuiltDraft>();
  const looks = new Map<number, Look>();
  const given = new Map<number, Why>();
  const { range } = opened;
  const covered: FontUse = new Map();
  for (let index = range.from; index < range.to; index += 1) {
    const onThisPage = marks.filter(({ page }) => page === index + 1);
    if (onThisPage.length > 0) {
      const draft = await rebuild(opened, index, 'mark', onThisPage);
      rebuilt.set(index, draft);
      addFontUse(covered, draft.covered);
    } else {
      const found = look(opened.copy, index);
      if (typeof found === 'string') given.set(index, found);
      else looks.set(index, found);
    }
    await onPage?.(index + 1 - range.from, range.to - range.from);
  }
  // Only pages that may be carried bring fonts along.
  if (looks.size > 0) addFontUse(covered, coveredElsewhere(opened.copy, range, marks));
  const removed = new Set(removedIn(rebuilt.values()).map(plain));
  let candidates = await readCandidates(opened.copy, looks, removed, (index, why) => given.set(index, why));
  const giveUp = (indexes: ReadonlySet<number>, why: Why): void => {
    for (const index of indexes) given.set(index, why);
    candidates = candidates.filter(({ index }) => !indexes.has(index));
  };
  giveUp(holdingPages(candidates, rebuilt.values()), 'removed-word');
  giveUp(tellingPages(candidates, covered), 'shared-font');
  const read = candidates.map(({ index, look: { words } }) => ({ index, words }));
  giveUp(await lyingPages(opened.copy, read, rebuilt.values()), 'lying-font');
  for (const [index, why] of given) rebuilt.set(index, await rebuild(opened, index, why, []));
  await confirmRebuilt(opened.seen, rebuilt, opened.sampler);
  return { range, rebuilt, carried: new Map(candidates.map(({ index, ...one }) => [index, one])) };
};

/** A page that could not be proven as it was carried travels as pixels instead. */
export const rebuildInstead = async (opened: Opened, pages: Pages, index: number, why: Why): Promise<void> => {
  pages.carried.delete(index);
  const draft = await rebuild(opened, index, why, []);
  pages.rebuilt.set(index, draft);
  await confirmRebuilt(opened.seen, new Map([...pages.rebuilt].filter(([one]) => one === index)), opened.sampler);
};

/** Writes the pages in order. The same pages give the same bytes. */
export const writePages = async ({ range, rebuilt, carried }: Pages): Promise<Uint8Array> => {
  const output = await PDFDocument.create({ updateMetadata: false });
  const writing = startWriting(
    output,
    [...carried.values()].map(({ draft }) => draft),
  );
  const font = rebuilt.size > 0 ? embedGlyphlessFont(output.context) : undefined;
  for (let index = range.from; index < range.to; index += 1) {
    const made = rebuilt.get(index);
    const taken = carried.get(index);
    if (made && font) addRebuilt(output, font, made);
    else if (taken) writePage(writing, taken.draft);
    else throw new Error(`Page ${index + 1} was lost`);
  }
  return savePdf(output);
};
