import { suggest } from '#shared/redaction/suggest/suggest.ts';
import type { Suggestion, SuggestionKind } from '#shared/redaction/suggestion.ts';
import type { Label, LabelledChart, LabelledPage } from './make-set.ts';

export type Score = { labelled: number; found: number; suggested: number; right: number };
export type Miss = { kind: SuggestionKind; text: string; line: string; isFalse: boolean };

const noScore = (): Score => ({ labelled: 0, found: 0, suggested: 0, right: 0 });
export const recall = ({ found, labelled }: Score): number => (labelled === 0 ? 1 : found / labelled);
export const precision = ({ right, suggested }: Score): number => (suggested === 0 ? 1 : right / suggested);

const touches = ({ reading }: LabelledPage, { rects }: Suggestion, word: number): boolean => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = reading.words[word]?.rect ?? [];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return rects.some(([a, b, c, d]) => x >= a && x <= c && y >= b && y <= d);
};

/** Found: every word of the label is suggested as its kind. Right: a suggestion meets a label of its kind. */
const scorePage = (
  page: LabelledPage,
  suggestions: readonly Suggestion[],
  add: (kind: SuggestionKind, score: Partial<Score>, miss?: Miss) => void,
) => {
  const words = page.reading.words;
  const lineOf = (word: number) =>
    words
      .filter(({ line }) => line === words[word]?.line)
      .map(({ text }) => text)
      .join(' ');
  const isFound = ({ kind, words: labelled }: Label) =>
    labelled.every((word) => suggestions.some((one) => one.kind === kind && touches(page, one, word)));
  for (const label of page.labels) {
    const found = isFound(label);
    const text = label.words.map((word) => words[word]?.text).join(' ');
    const miss = found ? undefined : { kind: label.kind, text, line: lineOf(label.words[0] ?? 0), isFalse: false };
    add(label.kind, { labelled: 1, found: found ? 1 : 0 }, miss);
  }
  for (const one of suggestions) {
    const isRight = page.labels.some(
      (label) => label.kind === one.kind && label.words.some((word) => touches(page, one, word)),
    );
    const at = words.findIndex((_, word) => touches(page, one, word));
    const miss = isRight ? undefined : { kind: one.kind, text: one.text, line: lineOf(at), isFalse: true };
    add(one.kind, { suggested: 1, right: isRight ? 1 : 0 }, miss);
  }
};

/** Precision and recall of each kind on a labelled set, and what went wrong. */
export const scoreCharts = (charts: readonly LabelledChart[]) => {
  const scores = new Map<SuggestionKind, Score>();
  const misses: Miss[] = [];
  const total = noScore();
  for (const { documentId, known, pages } of charts) {
    const suggestions = suggest([{ documentId, pages: pages.map(({ reading }) => reading) }], known);
    for (const page of pages)
      scorePage(
        page,
        suggestions.filter((one) => one.page === page.reading.page),
        (kind, score, miss) => {
          const sum = scores.get(kind) ?? noScore();
          scores.set(kind, sum);
          for (const [name, value] of Object.entries(score) as [keyof Score, number][]) {
            sum[name] += value;
            total[name] += value;
          }
          if (miss) misses.push(miss);
        },
      );
  }
  return { scores, total, misses };
};
