import type { OpenDocument } from '../document.ts';
import type { RebuiltDraft } from '../rebuild.ts';
import { plain } from '../verify/removed-words.ts';
import { confirmFonts } from './confirm-fonts.ts';
import { type Doubtful, doubtfulOfCarried, doubtfulOfRebuilt, saysMarked, unconfirmed } from './doubtful-words.ts';
import type { Sampler } from './sampler.ts';

/** Keeps the words whose letters were all confirmed. */
const keepConfirmed = (draft: RebuiltDraft, good: ReadonlySet<number>): void => {
  const { words } = draft.facts;
  const stays = draft.pairs.map((pairs) => pairs.every((pair) => pair < 0 || good.has(pair)));
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
  return new Set((await unconfirmed(doubtful)).map(({ page }) => page));
};

/** Takes from rebuilt pages every word that recognition does not confirm: by its font, or by itself where it says what is covered. */
export const confirmRebuilt = async (
  document: OpenDocument,
  rebuilt: ReadonlyMap<number, RebuiltDraft>,
  sampler: Sampler,
): Promise<void> => {
  const good = await confirmFonts(sampler.samples);
  for (const draft of rebuilt.values()) keepConfirmed(draft, good);
  const says = saysMarked(rebuilt.values());
  const doubtful: Doubtful[] = [...rebuilt].flatMap(([index, draft]) =>
    doubtfulOfRebuilt(document, index, draft, says),
  );
  for (const { page, word } of await unconfirmed(doubtful)) {
    const draft = rebuilt.get(page);
    if (!draft) continue;
    const stays = draft.facts.words.kept.map(({ text }) => plain(text) !== word);
    draft.facts.words = { ...draft.facts.words, kept: draft.facts.words.kept.filter((_, index) => stays[index]) };
    draft.pairs = draft.pairs.filter((_, index) => stays[index]);
  }
};
