import { PDFDocument } from 'pdf-lib';
import { makeClinicChart } from './clinic-chart.ts';
import { faxCopy } from './fax.ts';
import { makeMixedChart } from './mixed-chart.ts';
import { PATIENTS, type Patient } from './people.ts';

export type Chart = {
  id: string;
  mrn: string;
  title: string;
  recordType: string;
  recordDate: string;
  pages: number;
  bytes: Uint8Array;
};

const FAXED_PAGES = 22;

const patient = (mrn: string): Patient => {
  const found = PATIENTS.find((one) => one.mrn === mrn);
  if (!found) throw new Error(`No synthetic patient ${mrn}`);
  return found;
};

const countPages = async (bytes: Uint8Array): Promise<number> =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();

const chart = async (facts: Omit<Chart, 'pages' | 'bytes'>, bytes: Uint8Array): Promise<Chart> => ({
  ...facts,
  pages: await countPages(bytes),
  bytes,
});

/**
 * Synthetic charts of three makes: born digital, faxed, and mixed with everything a PDF can hide. The same bytes every
 * time. Rosa Delgado has one of each; two other patients have one, so that charts can be confused.
 */
export const makeCharts = async (): Promise<Chart[]> => {
  const [rosa, harold, jose] = [patient('100001'), patient('100003'), patient('100005')];
  const clinic = await makeClinicChart(rosa);
  return [
    await chart(
      {
        id: 'clinic-100001',
        mrn: rosa.mrn,
        title: 'Clinic chart 2021 to 2024',
        recordType: 'notes',
        recordDate: '2024-05-24',
      },
      clinic,
    ),
    await chart(
      {
        id: 'faxed-100001',
        mrn: rosa.mrn,
        title: 'Faxed records from an outside clinic',
        recordType: 'history',
        recordDate: '2021-07-31',
      },
      await faxCopy(clinic, FAXED_PAGES),
    ),
    await chart(
      {
        id: 'mixed-100001',
        mrn: rosa.mrn,
        title: 'Wound care admission',
        recordType: 'summary',
        recordDate: '2025-02-11',
      },
      await makeMixedChart(rosa),
    ),
    await chart(
      {
        id: 'mixed-100003',
        mrn: harold.mrn,
        title: 'Wound care admission',
        recordType: 'summary',
        recordDate: '2025-02-11',
      },
      await makeMixedChart(harold),
    ),
    await chart(
      {
        id: 'mixed-100005',
        mrn: jose.mrn,
        title: 'Wound care admission',
        recordType: 'summary',
        recordDate: '2025-02-11',
      },
      await makeMixedChart(jose),
    ),
  ];
};
