import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { toBox } from './geometry.ts';
import type { Hit } from './hit.ts';
import type { OpenPdf } from './viewer/open-pdf.ts';
import type { PageListHandle } from './viewer/page-list.tsx';

/** A mark scrolled to is drawn only after the list has moved; then it takes focus, so that arrow keys move it. */
const focusSoon = (id: string) =>
  window.setTimeout(() => document.getElementById(id)?.focus({ preventScroll: true }), 80);

/** Which page is in view, and ways to go elsewhere. An address may name the page to begin with. */
export const useNavigation = (pdf: OpenPdf | null) => {
  const list = useRef<PageListHandle>(null);
  const [page, setPage] = useState(1);
  const { page: wanted } = useSearch({ strict: false });
  const toPage = (next: number) => list.current?.scrollTo(next);
  const toHit = (hit: Hit) => list.current?.scrollTo(hit.page, hit.boxes[0]);
  const toMark = (mark: Mark) => {
    const shape = pdf?.shapes[mark.page - 1];
    if (!shape) return;
    list.current?.scrollTo(mark.page, toBox(shape, mark.rect));
    focusSoon(mark.id);
  };
  const toSuggestion = ({ page: at, rects: [rect] }: Suggestion) => {
    const shape = pdf?.shapes[at - 1];
    list.current?.scrollTo(at, shape && rect ? toBox(shape, rect) : undefined);
  };
  useEffect(() => {
    if (!pdf || wanted === undefined) return;
    // The list measures its window first.
    const soon = window.setTimeout(() => list.current?.scrollTo(wanted), 60);
    return () => window.clearTimeout(soon);
  }, [pdf, wanted]);
  return { list, page, setPage, toPage, toHit, toMark, toSuggestion, focusSoon };
};
