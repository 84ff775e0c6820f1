import { PDFDocument } from 'pdf-lib';
import { savePdf } from '#functions/pdf/save.ts';
import { embedFonts } from './chart-fonts.ts';
import { addChartPage, type ChartPage } from './chart-page.ts';
import type { Patient } from './people.ts';

const make = async (patient: Patient, titles: readonly string[], fill: (page: ChartPage, at: number) => void) => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(document);
  titles.forEach((title, at) => {
    fill(addChartPage(document, fonts, patient, title), at);
  });
  return savePdf(document);
};

const VISITS = ['2025-05-29', '2025-06-05', '2025-06-12'] as const;

/** Three visits to a Part 2 program. */
export const makeRecoveryChart = (patient: Patient): Promise<Uint8Array> =>
  make(
    patient,
    VISITS.map((date) => `Recovery program, visit of ${date}`),
    (page, at) => {
      page.paragraph(`Individual session ${at + 1} of the outpatient recovery program.`);
      page.heading('Medicine');
      page.paragraph('Buprenorphine and naloxone 8 mg/2 mg film, one a day under the tongue. Taken as prescribed.');
      page.heading('Course');
      page.paragraph('Attends every group. Urine screens since the last visit were negative. Sleeps better.');
      page.heading('Plan');
      page.paragraph('Continue. Next visit in one week.');
    },
  );

/** One report of an HIV laboratory. */
export const makeViralLab = (patient: Patient): Promise<Uint8Array> =>
  make(patient, ['Laboratory report, 2025-03-03'], (page) => {
    const widths = [220, 120, 90];
    page.row(['Test', 'Result', 'Reference'], widths, true);
    page.row(['HIV-1/2 antigen and antibodies', 'Nonreactive', 'Nonreactive'], widths);
    page.row(['Collected', '2025-03-03 08:15', ''], widths);
    page.space(12);
    page.paragraph('Reported by the HIV laboratory.');
  });
