import { PDFDocument } from 'pdf-lib';
import { renderSource } from '#functions/pdf/sources/render-source.ts';
import { makeClinicChart } from './clinic-chart.ts';
import { makeClinicalDocument } from './clinical-document.ts';
import { faxCopy, picturesOf } from './fax.ts';
import { makeFhirBundle } from './fhir-bundle.ts';
import { makeMixedChart } from './mixed-chart.ts';
import { PATIENTS, type Patient } from './people.ts';
import { makeRecoveryChart, makeViralLab } from './protected-charts.ts';
import { writeTiffFile } from './tiff.ts';

export type Chart = {
  id: string;
  mrn: string;
  title: string;
  recordType: string;
  recordDate: string;
  pages: number;
  bytes: Uint8Array;
  /** Departments whose records carry a label (shared/law/sensitivity/data/departments.ts). */
  department?: string;
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

/** What arrived as another kind of file: the PDF that intake makes of it. */
const rendered = async (file: Uint8Array): Promise<Uint8Array> => {
  const made = await renderSource(file);
  if (!made.ok || !made.value.bytes) throw new Error('A synthetic source does not render');
  return made.value.bytes;
};

const SCANNED = { pages: 4, dpi: 200 };

/** Rosa's records that came as a scan, as a clinical document and as a bundle of resources. */
const otherSources = async (rosa: Patient, mixed: Uint8Array): Promise<Chart[]> => {
  const scan = writeTiffFile(await picturesOf(mixed, SCANNED.pages), SCANNED.dpi);
  const facts = (id: string, title: string, recordType: string, recordDate: string) => ({
    id: `${id}-${rosa.mrn}`,
    mrn: rosa.mrn,
    ...{ title, recordType, recordDate },
  });
  return [
    await chart(facts('scanned', 'Scanned admission papers (TIFF)', 'notes', '2025-02-11'), await rendered(scan)),
    await chart(
      facts('ccda', 'Discharge summary (C-CDA)', 'summary', '2025-02-14'),
      await rendered(makeClinicalDocument(rosa)),
    ),
    await chart(facts('fhir', 'Clinic results (FHIR)', 'lab', '2025-02-24'), await rendered(makeFhirBundle(rosa))),
  ];
};

/** Two charts that a department labels by where they come from: a recovery program and an HIV laboratory. */
const protectedCharts = async (rosa: Patient): Promise<Chart[]> => [
  await chart(
    {
      id: `recovery-${rosa.mrn}`,
      mrn: rosa.mrn,
      title: 'Recovery program visits',
      recordType: 'notes',
      recordDate: '2025-06-12',
      department: 'recovery',
    },
    await makeRecoveryChart(rosa),
  ),
  await chart(
    {
      id: `viral-lab-${rosa.mrn}`,
      mrn: rosa.mrn,
      title: 'Laboratory report 2025-03-03',
      recordType: 'lab',
      recordDate: '2025-03-03',
      department: 'hiv-lab',
    },
    await makeViralLab(rosa),
  ),
];

/**
 * Synthetic charts of three makes: born digital, faxed, and mixed with everything a PDF can hide. The same bytes every
 * time. Rosa Delgado has one of each; two other patients have one, so that charts can be confused.
 * Rosa also has records that came as other files than PDF.
 */
export const makeCharts = async (): Promise<Chart[]> => {
  const [rosa, harold, jose] = [patient('100001'), patient('100003'), patient('100005')];
  const clinic = await makeClinicChart(rosa);
  const mixed = await makeMixedChart(rosa);
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
      mixed,
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
    ...(await otherSources(rosa, mixed)),
    ...(await protectedCharts(rosa)),
  ];
};
