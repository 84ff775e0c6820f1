import { type Patient, patientRow } from '#functions/adapters/patients.ts';
import { PATIENTS } from './charts/people.ts';

/** The charts print a number as people in one town say it; a text message needs it whole (E.164). */
const wholeNumber = (phone: string): string => `+1202${phone.replace(/\D/g, '')}`;

/** The charts' people as the hospital's registration knows them. */
export const SEED_PATIENTS: readonly Patient[] = PATIENTS.map((person) =>
  patientRow.parse({
    mrn: person.mrn,
    name: `${person.given} ${person.family}`,
    family: person.family,
    dateOfBirth: person.dateOfBirth,
    address: person.address,
    contacts: [
      { channel: 'text', address: wholeNumber(person.phone), source: 'Registration' },
      { channel: 'email', address: person.email, source: 'Registration' },
    ],
  }),
);
