import { useState } from 'react';
import type { Hit } from './hit.ts';
import { findWords } from './reading/find-words.ts';
import type { PageTexts } from './reading/use-page-text.ts';
import type { OpenPdf } from './viewer/open-pdf.ts';

export type Search = {
  words: string;
  setWords: (words: string) => void;
  hits: Hit[];
  found: boolean;
  current: number;
  isSearching: boolean;
  error: unknown;
  run: () => Promise<void>;
  show: (index: number) => void;
};

type Props = { pdf: OpenPdf | null; texts: PageTexts; onShow: (hit: Hit) => void };

const byPlace = (a: Hit, b: Hit): number => a.page - b.page || (a.boxes[0]?.y ?? 0) - (b.boxes[0]?.y ?? 0);

/** In the pages' own text the engine finds them; in scans and form values they are found in what was read. */
const findAll = async (pdf: OpenPdf, texts: PageTexts, words: string): Promise<Hit[]> => {
  const [own, read] = await Promise.all([pdf.search(words), texts.read()]);
  const more = read.flatMap(({ page, lines }) => findWords(page, lines, words));
  return more.length === 0 ? own : [...own, ...more].sort(byPlace);
};

/** State of the search in one document; `onShow` scrolls to a hit. */
export const useSearch = ({ pdf, texts, onShow }: Props): Search => {
  const [words, setWords] = useState('');
  const [result, setResult] = useState<{ hits: Hit[]; current: number } | null>(null);
  const [isSearching, setSearching] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async () => {
    if (!pdf || words.trim() === '') return;
    setSearching(true);
    setError(null);
    try {
      const hits = await findAll(pdf, texts, words.trim());
      setResult({ hits, current: 0 });
      if (hits[0]) onShow(hits[0]);
    } catch (caught) {
      setError(caught);
    } finally {
      setSearching(false);
    }
  };
  const show = (index: number) => {
    const hit = result?.hits[index];
    if (!result || !hit) return;
    setResult({ ...result, current: index });
    onShow(hit);
  };
  return {
    words,
    setWords,
    hits: result?.hits ?? [],
    found: result !== null,
    current: result?.current ?? 0,
    isSearching,
    error,
    run,
    show,
  };
};
