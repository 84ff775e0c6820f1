import { createRoute, z } from '@hono/zod-openapi';
import { searchPatients } from '#functions/adapters/patients.ts';
import { listDisclosures } from '#functions/stages/account/list-disclosures.ts';
import { disclosurePage, patientPage, patientSearch } from '#shared/api/staff.ts';
import { mrn } from '#shared/ids.ts';
import { answers, jsonBody } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

// A name, a birth date or a record number in an address ends up in access logs: searches ask in the body. They change nothing, so they need neither key nor version.
const postPatientSearch = createRoute({
  method: 'post',
  path: '/patients/search',
  tags: ['Patients'],
  summary: 'Find a patient by family name and date of birth',
  ...permitted('find-patients'),
  request: { body: jsonBody(patientSearch.strict()) },
  responses: answers(patientPage, 'At most 50'),
});

const postDisclosureSearch = createRoute({
  method: 'post',
  path: '/disclosures/search',
  tags: ['Accounting'],
  summary: 'What was disclosed of one patient (45 CFR 164.528)',
  ...permitted('read-disclosures'),
  request: { body: jsonBody(z.strictObject({ mrn })) },
  responses: answers(disclosurePage, 'Newest first'),
});

type Search = z.infer<typeof patientSearch>;

const findPatients = async (search: Search) => {
  const found = await searchPatients(search);
  return {
    patients: found.map(({ mrn, name, dateOfBirth, address, contacts }) => ({
      mrn,
      name,
      dateOfBirth,
      address,
      contacts,
    })),
  };
};

/** Looking people up. */
export const addPatientRoutes = (app: StaffApp): void => {
  app.openapi(postPatientSearch, async (c) => c.json(await findPatients(c.req.valid('json')), 200));
  app.openapi(postDisclosureSearch, async (c) => c.json(await listDisclosures(c.req.valid('json')), 200));
};
