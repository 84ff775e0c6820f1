import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';

import { embedImage } from '#functions/pdf/page-image.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { embedFonts, type Fonts } from './chart-fonts.ts';
import { addChartPage } from './chart-page.ts';
import { drawBilevel, picturesOf } from './fax.ts';
import type { Patient } from './people.ts';
import { type Random, seeded } from './random.ts';
import { BROTHER, BROTHER_SENTENCES } from './third-party.ts';

type Context = { document: PDFDocument; fonts: Fonts; patient: Patient; random: Random };

const letterPage = ({ document, fonts, patient }: Context): void => {
  const page = addChartPage(document, fonts, patient, 'Referral letter, 2025-02-11');
  page.paragraph('Dear colleague, thank you for seeing this patient for a foot ulcer that has been slow to heal.');
  page.paragraph(BROTHER_SENTENCES[1]);
  page.paragraph(
    'The wound was cleaned and dressed. A photograph, the admission form and an earlier scanned note follow.',
  );
};

/** An interactive form with values, and annotations of the kinds that viewers add. */
const formPage = ({ document, fonts, patient }: Context): void => {
  const chart = addChartPage(document, fonts, patient, 'Admission form');
  const { page } = chart;
  const form = document.getForm();
  const field = (name: string, label: string, value: string, y: number): void => {
    page.drawText(label, { x: 54, y: y + 6, size: 10, font: fonts.regular });
    const text = form.createTextField(name);
    text.setText(value);
    text.addToPage(page, { x: 210, y, width: 300, height: 20, font: fonts.regular });
  };
  field('patient.name', 'Name', `${patient.given} ${patient.family}`, 620);
  field('contact.name', 'Emergency contact', BROTHER.name, 585);
  field('contact.phone', 'Contact telephone', BROTHER.phone, 550);
  field('diet', 'Diet', 'Consistent carbohydrate', 515);
  const consent = form.createCheckBox('consent');
  consent.addToPage(page, { x: 210, y: 480, width: 14, height: 14 });
  consent.check();
  page.drawText('Consent to treatment', { x: 54, y: 484, size: 10, font: fonts.regular });
  form.updateFieldAppearances(fonts.regular);
  const { context } = document;
  const annotate = (dict: Record<string, string | number | PDFHexString | PDFString | number[]>): void =>
    page.node.addAnnot(context.register(context.obj({ Type: 'Annot', ...dict })));
  annotate({
    Subtype: 'Text',
    Rect: [540, 600, 560, 620],
    Contents: PDFHexString.fromText(`Call ${BROTHER.name} first`),
    F: 4,
    Name: 'Note',
  });
  annotate({
    Subtype: 'Highlight',
    Rect: [54, 584, 180, 600],
    QuadPoints: [54, 600, 180, 600, 54, 584, 180, 584],
    C: [1, 0.9, 0.2],
    Contents: PDFString.of('checked with family'),
    F: 4,
  });
  annotate({
    Subtype: 'Text',
    Rect: [540, 560, 560, 580],
    Contents: PDFString.of(`Hidden remark about ${BROTHER.family}`),
    F: 2,
    Name: 'Note',
  });
};

/** Smooth shapes and grain, so that JPEG is the right coding for it. */
const photograph = (width: number, height: number, random: Random): Uint8Array<ArrayBuffer> => {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const distance = Math.hypot((x - width * 0.55) / width, (y - height * 0.45) / height);
      const wound = Math.max(0, 1 - distance * 5);
      const grain = random.below(14);
      pixels.set(
        [140 - wound * 90 + grain, 165 - wound * 120 + grain, 205 - wound * 60 + grain, 255],
        (y * width + x) * 4,
      );
    }
  }
  return pixels;
};

const photoPage = async ({ document, fonts, patient, random }: Context): Promise<void> => {
  const { page } = addChartPage(document, fonts, patient, 'Wound photograph, 2025-02-11');
  const size = { width: 640, height: 480 };
  page.node.setXObject(
    PDFName.of('Photo'),
    await embedImage(
      document.context,
      { ...size, layout: 'bgrx', pixels: photograph(size.width, size.height, random) },
      'colour',
    ),
  );
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(480, 0, 0, 360, 66, 260),
    drawObject('Photo'),
    popGraphicsState(),
  );
  page.drawText('Left heel, 2.1 x 1.4 cm', { x: 66, y: 240, size: 10, font: fonts.regular });
};

/** A scan with the invisible text that OCR programs put over it. */
const scannedPage = async ({ document, fonts }: Context): Promise<void> => {
  const lines = [
    'Nursing note, scanned',
    'Dressing changed, wound edges pink, no odor.',
    `Brother ${BROTHER.name} present, telephone ${BROTHER.phone}.`,
    'Teaching given on foot care; patient repeats it back.',
  ];
  const paper = await PDFDocument.create({ updateMetadata: false });
  const paperFonts = await embedFonts(paper);
  const sheet = paper.addPage([612, 792]);
  const page = document.addPage([612, 792]);
  for (const [index, line] of lines.entries())
    sheet.drawText(line, { x: 72, y: 690 - index * 30, size: 13, font: paperFonts.regular });
  const [picture] = await picturesOf(await savePdf(paper), 1);
  if (picture) drawBilevel(page, picture);
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  for (const [index, line] of lines.entries())
    page.drawText(line, { x: 72, y: 690 - index * 30, size: 13, font: fonts.regular });
};

/** Landscape content on a portrait sheet, turned by /Rotate as record systems print flowsheets. */
const rotatedPage = ({ document, fonts, patient, random }: Context): void => {
  const page = document.addPage([612, 792]);
  page.setRotation(degrees(90));
  const line = (text: string, row: number, size = 10): void =>
    page.drawText(text, { x: 60 + row * 18, y: 60, size, font: fonts.regular, rotate: degrees(90) });
  line(`Flowsheet   ${patient.family}, ${patient.given}   MRN ${patient.mrn}`, 0, 13);
  for (let hour = 0; hour < 20; hour += 1)
    line(
      `2025-02-${String(11 + Math.floor(hour / 4))} ${String((hour % 4) * 6).padStart(2, '0')}:00    temp 36.${random.below(9)}    pulse ${64 + random.below(20)}    pain ${random.below(6)}/10`,
      hour + 2,
    );
  line(`Visitor: ${BROTHER.name}, ${BROTHER.phone}`, 24);
};

/** What no page shows: a script, an attachment, metadata. */
const addHidden = async ({ document, patient }: Context): Promise<void> => {
  const { context, catalog } = document;
  const fixed = new Date(Date.UTC(2025, 1, 11));
  catalog.set(
    PDFName.of('OpenAction'),
    context.obj({ S: 'JavaScript', JS: PDFString.of(`app.alert("${BROTHER.family}")`) }),
  );
  await document.attach(Buffer.from(`Contact: ${BROTHER.name} ${BROTHER.phone}`), 'contact.txt', {
    mimeType: 'text/plain',
    creationDate: fixed,
    modificationDate: fixed,
  });
  const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${BROTHER.name}</note></x:xmpmeta><?xpacket end="w"?>`;
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
  document.setTitle(`Wound care, ${patient.family}`);
  document.setKeywords([BROTHER.name]);
};

/** Five pages of five makes, and everything a PDF can carry besides pages. */
export const makeMixedChart = async (patient: Patient): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const context: Context = {
    document,
    fonts: await embedFonts(document),
    patient,
    random: seeded(Number(patient.mrn) + 7),
  };
  letterPage(context);
  formPage(context);
  await photoPage(context);
  await scannedPage(context);
  rotatedPage(context);
  await addHidden(context);
  return savePdf(document);
};
