import { type PDFDocument, type PDFPage, rgb } from 'pdf-lib';
import { type Fonts, wrap } from './chart-fonts.ts';
import type { Patient } from './people.ts';

export const HOSPITAL = 'Fairview General Hospital';
const INK = rgb(0.08, 0.08, 0.1);
const GRAY = rgb(0.4, 0.4, 0.42);

export type ChartPage = {
  page: PDFPage;
  heading: (text: string) => void;
  paragraph: (text: string) => void;
  row: (cells: readonly string[], widths: readonly number[], bold?: boolean) => void;
  space: (points: number) => void;
};

const header = (page: PDFPage, fonts: Fonts, patient: Patient, title: string): void => {
  const { width, height } = page.getSize();
  page.drawText(HOSPITAL, { x: 54, y: height - 48, size: 10, font: fonts.bold, color: INK });
  page.drawText(`${patient.family}, ${patient.given}   MRN ${patient.mrn}   Born ${patient.dateOfBirth}`, {
    x: 54,
    y: height - 62,
    size: 9,
    font: fonts.regular,
    color: GRAY,
  });
  page.drawText(title, { x: 54, y: height - 92, size: 15, font: fonts.bold, color: INK });
  page.drawLine({
    start: { x: 54, y: height - 70 },
    end: { x: width - 54, y: height - 70 },
    thickness: 0.7,
    color: GRAY,
  });
};

/** A page of a record system: letterhead, patient banner, and text that flows down. */
export const addChartPage = (
  document: PDFDocument,
  fonts: Fonts,
  patient: Patient,
  title: string,
  size: [number, number] = [612, 792],
): ChartPage => {
  const page = document.addPage(size);
  header(page, fonts, patient, title);
  let y = size[1] - 112;
  const body = { font: fonts.regular, size: 10.5, leading: 14, color: INK };
  return {
    page,
    heading: (text) => {
      y -= 18;
      page.drawText(text, { x: 54, y, size: 11, font: fonts.bold, color: INK });
      y -= 3;
    },
    paragraph: (text) => {
      for (const line of wrap(text, body, size[0] - 108)) {
        y -= body.leading;
        page.drawText(line, { x: 54, y, size: body.size, font: body.font, color: INK });
      }
      y -= 3;
    },
    row: (cells, widths, bold = false) => {
      y -= 16;
      let x = 54;
      cells.forEach((cell, index) => {
        page.drawText(cell, { x, y, size: 9.5, font: bold ? fonts.bold : fonts.regular, color: INK });
        x += widths[index] ?? 0;
      });
      page.drawLine({
        start: { x: 54, y: y - 4 },
        end: { x: size[0] - 54, y: y - 4 },
        thickness: bold ? 0.8 : 0.25,
        color: GRAY,
      });
    },
    space: (points) => {
      y -= points;
    },
  };
};
