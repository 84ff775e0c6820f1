import { composeLetter } from '#shared/letters/compose.ts';
import { frameOf, type Letterhead } from '#shared/letters/frame.ts';
import { LETTERS, type LetterInput, type LetterKind, type LetterVariables } from '#shared/letters/kinds.ts';
import type { Lane } from '#shared/request/lanes.ts';
import { type Request, request } from '#shared/request/request.ts';
import type { Language } from '#shared/words/format.ts';

export const LETTERHEAD: Letterhead = {
  facility: 'Fairview General Hospital',
  address: '100 Example Avenue, Richmond, VA 23219',
  phone: '202-555-0100',
  privacyOffice: 'Privacy Officer, 202-555-0144',
  statusUrl: 'https://records.example.org/en/status',
};

const AT = '2026-11-22T15:00:00Z';
const CHECK = { result: 'accepted', method: 'photo ID', by: 'staff-1', at: AT } as const;

/** A synthetic request of a patient, or of a law firm. */
export const sampleRequest = (lane: Lane, language: Language, more: Partial<Request> = {}): Request =>
  request.parse({
    id: `req_${'0'.repeat(26)}`,
    reference: 'SP-7K2M-Q9XT',
    version: 3,
    state: 'VALIDATE',
    lane,
    facility: LETTERHEAD.facility,
    language,
    submittedAt: AT,
    dueOn: '2026-12-22',
    requester:
      lane === 'RA_SELF'
        ? { type: 'patient', name: 'José Núñez', email: 'jose@example.org' }
        : { type: 'attorney', name: 'Dana Hargrove', organization: 'Hargrove & Pell LLP', email: 'dana@example.com' },
    patient: { name: { given: 'José', family: 'Núñez' }, dateOfBirth: '1980-02-29' },
    scope: { recordTypes: ['notes'] },
    statement: { name: 'José Núñez', textVersion: '1', signedAt: AT },
    identity: CHECK,
    match: { mrn: 'MRN-0004417', name: 'José Núñez', dateOfBirth: '1980-02-29', by: 'staff-1', at: AT },
    isSensitive: false,
    approvals: [],
    flags: [],
    ...more,
  });

