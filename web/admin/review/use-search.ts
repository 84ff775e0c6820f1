import { useState } from 'react';
import type { Hit, OpenPdf } from './viewer/open-pdf.ts';

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

/** State of the search in one document; `onShow` scrolls to a hit. */
export const useSearch = (pdf: OpenPdf | null, onShow: (hit: Hit) => void): Search => {
  const [words, setWords] = useState('');
  const [result, setResult] = useState<{ hits: Hit[]; current: number } | null>(null);
  const [isSearching, setSearching] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async () => {
    if (!pdf || words.trim() === '') return;
    setSearching(true);
    setError(null);
    try {
      const hits = await pdf.search(words.trim());
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
