import { beforeAll, describe, expect, it } from 'vitest';
import { inspectPdf } from '#functions/pdf/inspect.ts';
import { extractText } from '#functions/pdf/text.ts';
import { makeClinicChart } from '#infra/local/charts/clinic-chart.ts';
import { faxCopy } from '#infra/local/charts/fax.ts';
import { type Chart, makeCharts } from '#infra/local/charts/make-charts.ts';
import { makeMixedChart } from '#infra/local/charts/mixed-chart.ts';
import { PATIENTS } from '#infra/local/charts/people.ts';
import { BROTHER } from '#infra/local/charts/third-party.ts';
import { mrn } from '#shared/ids.ts';
import { recordType } from '#shared/request/scope.ts';

let charts: Chart[] = [];
beforeAll(async () => {
  charts = await makeCharts();
});
const chart = (id: string): Chart => {
  const found = charts.find((one) => one.id === id);
  if (!found) throw new Error(`No chart ${id}`);
  return found;
};

describe('the synthetic charts', () => {
  it('open, and have the pages they say, a known record type and a known patient', async () => {
    for (const { bytes, pages, recordType: type, mrn: number } of charts) {
      const facts = await inspectPdf(bytes);
      expect(facts.ok && facts.value.pages).toBe(pages);
      expect(recordType.safeParse(type).success).toBe(true);
      expect(PATIENTS.map((patient) => patient.mrn)).toContain(number);
    }
    expect(new Set(charts.map((one) => one.mrn)).size).toBeGreaterThanOrEqual(3);
  });

  it('hold a born-digital chart of at least 120 pages that mentions another person again and again', async () => {
    const { pages, bytes } = chart('clinic-100001');
    expect(pages).toBeGreaterThanOrEqual(120);
    const mentions = (await extractText(bytes)).filter((text) => text.includes(BROTHER.phone));
    expect(mentions.length).toBeGreaterThanOrEqual(20);
  });

  it('hold a fax of at least 20 pages without any text', async () => {
    const { pages, bytes } = chart('faxed-100001');
    expect(pages).toBeGreaterThanOrEqual(20);
    expect((await extractText(bytes)).join('')).toBe('');
  });

  it('are the same bytes every time', async () => {
    const [patient] = PATIENTS;
    if (!patient) throw new Error('No patients');
    const clinic = await makeClinicChart(patient);
    const again = [clinic, await makeMixedChart(patient)];
    expect(
      again.map((bytes) => Buffer.compare(bytes, chart(bytes === clinic ? 'clinic-100001' : 'mixed-100001').bytes)),
    ).toEqual([0, 0]);
    expect(Buffer.compare(await faxCopy(clinic, 2), await faxCopy(clinic, 2))).toBe(0);
  });
});

describe('the synthetic patients', () => {
  it('use numbers and addresses that belong to nobody', () => {
    for (const patient of PATIENTS) {
      expect(patient.phone).toMatch(/^555-01\d\d$/);
      expect(patient.email).toMatch(/@example\.com$/);
      expect(mrn.safeParse(patient.mrn).success).toBe(true);
    }
  });

  it('include two of one family name born within days', () => {
    const [one, two] = PATIENTS.filter(({ family }) => family === 'Delgado').map(({ dateOfBirth }) =>
      Date.parse(dateOfBirth),
    );
    expect(Math.abs((one ?? 0) - (two ?? Number.POSITIVE_INFINITY))).toBeLessThanOrEqual(3 * 86_400_000);
  });
});
