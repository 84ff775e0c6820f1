import type { StaffRole } from '#shared/access/roles.ts';

/** A demo member of staff. The names are invented; `sub` is what the app knows them by. */
export type DemoPerson = {
  sub: string;
  name: string;
  email: string;
  password: string;
  roles: readonly StaffRole[];
};

/** One word for all: these accounts exist on this machine only and guard nothing. */
const DEMO_PASSWORD = 'drawbridge';

const person = (sub: string, name: string, mailbox: string, ...roles: StaffRole[]): DemoPerson => ({
  sub,
  name,
  email: `${mailbox}@hospital.example`,
  password: DEMO_PASSWORD,
  roles,
});

/** Enough people for every two-person rule: two specialists who can also review, and one of each other role. */
export const PEOPLE: readonly DemoPerson[] = [
  person('5a11e001-0000-4000-8000-000000000001', 'Ana Rivera', 'ana.rivera', 'roi_specialist', 'qa_reviewer'),
  person('5a11e001-0000-4000-8000-000000000002', 'Ben Okafor', 'ben.okafor', 'roi_specialist', 'qa_reviewer'),
  person('5a11e001-0000-4000-8000-000000000003', 'Priya Nair', 'priya.nair', 'privacy_officer'),
  person('5a11e001-0000-4000-8000-000000000004', 'Sam Lind', 'sam.lind', 'supervisor'),
  person('5a11e001-0000-4000-8000-000000000005', 'Avery Stone', 'avery.stone', 'auditor'),
  person('5a11e001-0000-4000-8000-000000000006', 'Ines Moreau', 'ines.moreau', 'intake'),
  person('5a11e001-0000-4000-8000-000000000007', 'Dr. Noor Haddad', 'noor.haddad', 'clinician_reviewer'),
  person('5a11e001-0000-4000-8000-000000000008', 'Dr. Tomas Weiss', 'tomas.weiss', 'clinician_reviewer'),
  person('5a11e001-0000-4000-8000-000000000009', 'Lena Brandt', 'lena.brandt', 'legal'),
  person('5a11e001-0000-4000-8000-000000000010', 'Omar Beck', 'omar.beck', 'billing'),
];
