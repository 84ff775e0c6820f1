import { createRoute, z } from '@hono/zod-openapi';
import { searchPatients } from '#functions/adapters/patients.ts';
import { problem } from '#functions/http/problem.ts';
import { listDisclosures } from '#functions/stages/account/list-disclosures.ts';
import { disclosurePage, patientPage, patientSearch } from '#shared/api/staff.ts';
import { mrn } from '#shared/ids.ts';
import { answers } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const getPatients = createRoute({
  method: 'get',
  path: '/patients',
  tags: ['Patients'],
  summary: 'Find a patient by family name and date of birth',
  ...permitted('search-patients'),
  request: { query: patientSearch.strict() },
  responses: answers(patientPage, 'At most 50'),
});

const getDisclosures = createRoute({
  method: 'get',
  path: '/disclosures',
  tags: ['Accounting'],
  summary: 'What was disclosed of one patient (45 CFR 164.528)',
  ...permitted('read-disclosures'),
  request: { query: z.strictObject({ mrn }) },
  responses: answers(disclosurePage, 'Newest first'),
});

/** Looking people up. */
export const addPatientRoutes = (app: StaffApp): void => {
  app.openapi(getPatients, async (c) => {
    const found = await searchPatients(c.req.valid('query'));
    const patients = found.map(({ mrn, name, dateOfBirth, address, contacts }) => ({
      ...{ mrn, name, dateOfBirth, address, contacts },
    }));
    return c.json({ patients }, 200);
  });
  app.openapi(getDisclosures, async (c) => {
    const disclosures = await listDisclosures(c.req.valid('query'));
    return disclosures.ok ? c.json({ disclosures: disclosures.value }, 200) : problem(c, disclosures.refusal);
  });
};
