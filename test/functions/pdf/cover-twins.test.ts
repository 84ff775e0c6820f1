import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { redactDocument } from '#functions/pdf/redact.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { extractText } from '#functions/pdf/text.ts';
import { drawBilevel, picturesOf } from '#infra/local/charts/fax.ts';
import { documentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { drawn, searchMarks } from './marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const NAMES = ['Li', 'Emery', 'Featherstonehaugh'];

type Fonts = { plain: PDFFont; bold: PDFFont; times: PDFFont };
type Draw = (page: PDFPage, fonts: Fonts, name: string) => void;

const INK = rgb(0, 0, 0);
const line = (page: PDFPage, from: readonly [number, number], to: readonly [number, number], thickness = 0.75): void =>
  page.drawLine({ start: { x: from[0], y: from[1] }, end: { x: to[0], y: to[1] }, thickness, color: INK });

const around: Draw = (page, { plain }) => {
  page.drawText('A line above that has gypsy tails hanging low.', { x: 72, y: 713, size: 11, font: plain });
  page.drawText('Kept words below stand tall: Hjklb.', { x: 72, y: 687, size: 11, font: plain });
};

const turned =
  (angle: number): Draw =>
  (page, { plain }, name) => {
    page.drawText(`Brother ${name} drives him.`, { x: 300, y: 400, size: 12, font: plain, rotate: degrees(angle) });
    page.drawText('Kept words in the corner.', { x: 72, y: 90, size: 11, font: plain });
  };

/** What stays must be the same whatever was hidden; `kept` must still be read afterwards. */
const LAYOUTS: Record<string, { draw: Draw; kept: string[] }> = {
  'a flowing line between close neighbours': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      page.drawText(`Her brother ${name} drives, him (and her).`, { x: 72, y: 700, size: 11, font: fonts.plain });
    },
    kept: ['gypsy', 'Kept', 'Hjklb.'],
  },
  'right-aligned text': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      const text = `Signed by ${name} today`;
      const x = 540 - fonts.plain.widthOfTextAtSize(text, 11);
      page.drawText(text, { x, y: 640, size: 11, font: fonts.plain });
    },
    kept: ['gypsy', 'Kept'],
  },
  'centred bold print': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      const text = `RECORD OF ${name} IN FULL`;
      page.drawText(text, { x: 306 - fonts.bold.widthOfTextAtSize(text, 24) / 2, y: 600, size: 24, font: fonts.bold });
    },
    kept: ['gypsy', 'Kept'],
  },
  'small print': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      page.drawText(`Countersigned ${name}, guardian.`, { x: 72, y: 640, size: 5, font: fonts.times });
    },
    kept: ['gypsy', 'Kept'],
  },
  'one cell of a ruled table': {
    draw: (page, { plain }, name) => {
      for (const y of [716, 696, 676]) line(page, [72, y], [540, y]);
      for (const x of [72, 220, 380, 540]) line(page, [x, 676], [x, 716]);
      page.drawText('Left cell', { x: 76, y: 702, size: 10, font: plain });
      page.drawText(`By ${name} MD`, { x: 224, y: 702, size: 10, font: plain });
      page.drawText('Right cell', { x: 384, y: 702, size: 10, font: plain });
      page.drawText('Lower row', { x: 224, y: 682, size: 10, font: plain });
    },
    kept: ['Left', 'Right', 'Lower'],
  },
  'a form line': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      page.drawText('Kin:', { x: 72, y: 650, size: 11, font: fonts.plain });
      page.drawText(name, { x: 110, y: 650, size: 11, font: fonts.plain });
      line(page, [105, 647], [300, 647]);
      page.drawText('Phone', { x: 340, y: 650, size: 11, font: fonts.plain });
    },
    kept: ['gypsy', 'Phone'],
  },
  'white print on a dark bar': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      page.drawRectangle({ x: 72, y: 640, width: 400, height: 20, color: rgb(0.1, 0.1, 0.1) });
      page.drawText(`Next of kin ${name} called`, { x: 80, y: 646, size: 11, font: fonts.plain, color: rgb(1, 1, 1) });
    },
    kept: ['gypsy', 'Kept'],
  },
  'pale gray print': {
    draw: (page, fonts, name) => {
      around(page, fonts, name);
      page.drawText(`Seen with ${name} by the ward`, {
        x: 72,
        y: 640,
        size: 11,
        font: fonts.plain,
        color: rgb(0.75, 0.75, 0.75),
      });
      page.drawRectangle({ x: 72, y: 100, width: 468, height: 400, color: rgb(0.5, 0.5, 0.5) });
    },
    kept: ['gypsy', 'Kept'],
  },
  'text running up': { draw: turned(90), kept: ['Kept'] },
  'text running down': { draw: turned(270), kept: ['Kept'] },
  'text upside down': { draw: turned(180), kept: ['Kept'] },
};

const pageOf = async (draw: Draw, name: string): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    plain: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    times: await document.embedFont(StandardFonts.TimesRoman),
  };
  draw(document.addPage([612, 792]), fonts, name);
  return savePdf(document);
};

const redact = async (source: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> => {
  const result = await redactDocument({ documentId: DOCUMENT, source, marks });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.bytes;
};

describe('pages that differ only in the hidden word burn to the same pixels', () => {
  for (const [what, { draw, kept }] of Object.entries(LAYOUTS)) {
    it(what, async () => {
      const outputs: Uint8Array[] = [];
      for (const name of NAMES) {
        const source = await pageOf(draw, name);
        outputs.push(await redact(source, await searchMarks(source, new RegExp(name))));
      }
      const [first = new Uint8Array(1)] = outputs;
      expect(outputs.map((bytes) => Buffer.compare(first, bytes))).toEqual([0, 0, 0]);
      const [text = ''] = await extractText(first);
      for (const word of kept) expect(text).toContain(word);
    });
  }

  it('text on a slant loses its whole line, and nothing else', async () => {
    const source = await pageOf(turned(20), 'Emery');
    const [text = ''] = await extractText(await redact(source, await searchMarks(source, /Emery/)));
    expect(text).not.toMatch(/Brother|Emery|drives|him/);
    expect(text).toContain('Kept');
  });

  it('a scan without letters', async () => {
    const outputs: Uint8Array[] = [];
    const draw = LAYOUTS['a flowing line between close neighbours']?.draw ?? around;
    for (const name of NAMES) {
      const [picture] = await picturesOf(await pageOf(draw, name), 1);
      const scan = await PDFDocument.create({ updateMetadata: false });
      if (picture) drawBilevel(scan.addPage([612, 792]), picture);
      outputs.push(await redact(await savePdf(scan), [drawn(1, 1, [132, 698, 160, 709])]));
    }
    const [first = new Uint8Array(1)] = outputs;
    expect(outputs.map((bytes) => Buffer.compare(first, bytes))).toEqual([0, 0, 0]);
  });
});
