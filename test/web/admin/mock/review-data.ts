import { extractWords } from '#functions/pdf/text.ts';
import type { SuggestionsView } from '#shared/api/suggestions.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { PageReading } from '#shared/redaction/reading.ts';
import type { Suggestion, SuggestionKind } from '#shared/redaction/suggestion.ts';
import { idOf } from './fixtures.ts';

const OPERATIVE = idOf('doc', 'o') as DocumentId;
const LAB = idOf('doc', 'b') as DocumentId;

/** As a scan is read: every word with how sure it is. `like` is a PDF that holds the words as text. */
export const readingOf = async (like: Uint8Array, pages: number, scans: readonly number[]): Promise<PageReading[]> => {
  const readings: PageReading[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const isScan = scans.includes(page);
    const words = await extractWords(like, page);
    readings.push({
      page,
      origin: isScan ? 'picture' : 'text',
      words: words.map(({ text, rect }, at) => ({
        text,
        rect,
        line: Math.round(rect[1] / 11),
        ...(isScan ? { confidence: at % 9 === 4 ? 0.61 : 0.94 } : {}),
      })),
    });
  }
  return readings;
};

type Wanted = { kind: SuggestionKind; words: string[]; pages: number[]; confidence: number; why: string };
const WANTED: Wanted[] = [
  {
    kind: 'wrong-patient',
    words: ['Harold', 'Finch'],
    pages: [8],
    confidence: 0.94,
    why: 'Named as the patient of this page, and not the matched patient.',
  },
  {
    kind: 'other-person',
    words: ['Harold', 'Finch'],
    pages: [1, 2, 3, 4, 5, 7],
    confidence: 0.88,
    why: 'A person with a title who is neither the patient nor staff.',
  },
  {
    kind: 'repeat',
    words: ['Lucinda'],
    pages: [2, 3, 7],
    confidence: 0.97,
    why: 'Covered on another page of this request.',
  },
  { kind: 'account', words: ['MRN-004417'], pages: [4], confidence: 0.62, why: 'A number after the word MRN.' },
];

/** What the server would suggest for the sample, at the places where the words really stand. */
export const suggestionsIn = (readings: readonly PageReading[]): Suggestion[] =>
  WANTED.flatMap(({ kind, words, pages, confidence, why }, row) =>
    pages.flatMap((page, at): Suggestion[] => {
      const reading = readings.find((one) => one.page === page);
      const first = reading?.words.findIndex(({ text }) => text.startsWith(words[0] ?? '')) ?? -1;
      const found = reading?.words.slice(first, first + words.length) ?? [];
      const [start, end] = [found[0]?.rect, found.at(-1)?.rect];
      if (first < 0 || !start || !end) return [];
      const rect = [start[0], start[1], end[2], end[3]] as const;
      return [
        {
          id: `sug_${String.fromCharCode(97 + row)}${String(at).padStart(25, '0')}`,
          documentId: OPERATIVE,
          page,
          rects: [[...rect]],
          text: words.join(' '),
          kind,
          reason: kind === 'wrong-patient' ? 'wrong-patient' : 'third-party',
          confidence,
          why,
        },
      ];
    }),
  ).concat(elsewhere);

const elsewhere: Suggestion[] = [
  {
    id: `sug_z${'0'.repeat(25)}`,
    documentId: LAB,
    page: 12,
    rects: [[72, 600, 120, 612]],
    text: 'Lucinda',
    kind: 'repeat',
    reason: 'third-party',
    confidence: 0.97,
    why: 'Covered in another document of this request.',
  },
];

/** The answer to GET .../suggestions while everything has been read. */
export const viewOf = (suggestions: readonly Suggestion[], decided: SuggestionsView['decided']): SuggestionsView => ({
  status: 'ready',
  suggestions: suggestions.filter(({ id }) => !decided.some((one) => one.id === id)),
  more: 0,
  decided,
  readings: [
    { documentId: OPERATIVE, status: 'done', unread: [], lookedThrough: false },
    { documentId: LAB, status: 'done', unread: [3], lookedThrough: false },
  ],
  suggestSensitive: false,
});
