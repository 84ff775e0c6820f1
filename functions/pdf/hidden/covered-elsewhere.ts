import { lettersAway } from '#shared/redaction/cover/letters-away.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { readRuns } from '../characters.ts';
import { type OpenDocument, withPage } from '../document.ts';
import { addFontUse, type FontUse, fontUse } from './font-use.ts';

/**
 * Which letters of which fonts boxes cover on pages that another worker redacts: fonts are shared by the whole document.
 * Not knowing how far those boxes grow, this takes all that they could reach.
 */
export const coveredElsewhere = (
  document: OpenDocument,
  range: { from: number; to: number },
  marks: readonly Mark[],
): FontUse => {
  const covered: FontUse = new Map();
  const pages = new Set(marks.map(({ page }) => page - 1).filter((index) => index < range.from || index >= range.to));
  for (const index of pages) {
    if (index >= document.pages) continue;
    const onThisPage = marks.filter(({ page }) => page === index + 1);
    const use = withPage(document, index, (page) => {
      const reached = readRuns(document, page).filter(
        ({ characters }) => lettersAway(characters, onThisPage).length < characters.length,
      );
      return fontUse(document, reached);
    });
    addFontUse(covered, use);
  }
  return covered;
};
