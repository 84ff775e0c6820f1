import { expect, it } from 'vitest';
import { GIVEN_NAMES } from '#shared/redaction/suggest/data/given-names.ts';
import { foldWord } from '#shared/redaction/suggest/fold.ts';
import type { SuggestionKind } from '#shared/redaction/suggestion.ts';
import { labelledCharts } from '#test/bench/labelled/make-set.ts';
import { GIVEN } from '#test/bench/labelled/people.ts';
import { precision, recall, scoreCharts } from '#test/bench/labelled/score.ts';

const charts = labelledCharts();
const { scores, total } = scoreCharts(charts);

it('the labelled set is large, partly scanned, and most of its names are in no list of ours', () => {
  expect(charts.length).toBeGreaterThanOrEqual(40);
  expect(charts.flatMap(({ pages }) => pages).length).toBeGreaterThanOrEqual(300);
  expect(charts.some(({ pages }) => pages.some(({ reading }) => reading.origin === 'picture'))).toBe(true);
  const listed = GIVEN.filter((name) => GIVEN_NAMES.has(foldWord(name)));
  expect(listed.length / GIVEN.length).toBeLessThan(0.25);
});

/** A little under what is reached (`npm run bench` prints it), so that a rule that gets worse is noticed. */
const FLOORS: readonly (readonly [SuggestionKind, recall: number, precision: number])[] = [
  ['wrong-patient', 0.97, 0.97],
  ['ssn', 0.98, 0.98],
  ['email', 0.98, 0.98],
  ['phone', 0.97, 0.97],
  ['account', 0.97, 0.97],
  ['address', 0.95, 0.97],
  ['other-person', 0.9, 0.97],
  ['sensitive', 0.9, 0.97],
];

it.each(FLOORS)('%s: recall at least %f, precision at least %f', (kind, leastRecall, leastPrecision) => {
  const score = scores.get(kind) ?? { labelled: 0, found: 0, suggested: 0, right: 0 };
  expect(score.labelled).toBeGreaterThan(40);
  expect(recall(score)).toBeGreaterThanOrEqual(leastRecall);
  expect(precision(score)).toBeGreaterThanOrEqual(leastPrecision);
});

it('all kinds together: precision at least 0.97', () => expect(precision(total)).toBeGreaterThanOrEqual(0.97));
