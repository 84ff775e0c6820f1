import { degrees, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

const LINES = [
  'Patient: Teodoro Ruiz        MRN-004417        Born 17 Apr 1958',
  'Operative report: right total knee arthroplasty, 11 March 2024.',
  'His daughter Lucinda Ruiz was present and gave the family history.',
  'The neighbour, Mr Harold Finch, drove him to the hospital.',
  'Under spinal anaesthesia the joint was exposed by a medial approach.',
  'Blood loss was 150 ml. The patient tolerated the procedure well.',
  'Call Lucinda Ruiz on discharge. Physical therapy to start on day one.',
];

type Turn = 0 | 90 | 180 | 270;
/** Pages 3 to 5 are turned, page 6 shows only a part of its media box: what overlays most often get wrong. */
const TURNS: readonly Turn[] = [0, 0, 90, 180, 270, 0];

const fill = (page: PDFPage, number: number, font: Parameters<PDFPage['drawText']>[1]) => {
  page.drawText(`Cedar Valley Hospital, page ${number}`, {
    ...font,
    x: 72,
    y: 720,
    size: 9,
    color: rgb(0.3, 0.3, 0.3),
  });
  for (const [at, line] of LINES.entries()) page.drawText(line, { ...font, x: 72, y: 660 - at * 22, size: 12 });
  page.drawRectangle({ x: 72, y: 380, width: 200, height: 90, borderColor: rgb(0.5, 0.5, 0.5), borderWidth: 1 });
};

/** A small chart: plain, turned and cropped pages, the same words on each. Of `scans` only the pictures are kept. */
export const samplePdf = async (
  pages: number,
  scans: ReadonlyMap<number, Uint8Array> = new Map(),
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage([612, 792]);
    const scan = scans.get(number);
    if (scan) page.drawImage(await pdf.embedPng(scan), { x: 0, y: 0, width: 612, height: 792 });
    else fill(page, number, { font });
    page.setRotation(degrees(TURNS[number - 1] ?? 0));
    if (number === 6) page.setCropBox(36, 300, 540, 460);
  }
  return pdf.save();
};
