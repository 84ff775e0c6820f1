import { suggest } from '#shared/redaction/suggest/suggest.ts';
import { SUGGESTION_KINDS, type SuggestionKind } from '#shared/redaction/suggestion.ts';
import { labelledCharts } from './labelled/make-set.ts';
import { precision, recall, type Score, scoreCharts } from './labelled/score.ts';
import { type Row, seconds, timed } from './measure.ts';

const figures = (score: Score): string =>
  `precision ${precision(score).toFixed(3)}, recall ${recall(score).toFixed(3)} (${score.labelled} labelled, ${score.suggested} suggested)`;

/** Suggestions on the labelled set, and how long 500 pages take. */
export const benchSuggestions = async (): Promise<Row[]> => {
  const { scores, total } = scoreCharts(labelledCharts());
  const kinds = (Object.keys(SUGGESTION_KINDS) as SuggestionKind[]).flatMap((kind) => {
    const score = scores.get(kind);
    return score ? [{ what: `suggestions, ${kind}`, value: figures(score) }] : [];
  });
  const [chart] = labelledCharts(1, 500);
  const time = chart
    ? await timed(5, async () => {
        suggest([{ documentId: chart.documentId, pages: chart.pages.map(({ reading }) => reading) }], chart.known);
      })
    : 0;
  return [
    ...kinds,
    { what: 'suggestions, all kinds', value: figures(total) },
    { what: 'suggestions for 500 pages', value: seconds(time) },
  ];
};
