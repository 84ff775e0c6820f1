import { AMBIGUOUS_NAMES } from './data/given-names.ts';
import type { Finding } from './finding.ts';
import { skeleton } from './fold.ts';
import { type Known, nameParts } from './known.ts';
import { type FoundName, isNameWord } from './names.ts';
import { isSameLine, type PageText } from './page-text.ts';

/** Words of names that were brought in as other people's, for finding them again where nothing brings them in. */
export type Mentions = ReadonlyMap<string, string>;

/** The words by which these people may be mentioned again. What is also the patient's, a clinician's or a common word is none. */
export const mentionsOf = (names: readonly FoundName[], clinicians: readonly FoundName[], known: Known): Mentions => {
  const taken = new Set([
    ...nameParts(known.patient.name),
    ...known.others.flatMap(nameParts),
    ...clinicians.flatMap(({ parts }) => parts),
  ]);
  const words = names.flatMap(({ parts }) => parts).filter((part) => part.length > 2 && !taken.has(part));
  return new Map(words.filter((word) => !AMBIGUOUS_NAMES.has(word)).map((word) => [skeleton(word), word]));
};

const isMention = (text: PageText, mentions: Mentions, at: number): boolean => {
  const folded = text.folded[at] ?? '';
  if (folded.length < 3 || !isNameWord(text, at)) return false;
  const word = mentions.get(skeleton(folded));
  return word === folded || (word !== undefined && (text.words[at]?.confidence ?? 1) < 1);
};

/** Those people again: each run of their words is one finding. `isTaken` says what has been found already. */
export const mentionsOn = (text: PageText, mentions: Mentions, isTaken: (at: number) => boolean): Finding[] => {
  const found: Finding[] = [];
  for (let at = 0; at < text.folded.length; at += 1) {
    if (isTaken(at) || !isMention(text, mentions, at)) continue;
    let to = at + 1;
    while (isSameLine(text, at, to) && !isTaken(to) && isMention(text, mentions, to)) to += 1;
    const isFull = to - at > 1;
    found.push({
      from: at,
      to,
      kind: 'other-person',
      reason: 'third-party',
      confidence: isFull ? 0.9 : 0.7,
      why: isFull
        ? 'The name of someone whom the record brings in as another person.'
        : 'Part of the name of someone whom the record brings in as another person.',
    });
    at = to - 1;
  }
  return found;
};
