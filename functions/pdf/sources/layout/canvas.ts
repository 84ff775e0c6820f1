import { PDFArray, type PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import { MAX_PAGES } from '../../budgets.ts';
import type { Faces } from './faces.ts';
import type { Line } from './wrap.ts';

export const PAGE = { width: 612, height: 792, left: 54, right: 558, top: 726, bottom: 60 } as const;

/** Gray levels, 0 is black. */
export const INK = 0.1;
export const QUIET = 0.4;
export const RULE = 0.78;
export const SHADE = 0.94;

/** More pages than a worker should ever draw of one file. */
export class TooManyPagesError extends Error {
  override readonly name = 'TooManyPagesError';
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

/** Pages that are written as content streams, one after the other. */
export type Canvas = {
  faces: Faces;
  newPage: () => void;
  pageCount: () => number;
  /** `page` counts from 0; the current one when absent. `y` is the base line. */
  text: (line: Line, x: number, y: number, size: number, gray: number, page?: number) => void;
  rule: (x0: number, x1: number, y: number, gray: number, weight?: number, page?: number) => void;
  shade: (x0: number, y0: number, x1: number, y1: number, gray: number) => void;
  finish: () => void;
};

export const openCanvas = (document: PDFDocument, faces: Faces): Canvas => {
  const pages: { page: PDFPage; content: string[] }[] = [];
  const add = (operators: string, page = pages.length - 1): void => {
    pages[page]?.content.push(operators);
  };
  return {
    faces,
    newPage: () => {
      if (pages.length >= MAX_PAGES) throw new TooManyPagesError('The document has too many pages');
      pages.push({ page: document.addPage([PAGE.width, PAGE.height]), content: [] });
    },
    pageCount: () => pages.length,
    text: ({ pieces }, x, y, size, gray, page) => {
      for (const { text, face, x: offset } of pieces) {
        if (text.trim() === '') continue;
        const at = `1 0 0 1 ${round(x + offset)} ${round(y)} Tm`;
        const shown = faces[face].encode(text).map(({ font, hex }) => `/${font} ${size} Tf <${hex}> Tj`);
        add(`BT ${gray} g ${at} ${shown.join(' ')} ET`, page);
      }
    },
    rule: (x0, x1, y, gray, weight = 0.5, page) => {
      add(`${gray} G ${weight} w ${round(x0)} ${round(y)} m ${round(x1)} ${round(y)} l S`, page);
    },
    shade: (x0, y0, x1, y1, gray) => {
      add(`${gray} g ${round(x0)} ${round(y0)} ${round(x1 - x0)} ${round(y1 - y0)} re f`);
    },
    finish: () => {
      const { context } = document;
      const fonts = context.obj(Object.fromEntries(faces.used().map(({ name, font }) => [name, font.ref])));
      const resources = context.register(context.obj({ Font: fonts }));
      for (const { page, content } of pages) {
        const stream = context.register(context.flateStream(content.join('\n')));
        const contents = PDFArray.withContext(context);
        contents.push(stream);
        page.node.set(PDFName.of('Contents'), contents);
        page.node.set(PDFName.of('Resources'), resources);
      }
    },
  };
};
