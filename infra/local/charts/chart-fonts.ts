import { type PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

export type Fonts = { regular: PDFFont; bold: PDFFont };

/** The standard fonts, as most record systems print: not embedded, spaced by their known widths. */
export const embedFonts = async (document: PDFDocument): Promise<Fonts> => ({
  regular: await document.embedFont(StandardFonts.Helvetica),
  bold: await document.embedFont(StandardFonts.HelveticaBold),
});

/** Greedy line breaking. */
export const wrap = (text: string, { font, size }: { font: PDFFont; size: number }, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};
