import type { OpenDocument } from '../document.ts';
import type { RebuiltDraft } from '../rebuild.ts';
import { plain } from '../verify/removed-words.ts';
import { confirmFonts } from './confirm-fonts.ts';
import { doubtfulOfCarried, doubtfulOfRebuilt, saysMarked, unconfirmedWords } from './doubtful-words.ts';
import type { Sampler } from './sampler.ts';

const keepWhere = (draft: RebuiltDraft, stays: readonly boolean[]): void => {
  const { words } = draft.facts;
  draft.facts.words = { ...words, kept: words.kept.filter((_, index) => stays[index]) };
  draft.pairs = draft.pairs.filter((_, index) => stays[index]);
};

/** Carried pages (0-based) on which a word says what is covered, and the picture does not. */
export const lyingPages = async (
  document: OpenDocument,
  carried: readonly { index: number; words: readonly string[] }[],
  rebuilt: Iterable<RebuiltDraft>,
): Promise<Set<number>> => {
  const says = saysMarked(rebuilt);
  const pages = carried.filter(({ words }) => words.some(says));
  const doubtful = pages.flatMap(({ index }) => doubtfulOfCarried(document, index, says));
  const lies = await unconfirmedWords(document, doubtful);
  return new Set(doubtful.filter(({ text }) => lies.has(plain(text))).map(({ page }) => page));
};

/** Takes from rebuilt pages every word that recognition does not confirm: by its font, or by itself where it says what is covered. */
export const confirmRebuilt = async (
  document: OpenDocument,
  rebuilt: ReadonlyMap<number, RebuiltDraft>,
  sampler: Sampler,
): Promise<void> => {
  const good = await confirmFonts(sampler.samples);
  for (const draft of rebuilt.values())
    keepWhere(
      draft,
      draft.pairs.map((pairs) => pairs.every((pair) => pair < 0 || good.has(pair))),
    );
  const says = saysMarked(rebuilt.values());
  const doubtful = [...rebuilt].flatMap(([index, draft]) => doubtfulOfRebuilt(index, draft, says));
  const lies = await unconfirmedWords(document, doubtful);
  if (lies.size === 0) return;
  for (const draft of rebuilt.values())
    keepWhere(
      draft,
      draft.facts.words.kept.map(({ text }) => !lies.has(plain(text))),
    );
};
