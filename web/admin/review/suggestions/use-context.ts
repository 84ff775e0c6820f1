import { type RefObject, useEffect, useState } from 'react';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { type PageShape, toBox } from '../geometry.ts';
import type { PageTexts } from '../reading/use-page-text.ts';
import { type Around, aroundWords } from './around-words.ts';

type Props = {
  suggestion: Suggestion;
  shape: PageShape | undefined;
  texts: PageTexts;
  row: RefObject<HTMLElement | null>;
};

/** The words around a suggestion, fetched once its row comes into view: a panel may list hundreds. */
export const useContext = ({ suggestion, shape, texts, row }: Props): Around => {
  const [isSeen, setSeen] = useState(false);
  const [around, setAround] = useState<Around>({ before: '', after: '' });
  useEffect(() => {
    if (!row.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && setSeen(true));
    observer.observe(row.current);
    return () => observer.disconnect();
  }, [row]);
  useEffect(() => {
    const rect = suggestion.rects[0];
    if (!isSeen || !shape || !rect) return;
    let isGone = false;
    texts
      .lines(suggestion.page)
      .then((lines) => !isGone && setAround(aroundWords(lines, toBox(shape, rect))))
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isSeen, texts, shape, suggestion]);
  return around;
};
