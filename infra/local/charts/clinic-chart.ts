import { PDFDocument } from 'pdf-lib';

import { savePdf } from '#functions/pdf/save.ts';
import { embedFonts, type Fonts } from './chart-fonts.ts';
import { addChartPage } from './chart-page.ts';
import type { Patient } from './people.ts';
import { ANALYTES, CLINICIANS, COMPLAINTS, EXAM, HISTORY, MEDICINES, PLAN } from './phrases.ts';
import { type Random, seeded } from './random.ts';
import { BROTHER, BROTHER_SENTENCES } from './third-party.ts';

type Context = { document: PDFDocument; fonts: Fonts; patient: Patient; random: Random };

const some = (random: Random, from: readonly string[], count: number): string => {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0] ?? '').join(' ');
};

const visitNote = ({ document, fonts, patient, random }: Context, date: string, visit: number): void => {
  const page = addChartPage(document, fonts, patient, `Progress note, ${date}`);
  page.paragraph(`Visit ${visit}. Seen for ${random.pick(COMPLAINTS)}.`);
  page.heading('History');
  page.paragraph(some(random, HISTORY, 5));
  // Every second visit mentions the brother, in the middle of the text where only reading finds him.
  if (visit % 2 === 1) page.paragraph(`${random.pick(BROTHER_SENTENCES)} ${some(random, HISTORY, 2)}`);
  page.heading('Examination');
  page.paragraph(
    `Blood pressure ${118 + random.below(34)}/${68 + random.below(22)}, pulse ${60 + random.below(28)}, weight ${70 + random.below(8)}.${random.below(10)} kg. ${some(random, EXAM, 5)}`,
  );
  page.heading('Assessment and plan');
  for (let item = 1; item <= 4; item += 1) page.paragraph(`${item}. ${random.pick(PLAN)}`);
  page.space(16);
  page.paragraph(`Signed electronically by ${random.pick(CLINICIANS)} on ${date}.`);
};

const labReport = ({ document, fonts, patient, random }: Context, date: string): void => {
  const page = addChartPage(document, fonts, patient, `Laboratory report, ${date}`);
  const widths = [180, 80, 40, 90, 100];
  page.row(['Test', 'Result', '', 'Units', 'Reference'], widths, true);
  for (const [name, units, range, low, high] of ANALYTES) {
    const value = low + random.next() * (high - low);
    const flag = value > low + (high - low) * 0.8 ? 'H' : '';
    page.row([name, value.toFixed(high < 20 ? 1 : 0), flag, units, range], widths);
  }
  page.space(12);
  page.paragraph(
    `Collected ${date} 08:${10 + random.below(49)}. Reported by the main laboratory. H means above the reference interval.`,
  );
};

const medicationList = ({ document, fonts, patient, random }: Context, date: string): void => {
  const page = addChartPage(document, fonts, patient, `Medication list, ${date}`);
  const widths = [150, 90, 190, 70];
  page.row(['Medicine', 'Dose', 'How taken', 'Since'], widths, true);
  for (const [name, dose, how] of MEDICINES)
    if (random.next() > 0.25) page.row([name, dose, how, `${2015 + random.below(8)}-0${1 + random.below(9)}`], widths);
  page.heading('Allergies');
  page.paragraph('Penicillin (rash, childhood). Sulfa drugs (hives).');
};

const frontSheet = ({ document, fonts, patient }: Context): void => {
  const page = addChartPage(document, fonts, patient, 'Chart summary');
  page.heading('Address');
  page.paragraph(`${patient.address}. Telephone ${patient.phone}.`);
  page.heading('Emergency contact');
  page.paragraph(`${BROTHER.name}, brother, telephone ${BROTHER.phone}.`);
  page.heading('Problems');
  for (const problem of [
    'Type 2 diabetes mellitus',
    'Essential hypertension',
    'Hyperlipidemia',
    'Peripheral neuropathy',
    'Osteoarthritis of the knee',
  ])
    page.paragraph(problem);
};

const VISITS = 41;

const visitDate = (visit: number): string => {
  const month = (visit - 1) % 12;
  return `${2021 + Math.floor((visit - 1) / 12)}-${String(month + 1).padStart(2, '0')}-${String(3 + ((visit * 7) % 24)).padStart(2, '0')}`;
};

/** A born-digital chart of 124 pages: a summary, then a note, a laboratory report and a medication list for each visit. */
export const makeClinicChart = async (patient: Patient): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const context: Context = {
    document,
    fonts: await embedFonts(document),
    patient,
    random: seeded(Number(patient.mrn)),
  };
  frontSheet(context);
  for (let visit = 1; visit <= VISITS; visit += 1) {
    const date = visitDate(visit);
    visitNote(context, date, visit);
    labReport(context, date);
    medicationList(context, date);
  }
  document.setTitle(`Chart of ${patient.given} ${patient.family}`);
  document.setAuthor(HISTORY_SYSTEM);
  return savePdf(document);
};

const HISTORY_SYSTEM = 'Fairview record system';
