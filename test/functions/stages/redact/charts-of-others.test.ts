import { beforeAll, expect, it } from 'vitest';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { makeClinicChart } from '#infra/local/charts/clinic-chart.ts';
import { makeMixedChart } from '#infra/local/charts/mixed-chart.ts';
import { PATIENTS, type Patient } from '#infra/local/charts/people.ts';
import { mrn } from '#shared/ids.ts';
import type { PageReading } from '#shared/redaction/reading.ts';
import { knownOf } from '#shared/redaction/suggest/known.ts';
import { suggest } from '#shared/redaction/suggest/suggest.ts';
import { findWrongPatients } from '#shared/redaction/suggest/tripwire.ts';
import { READ_DOC } from '#test/support/readings.ts';

const [ROSA, ROSALIND, HAROLD] = PATIENTS;
if (!ROSA || !ROSALIND || !HAROLD) throw new TypeError('No synthetic patients');

const knownBy = (patient: Patient) =>
  knownOf(
    {
      mrn: mrn.parse(patient.mrn),
      name: `${patient.given} ${patient.family}`,
      dateOfBirth: patient.dateOfBirth,
      address: patient.address,
      contacts: [{ channel: 'text', address: patient.phone, source: 'Registration' }],
    },
    ['Fairview General Hospital'],
  );

let clinic: PageReading[];
let mixed: PageReading[];
beforeAll(async () => {
  clinic = await pdfEngine.readPages(await makeClinicChart(ROSA), { from: 1, to: 124 });
  mixed = await pdfEngine.readPages(await makeMixedChart(HAROLD), { from: 1, to: 5 });
});

const pagesNaming = (pages: readonly PageReading[], patient: Patient) =>
  new Set(findWrongPatients({ documentId: READ_DOC, pages, known: knownBy(patient) }).map(({ page }) => page)).size;

it('a whole chart trips nothing for its own patient, and every page for another, be it the near namesake', () => {
  expect(pagesNaming(clinic, ROSA)).toBe(0);
  expect(pagesNaming(clinic, ROSALIND)).toBe(124);
  expect(pagesNaming(clinic, HAROLD)).toBe(124);
  expect(pagesNaming(mixed, HAROLD)).toBe(0);
  // The scanned page has no banner: nothing on it says whose it is.
  expect(pagesNaming(mixed, ROSA)).toBe(4);
});

it('the brother and his number are found wherever a chart mentions them, and nobody else', () => {
  const found = suggest([{ documentId: READ_DOC, pages: clinic }], knownBy(ROSA));
  const mentions = (word: string) =>
    clinic.flatMap(({ words }) => words).filter(({ text }) => text.includes(word)).length;
  const covered = (kind: string, word: string) =>
    found.filter((one) => one.kind === kind && one.text.includes(word)).length;
  expect(covered('other-person', 'Quintana')).toBe(mentions('Quintana'));
  expect(covered('phone', '555-0177')).toBe(mentions('555-0177'));
  expect(found.filter(({ text }) => !/Quintana|555-0177/.test(text))).toEqual([]);
});
