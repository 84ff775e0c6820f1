import { pageRanges } from '#shared/packet/redaction-index.ts';

/** "page 3" or "pages 3–5". */
export const stretchWords = ({ from, to }: { from: number; to: number }): string =>
  from === to ? `page ${from}` : `pages ${from}–${to}`;

/** "pages 3, 7–9" */
export const pagesWords = (pages: readonly number[]): string =>
  `${new Set(pages).size === 1 ? 'page' : 'pages'} ${pageRanges(pages)}`;

/** Single pages as stretches: 3, 4, 5, 9 are 3 to 5 and 9. */
export const stretchesOf = (pages: readonly number[]): { from: number; to: number }[] => {
  const stretches: { from: number; to: number }[] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last.to === page - 1) last.to = page;
    else stretches.push({ from: page, to: page });
  }
  return stretches;
};
