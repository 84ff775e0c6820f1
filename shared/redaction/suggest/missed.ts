import type { Rect } from '../geometry.ts';
import type { Mark } from '../mark.ts';
import type { RedactionReason } from '../reasons.ts';
import type { Suggestion } from '../suggestion.ts';
import { boxesOf, isCovered } from './covered.ts';
import { type Counts, type Target, targetsUnder } from './covered-words.ts';
import { suggestionId } from './finding.ts';
import type { Known } from './known.ts';
import { isSameLine, type PageText, rectsOf, spanText, textOf } from './page-text.ts';
import type { ReadDocument } from './suggest.ts';
import { digitsIn, type Unit, unitsOf } from './units.ts';

export type MissedPlace = { documentId: Suggestion['documentId']; page: number; rects: Rect[]; text: string };
/** Something that is covered in one place and stands open in others. */
export type Missed = { text: string; reason: RedactionReason; confidence: number; places: MissedPlace[] };

type Asked = {
  documents: readonly ReadDocument[];
  marks: ReadonlyMap<string, readonly Mark[]>;
  known: Known;
};
type Page = { documentId: ReadDocument['documentId']; text: PageText; units: Unit[]; marks: readonly Mark[] };

const CONFIDENCE = { number: 0.95, name: 0.9, phrase: 0.9, word: 0.6 } as const;
const LONGEST_PHRASE = 6;
/** A number may be parted by blanks: "(202) 555 0143". */
const LONGEST_NUMBER = 4;

const countWords = (pages: readonly Page[]): Counts => {
  const counts = new Map<string, { all: number; lower: number }>();
  for (const { units } of pages)
    for (const { folded, raw } of units) {
      const count = counts.get(folded) ?? { all: 0, lower: 0 };
      count.all += 1;
      if (/^\p{Ll}/u.test(raw)) count.lower += 1;
      counts.set(folded, count);
    }
  return counts;
};

/** The longest thing looked for that begins at a unit, and how many units it takes. */
const longestAt = (units: readonly Unit[], at: number, targets: ReadonlyMap<string, Target>) => {
  let [digits, phrase] = ['', ''];
  let best: { target: Target; to: number } | null = null;
  for (let length = 1; length <= LONGEST_PHRASE && at + length <= units.length; length += 1) {
    const { folded = '', raw = '' } = units[at + length - 1] ?? {};
    const more = digitsIn(raw);
    digits = more === '' || length > LONGEST_NUMBER ? '' : length === 1 || digits !== '' ? digits + more : '';
    phrase = length === 1 ? folded : `${phrase} ${folded}`;
    const target = targets.get(`#${digits}`) ?? targets.get(phrase);
    if (target) best = { target, to: at + length };
  }
  return best;
};

/** "E. Quintana": the initial goes with the name. */
const withInitial = (units: readonly Unit[], at: number, text: PageText): number => {
  const before = units[at - 1];
  const isInitial = before !== undefined && /^\p{Lu}\.$/u.test(before.raw);
  return isInitial && isSameLine(text, before.from, units[at]?.from ?? 0) ? at - 1 : at;
};

const occurrences = ({ text, units }: Page, targets: ReadonlyMap<string, Target>) => {
  const found: { target: Target; from: number; to: number }[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const match = longestAt(units, at, targets);
    if (!match) continue;
    const [first, last] = [
      units[match.target.kind === 'name' ? withInitial(units, at, text) : at],
      units[match.to - 1],
    ];
    const previous = found.at(-1);
    // Given and family name side by side are one place.
    const isJoined =
      first &&
      previous &&
      previous.to === first.from &&
      previous.target.kind === 'name' &&
      match.target.kind === 'name';
    if (isJoined && last) previous.to = last.to;
    else if (first && last) found.push({ target: match.target, from: first.from, to: last.to });
    at = match.to - 1;
  }
  return found;
};

/** What the marks of a packet cover, wherever else it stands open, most places first. */
export const missedOccurrences = ({ documents, marks, known }: Asked): Missed[] => {
  const pages = documents.flatMap(({ documentId, pages: readings }): Page[] =>
    readings.map((reading) => {
      const text = textOf(reading);
      return { documentId, text, units: unitsOf(text), marks: marks.get(documentId) ?? [] };
    }),
  );
  const counts = countWords(pages);
  const wanted = pages.flatMap((page) => targetsUnder(page, page.marks, counts, known));
  const targets = new Map(wanted.map((target) => [target.kind === 'number' ? `#${target.key}` : target.key, target]));
  const missed = new Map<Target, Missed>();
  for (const page of targets.size > 0 ? pages : [])
    for (const { target, from, to } of occurrences(page, targets)) {
      const rects = rectsOf(page.text, { from, to });
      if (isCovered(rects, boxesOf(page.marks, page.text.page))) continue;
      const { documentId } = page;
      const one = missed.get(target) ?? {
        text: target.text,
        reason: target.reason,
        confidence: CONFIDENCE[target.kind],
        places: [],
      };
      one.places.push({ documentId, page: page.text.page, rects, text: spanText(page.text, { from, to }) });
      missed.set(target, one);
    }
  return [...missed.values()].sort((a, b) => b.places.length - a.places.length || a.text.localeCompare(b.text));
};

/** The same as suggestions, one a place. */
export const repeatSuggestions = (asked: Asked): Suggestion[] =>
  missedOccurrences(asked).flatMap(({ reason, confidence, places }) =>
    places.map(({ documentId, page, rects, text }) => {
      const place = { documentId, page, kind: 'repeat' as const, rects };
      const why = 'The same words are covered elsewhere in this packet.';
      return { id: suggestionId(place), ...place, text, reason, confidence, why };
    }),
  );
