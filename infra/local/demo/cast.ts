import { PDFDocument, StandardFonts } from 'pdf-lib';
import { mrn, type UploadId } from '#shared/ids.ts';
import { PATIENTS } from '../charts/people.ts';
import { BROTHER } from '../charts/third-party.ts';
import type { SubmissionInput } from './requester-client.ts';
import type { Plan } from './staff-steps.ts';

const [rosa] = PATIENTS;
if (!rosa) throw new Error('The demo needs a synthetic patient');

/** Another person, named throughout her chart: what the reviewer hides. */
export const HIDDEN_WORDS = [BROTHER.given, BROTHER.family, BROTHER.phone];

/** Charts that a patient's own story leaves out: the fax goes to the attorney, and labelled ones want a second approver. */
export const APART = /Faxed|Recovery program|Laboratory report/;

/** The patient of the story, as her chart knows her. */
export const PATIENT = { mrn: mrn.parse(rosa.mrn), family: rosa.family };
const described = { name: { given: rosa.given, family: rosa.family }, dateOfBirth: rosa.dateOfBirth };
const fullName = `${rosa.given} ${rosa.family}`;

export const patientSubmission = {
  language: 'es',
  requester: { type: 'patient', name: fullName, email: rosa.email },
  patient: described,
  scope: { recordTypes: ['entire'] },
  uploads: [],
  statement: { name: fullName, agreed: true, textVersion: '2026-11' },
} satisfies SubmissionInput;

export const attorneySubmission = (uploadId: UploadId): SubmissionInput => ({
  language: 'en',
  requester: {
    type: 'attorney',
    name: 'Lee Barrister',
    organization: 'Barrister and Partners (example)',
    email: 'records@law.example.com',
  },
  patient: described,
  scope: { recordTypes: ['history', 'notes', 'lab'], dosFrom: '2019-01-01', dosTo: '2026-06-30' },
  purpose: 'legal',
  uploads: [uploadId],
  statement: { name: 'Lee Barrister', agreed: true, textVersion: '2026-11' },
});

/** The firm's number as the bar lists it, not as the request gives it. */
export const ATTORNEYS_OFFICE = {
  channel: 'text',
  address: '+12025550190',
  source: 'Bar association directory',
} satisfies Plan['foundContact'];

/** A one-page authorization that holds what 45 CFR 164.508(c) asks for. */
export const authorizationForm = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const lines = [
    'AUTHORIZATION TO DISCLOSE HEALTH INFORMATION (synthetic)',
    `Patient: ${fullName}, born ${rosa.dateOfBirth}`,
    'What: history, progress notes and laboratory results, 1 January 2019 to 30 June 2026',
    'From: this hospital.  To: Barrister and Partners (example)',
    'Purpose: legal.  Expires: one year from the date signed.',
    'I may revoke this in writing at any time. Care does not depend on signing.',
    'What is disclosed may be disclosed again by the recipient.',
    `Signed: ${fullName}, 2 November 2026`,
  ];
  const page = pdf.addPage([612, 792]);
  lines.forEach((text, index) => {
    page.drawText(text, { x: 54, y: 720 - index * 28, size: 12, font });
  });
  return Uint8Array.from(await pdf.save());
};
