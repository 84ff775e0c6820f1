import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
} from 'pdf-lib';
import { jpegOf } from '#functions/pdf/page-image.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { addNoise, picturesOf, skewed } from '#infra/local/charts/fax.ts';
import { type Random, seeded } from '#infra/local/charts/random.ts';
import { markId } from '#shared/ids.ts';
import type { Ink } from '#shared/redaction/cover/ink.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { encodeGroup4 } from './group4.ts';

const PAGES = 100;
const LINES = 50;
const MARKS = 10;
const MARKED_LINES = LINES / MARKS;
/** Pictures are costly to make; each is embedded several times over, as an object of its own. */
const PICTURES = 10;
const TOP = 740;
const LEFT = 60;
const LEADING = 13.5;

const WORDS =
  'patient seen today for follow up of blood pressure reports no chest pain breathes easily sleeps six hours takes lisinopril daily walks with a cane daughter drives to visits labs reviewed creatinine stable potassium normal plan continue return in three months wound clean dry intact Penicillin allergy noted'.split(
    ' ',
  );

const lineOf = (random: Random): string =>
  Array.from({ length: 15 }, () => random.pick(WORDS))
    .join(' ')
    .slice(0, 84);

/** Ten letters, hardly ever the same twice: what is marked in records is a name, not a word of the language. */
const nameOf = (random: Random): string => {
  const name = Array.from({ length: 5 }, () => random.pick([...'bdgkmnprstv']) + random.pick([...'aeiou'])).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Born digital: fifty lines of print on each page. */
const textPages = async (pages: number): Promise<Uint8Array> => {
  const random = seeded(7);
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) {
    const sheet = document.addPage([612, 792]);
    for (let line = 0; line < LINES; line += 1)
      sheet.drawText(line % MARKED_LINES === 0 ? `${nameOf(random)} ${lineOf(random).slice(0, 70)}` : lineOf(random), {
        x: LEFT,
        y: TOP - line * LEADING,
        size: 10.5,
        font,
      });
  }
  return savePdf(document);
};

type Picture = { dict: Record<string, string | number | Record<string, number>>; bytes: Uint8Array };

const drawPicture = (page: PDFPage, { dict, bytes }: Picture): void => {
  const { context } = page.doc;
  const stream = PDFRawStream.of(context.obj({ Type: 'XObject', Subtype: 'Image', ...dict }), bytes);
  page.node.setXObject(PDFName.of('Scan'), context.register(stream));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(612, 0, 0, 792, 0, 0),
    drawObject('Scan'),
    popGraphicsState(),
  );
};

const faxed = (picture: Ink, random: Random): Picture => {
  const page = skewed(picture, (random.next() - 0.5) * 0.01);
  addNoise(page, random);
  const { width, height } = page;
  return {
    dict: {
      Width: width,
      Height: height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
      Filter: 'CCITTFaxDecode',
      DecodeParms: { K: -1, Columns: width, Rows: height },
    },
    bytes: encodeGroup4(page),
  };
};

/** Paper that is not quite white, ink that is not quite black, and the grain of a scanner. */
const scanned = async (picture: Ink, random: Random, colour: boolean): Promise<Picture> => {
  const { width, height, bits } = picture;
  const pixels = new Uint8Array(width * height * 4);
  for (let index = 0; index < bits.length; index += 1) {
    const level = (bits[index] === 1 ? 52 : 214) + random.below(24);
    pixels.set(colour ? [level - 38, level - 6, level, 255] : [level, level, level, 255], index * 4);
  }
  return {
    dict: {
      Width: width,
      Height: height,
      ColorSpace: colour ? 'DeviceRGB' : 'DeviceGray',
      BitsPerComponent: 8,
      Filter: 'DCTDecode',
    },
    bytes: await jpegOf({ width, height, pixels, layout: 'bgrx' }, colour),
  };
};

const picturePages = async (
  make: (picture: Ink, random: Random) => Picture | Promise<Picture>,
): Promise<Uint8Array> => {
  const random = seeded(11);
  const document = await PDFDocument.create({ updateMetadata: false });
  const pictures: Picture[] = [];
  for (const ink of await picturesOf(await textPages(PICTURES), PICTURES)) pictures.push(await make(ink, random));
  for (let page = 0; page < PAGES; page += 1) {
    const picture = pictures[page % pictures.length];
    if (picture) drawPicture(document.addPage([612, 792]), picture);
  }
  return savePdf(document);
};

/** Ten names on every page, each at the start of a line. */
export const tenMarksAPage = (): Mark[] =>
  Array.from({ length: PAGES * MARKS }, (_, index) => {
    const y = TOP - (index % MARKS) * MARKED_LINES * LEADING;
    return {
      id: markId.parse(`mrk_${String(index).padStart(26, '0')}`),
      page: 1 + Math.floor(index / MARKS),
      rect: [LEFT, y - 2.5, LEFT + 48, y + 8.5],
      reason: 'third-party',
      source: 'drawn',
    };
  });

export const INPUTS: Record<'text' | 'fax' | 'gray' | 'colour', () => Promise<Uint8Array>> = {
  text: () => textPages(PAGES),
  fax: () => picturePages(faxed),
  gray: () => picturePages((picture, random) => scanned(picture, random, false)),
  colour: () => picturePages((picture, random) => scanned(picture, random, true)),
};
export const INPUT_PAGES = PAGES;