/** One of every kind, with every variable given. */
export const SAMPLES: { [Kind in LetterKind]: { lane: Lane; en: LetterInput<Kind>; es: LetterInput<Kind> } } = {
  acknowledgement: {
    lane: 'RA_SELF',
    ...both({
      receivedOn: '2026-11-22',
      right: 'own-records',
      dueOn: '2026-12-22',
      dueInCalendarDays: 30,
      dueBy: '45 CFR 164.524(b)(2)(i)',
      fee: 'cost-based',
    }),
  },
  deficiency: {
    lane: 'AUTH_3P',
    en: {
      defects: [
        {
          code: 'AU-5',
          says: 'The authorization has no expiry date or event.',
          rule: '45 CFR 164.508(c)(1)(v)',
          cure: 'Write a date, or an event that has to do with the patient or the purpose.',
        },
        {
          code: 'AU-26',
          says: 'The signature is older than 180 days.',
          rule: 'policy',
          cure: 'Send a form that was signed in the last 180 days.',
        },
      ],
      note: 'The second page of the form is too dark to read.\nPlease scan it again.',
      openUntil: '2027-01-21',
      hasPrefilledForm: true,
    },
    es: {
      defects: [
        {
          code: 'AU-5',
          says: 'La autorización no tiene fecha ni hecho de vencimiento.',
          rule: '45 CFR 164.508(c)(1)(v)',
          cure: 'Escriba una fecha, o un hecho relacionado con el paciente o con el fin.',
        },
        {
          code: 'AU-26',
          says: 'La firma tiene más de 180 días.',
          rule: 'policy',
          cure: 'Envíe un formulario firmado en los últimos 180 días.',
        },
      ],
      note: 'La segunda página del formulario está muy oscura.\nEscanéela otra vez, por favor.',
      openUntil: '2027-01-21',
      hasPrefilledForm: true,
    },
  },
  clarification: {
    lane: 'RA_SELF',
    en: {
      question: 'You asked for "the tests of last spring". Which tests do you mean?',
      choices: ['All laboratory results from March to May 2026', 'Only the blood test of April 14, 2026'],
      replyBy: '2026-12-06',
      ifNoReply: 'narrowest',
    },
    es: {
      question: 'Usted pidió «los análisis de la primavera pasada». ¿Cuáles son?',
      choices: ['Todos los resultados de marzo a mayo de 2026', 'Solo el análisis de sangre del 14 de abril de 2026'],
      replyBy: '2026-12-06',
      ifNoReply: 'narrowest',
    },
  },
  extension: {
    lane: 'RA_SELF',
    en: {
      reason:
        'Your older records are kept on film in an outside store. We have asked for them, and they are not here yet.',
      dueOn: '2026-12-22',
      completeBy: '2027-01-21',
      rule: '45 CFR 164.524(b)(2)(ii)',
    },
    es: {
      reason:
        'Sus documentos antiguos están en película, en un depósito externo. Los pedimos y todavía no han llegado.',
      dueOn: '2026-12-22',
      completeBy: '2027-01-21',
      rule: '45 CFR 164.524(b)(2)(ii)',
    },
  },
  denial: {
    lane: 'RA_SELF',
    en: {
      extent: 'part',
      decidedOn: '2026-12-10',
      grounds: [
        {
          says: 'A licensed health professional found that seeing one note is likely to endanger the life or physical safety of a person.',
          rule: '45 CFR 164.524(a)(3)(i)',
          isReviewable: true,
        },
        {
          says: 'One page came from a person who is not a health care provider and who was promised confidentiality.',
          rule: '45 CFR 164.524(a)(2)(v)',
          isReviewable: false,
        },
      ],
      given: 'You receive all other records you asked for: 112 of 114 pages.',
      elsewhere: 'Richmond Family Clinic may keep its own copy of its referral letter.',
    },
    es: {
      extent: 'part',
      decidedOn: '2026-12-10',
      grounds: [
        {
          says: 'Un profesional de la salud con licencia concluyó que ver una nota probablemente pone en peligro la vida o la seguridad física de una persona.',
          rule: '45 CFR 164.524(a)(3)(i)',
          isReviewable: true,
        },
        {
          says: 'Una página viene de una persona que no es proveedor de salud y a quien se prometió confidencialidad.',
          rule: '45 CFR 164.524(a)(2)(v)',
          isReviewable: false,
        },
      ],
      given: 'Usted recibe todo lo demás que pidió: 112 de 114 páginas.',
      elsewhere: 'Richmond Family Clinic puede tener su propia copia de la carta de derivación.',
    },
  },
  'denial-review': {
    lane: 'RA_SELF',
    en: {
      outcome: 'reversed-in-part',
      deniedOn: '2026-12-10',
      reviewedOn: '2026-12-18',
      action: 'You receive the note of March 3, 2026 within five days. The other page stays withheld.',
    },
    es: {
      outcome: 'reversed-in-part',
      deniedOn: '2026-12-10',
      reviewedOn: '2026-12-18',
      action: 'Usted recibe la nota del 3 de marzo de 2026 en cinco días. La otra página sigue retenida.',
    },
  },
  'fee-estimate': {
    lane: 'AUTH_3P',
    en: {
      lines: [
        { label: 'Handling fee', cents: 2000, rule: 'Va. Code 8.01-413' },
        { label: 'Pages 1 to 50, 50 at $0.37', cents: 1850, rule: 'Va. Code 8.01-413' },
        { label: 'Pages 51 to 120, 70 at $0.18', cents: 1260, rule: 'Va. Code 8.01-413' },
      ],
      pages: 120,
      totalCents: 5110,
      maxCents: 16000,
      choices: ['Ask for the dates from June 2025 on: about $31.00', 'Leave out billing records: about $44.00'],
      waivers: ['Copies for a claim for Social Security benefits'],
      holdsUntil: '2027-01-21',
    },
    es: {
      lines: [
        { label: 'Cargo de tramitación', cents: 2000, rule: 'Va. Code 8.01-413' },
        { label: 'Páginas 1 a 50, 50 a $0.37', cents: 1850, rule: 'Va. Code 8.01-413' },
        { label: 'Páginas 51 a 120, 70 a $0.18', cents: 1260, rule: 'Va. Code 8.01-413' },
      ],
      pages: 120,
      totalCents: 5110,
      maxCents: 16000,
      choices: ['Pida las fechas desde junio de 2025: unos $31.00', 'Deje fuera la facturación: unos $44.00'],
      waivers: ['Copias para una solicitud de beneficios del Seguro Social'],
      holdsUntil: '2027-01-21',
    },
  },
  invoice: {
    lane: 'AUTH_3P',
    en: {
      number: 'INV-2026-0042',
      lines: [
        { label: 'Handling fee', cents: 2000, rule: 'Va. Code 8.01-413' },
        { label: 'Pages 1 to 50, 50 at $0.37', cents: 1850, rule: 'Va. Code 8.01-413' },
        { label: 'Certification', cents: 1000, rule: 'Va. Code 8.01-413' },
        { label: 'Postage', cents: 960, rule: 'Va. Code 8.01-413' },
      ],
      totalCents: 5810,
      payBy: '2026-12-22',
      isHeldFor: true,
      ways: ['check', 'card-by-phone', 'ach'],
    },
    es: {
      number: 'INV-2026-0042',
      lines: [
        { label: 'Cargo de tramitación', cents: 2000, rule: 'Va. Code 8.01-413' },
        { label: 'Páginas 1 a 50, 50 a $0.37', cents: 1850, rule: 'Va. Code 8.01-413' },
        { label: 'Certificación', cents: 1000, rule: 'Va. Code 8.01-413' },
        { label: 'Franqueo', cents: 960, rule: 'Va. Code 8.01-413' },
      ],
      totalCents: 5810,
      payBy: '2026-12-22',
      isHeldFor: true,
      ways: ['check', 'card-by-phone', 'ach'],
    },
  },
  'no-records': {
    lane: 'AUTH_3P',
    ...both({
      searchedOn: '2026-11-30',
      identifiers: ['José Núñez', '1980-02-29'],
      aliases: ['José Nuñez Ortega'],
      from: '2019-01-01',
      to: '2026-11-22',
      systems: ['Chart system', 'Film store'],
      sites: ['Fairview General Hospital', 'Fairview Clinic East'],
      elsewhere: 'Richmond Family Clinic, 202-555-0177',
      isCertified: true,
    }),
  },
  'subpoena-objection': {
    lane: 'AUTH_3P',
    ...both({
      caseName: 'Núñez v. Atlas Freight, Inc.',
      caseNumber: 'CL26-1187',
      court: 'Circuit Court of the City of Richmond',
      receivedOn: '2026-11-22',
      returnOn: '2026-12-15',
      missing: ['notice', 'protective-order'],
      defects: ['The subpoena is not signed.'],
      needsOrder: true,
    }),
  },
  'subpoena-notice': {
    lane: 'AUTH_3P',
    ...both({
      caseName: 'Núñez v. Atlas Freight, Inc.',
      caseNumber: 'CL26-1187',
      court: 'Circuit Court of the City of Richmond',
      issuedBy: 'Hargrove & Pell LLP',
      sought: 'All records of treatment from January 1, 2024 to November 1, 2026.',
      objectBy: '2026-12-08',
    }),
  },
  accounting: {
    lane: 'RA_SELF',
    ...both({
      from: '2020-11-22',
      to: '2026-11-22',
      rows: [
        {
          on: '2025-03-04',
          recipient: 'Virginia Department of Health',
          address: '109 Governor Street, Richmond, VA',
          what: 'Laboratory results',
          purpose: 'Public health report, 45 CFR 164.512(b)',
        },
        {
          on: '2025-06-01',
          until: '2025-09-01',
          times: 4,
          recipient: 'Virginia Workers’ Compensation Commission',
          what: 'Visit notes',
          purpose: 'Workers’ compensation claim, 45 CFR 164.512(l)',
        },
      ],
      feeCents: 1250,
    }),
  },
  revocation: {
    lane: 'RA_SELF',
    ...both({
      receivedOn: '2026-11-22',
      stopped: ['SP-7K2M-Q9XT'],
      gone: [{ on: '2026-10-02', to: 'Atlas Insurance' }],
    }),
  },
  'authorization-ended': { lane: 'AUTH_3P', ...both({ endedOn: '2026-11-22' }) },
  breach: {
    lane: 'RA_SELF',
    en: {
      happenedOn: '2026-11-02',
      happenedUntil: '2026-11-03',
      discoveredOn: '2026-11-05',
      what: 'Two pages of your records were sent by fax to the wrong medical office.',
      types: ['Your name and date of birth', 'A laboratory result'],
      steps: ['Read the statements of your health plan.', 'Tell us if you see care that you did not have.'],
      doing: 'The office told us in writing that it destroyed the pages. We now check every fax number twice.',
      tollFree: '1-800-555-0199',
      email: 'privacy@example.org',
    },
    es: {
      happenedOn: '2026-11-02',
      happenedUntil: '2026-11-03',
      discoveredOn: '2026-11-05',
      what: 'Dos páginas de su expediente se enviaron por fax al consultorio equivocado.',
      types: ['Su nombre y fecha de nacimiento', 'Un resultado de laboratorio'],
      steps: ['Lea los informes de su plan de salud.', 'Avísenos si ve una atención que usted no recibió.'],
      doing: 'El consultorio nos dijo por escrito que destruyó las páginas. Ahora revisamos dos veces cada número.',
      tollFree: '1-800-555-0199',
      email: 'privacy@example.org',
    },
  },
  transfer: {
    lane: 'RA_SELF',
    ...both({ custodian: 'Richmond Family Clinic', address: '20 Example Street, Richmond, VA 23220' }),
  },
  withdrawal: { lane: 'RA_SELF', ...both({ closedOn: '2026-11-24' }) },
  split: {
    lane: 'RA_SELF',
    ...both({
      receivedOn: '2026-11-22',
      parts: [
        { reference: 'SP-7K2M-Q9XT', what: 'José Núñez' },
        { reference: 'SP-3HDW-81VN', what: 'Hargrove & Pell LLP' },
      ],
    }),
  },
};

function both<Value>(value: Value): { en: Value; es: Value } {
  return { en: value, es: value };
}

export const ADDRESS = ['1200 Example Road', 'Apartment 3', 'Richmond, VA 23220'];

/** A sample as it would be drawn. */
export const sampleLetter = <Kind extends LetterKind>(kind: Kind, language: Language, paragraph?: string) => {
  const { lane, [language]: given } = SAMPLES[kind];
  const variables = LETTERS[kind].variables.parse(given) as LetterVariables<Kind>;
  const asked = sampleRequest(lane, language);
  const letterhead = { ...LETTERHEAD, statusUrl: `https://records.example.org/${language}/status` };
  const frame = frameOf(asked, { kind, address: ADDRESS, letterhead, date: '2026-11-24' });
  return composeLetter({ kind, variables, paragraph }, frame);
};
