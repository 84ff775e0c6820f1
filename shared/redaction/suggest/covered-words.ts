import { normalize } from '../geometry.ts';
import type { Mark } from '../mark.ts';
import type { RedactionReason } from '../reasons.ts';
import { AMBIGUOUS_NAMES } from './data/given-names.ts';
import { NOT_NAMES } from './data/not-names.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { type Known, nameParts } from './known.ts';
import type { PageText } from './page-text.ts';
import { digitsIn, type Unit } from './units.ts';

/** What is looked for again: a name's word, a number, a phrase, or a rare word. `key` is its normal form. */
export type Target = {
  key: string;
  kind: 'name' | 'number' | 'phrase' | 'word';
  text: string;
  reason: RedactionReason;
};

/** How often each word stands in the packet, and how often in lower case. */
export type Counts = ReadonlyMap<string, { all: number; lower: number }>;

/** A short mark covers words on purpose; a long one covers a sentence, of which only names and numbers tell anything. */
const SHORT_MARK = 3;
const RARE = 4;

const runsUnder = (text: PageText, units: readonly Unit[], mark: Mark): Unit[][] => {
  const [x0, y0, x1, y1] = normalize(mark.rect);
  const isUnder = ({ from, to }: Unit): boolean =>
    text.words.slice(from, to).some(({ rect: [a, b, c, d] }) => {
      const [x, y] = [(a + c) / 2, (b + d) / 2];
      return x >= x0 && x <= x1 && y >= y0 && y <= y1;
    });
  const runs: Unit[][] = [];
  let last: Unit | undefined;
  for (const unit of units) {
    if (!isUnder(unit)) continue;
    if (last && last.to === unit.from) runs.at(-1)?.push(unit);
    else runs.push([unit]);
    last = unit;
  }
  return runs;
};

const isNameLike = ({ raw, folded }: Unit, counts: Counts): boolean =>
  /^[("“]?\p{Lu}/u.test(raw) &&
  folded.length >= 3 &&
  /^\p{L}[\p{L}-]*$/u.test(folded) &&
  !STOP_WORDS.has(folded) &&
  !NOT_NAMES.has(folded) &&
  !AMBIGUOUS_NAMES.has(folded) &&
  (counts.get(folded)?.lower ?? 0) === 0;

const isRare = ({ folded }: Unit, counts: Counts): boolean =>
  folded.length >= 5 && /\p{L}/u.test(folded) && !STOP_WORDS.has(folded) && (counts.get(folded)?.all ?? 0) <= RARE;

const numbersOf = (run: readonly Unit[]): string[] => {
  const numbers: string[] = [];
  let joined = '';
  for (const { raw } of [...run, { raw: '' }]) {
    const digits = digitsIn(raw);
    if (digits !== '') joined += digits;
    else {
      if (joined.length >= 4) numbers.push(joined);
      // Elsewhere a telephone number may stand without its area code.
      if (joined.length === 10) numbers.push(joined.slice(3));
      joined = '';
    }
  }
  return numbers;
};

const phraseOf = (run: readonly Unit[]): string => run.map(({ folded }) => folded).join(' ');
const writtenOf = (run: readonly Unit[]): string => run.map(({ raw }) => raw).join(' ');

const targetsIn = (
  run: readonly Unit[],
  reason: RedactionReason,
  counts: Counts,
  own: ReadonlySet<string>,
): Target[] => {
  const isShort = run.length <= SHORT_MARK;
  const words = run.filter(({ folded }) => !own.has(folded));
  const isPhrase =
    run.length >= 2 &&
    run.length <= 6 &&
    run.filter(({ folded }) => folded.length > 2 && !STOP_WORDS.has(folded) && !own.has(folded)).length >= 2;
  return [
    ...numbersOf(run).map((key) => ({ key, kind: 'number' as const, text: key, reason })),
    ...words
      .filter((unit) => isNameLike(unit, counts))
      .map(({ folded, raw }) => ({ key: folded, kind: 'name' as const, text: raw, reason })),
    ...(isPhrase ? [{ key: phraseOf(run), kind: 'phrase' as const, text: writtenOf(run), reason }] : []),
    ...(isShort
      ? words
          .filter((unit) => !isNameLike(unit, counts) && isRare(unit, counts))
          .map(({ folded, raw }) => ({ key: folded, kind: 'word' as const, text: raw, reason }))
      : []),
  ];
};

/** What the marks of one page cover, as things to look for. The patient's own name is everywhere and is none. */
export const targetsUnder = (
  page: { text: PageText; units: readonly Unit[] },
  marks: readonly Mark[],
  counts: Counts,
  known: Known,
): Target[] => {
  const own = new Set(nameParts(known.patient.name));
  return marks
    .filter((mark) => mark.page === page.text.page)
    .flatMap((mark) =>
      runsUnder(page.text, page.units, mark).flatMap((run) => targetsIn(run, mark.reason, counts, own)),
    );
};
