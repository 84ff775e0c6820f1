import type { Patient } from './people.ts';
import { ANALYTES, CLINICIANS, MEDICINES } from './phrases.ts';
import { seeded } from './random.ts';
import { BROTHER, BROTHER_SENTENCES } from './third-party.ts';

type Resource = { resourceType: string } & Record<string, unknown>;

const concept = (text: string) => ({ text });
const category = (code: string) => [{ coding: [{ code }] }];
const active = concept('active');

const patientOf = ({ mrn, given, family, dateOfBirth, address, phone }: Patient): Resource => ({
  resourceType: 'Patient',
  id: 'patient',
  identifier: [{ type: concept('Medical record number'), value: mrn }],
  name: [{ use: 'official', given: [given], family }],
  telecom: [{ system: 'phone', value: phone }],
  birthDate: dateOfBirth,
  address: [{ text: address }],
  contact: [
    {
      relationship: [concept('Brother')],
      name: { text: BROTHER.name },
      telecom: [{ system: 'phone', value: BROTHER.phone }],
    },
  ],
});

const VISITS = ['2024-06-03', '2024-09-16', '2024-12-09', '2025-02-24'];

const visitOf = (day: string, index: number): Resource[] => {
  const random = seeded(300 + index);
  const encounter: Resource = {
    resourceType: 'Encounter',
    status: 'finished',
    class: { display: 'Ambulatory' },
    type: [concept('Diabetes follow-up')],
    period: { start: day, end: day },
    participant: [{ individual: { display: CLINICIANS[index % CLINICIANS.length] } }],
  };
  const pressure: Resource = {
    resourceType: 'Observation',
    status: 'final',
    category: category('vital-signs'),
    code: concept('Blood pressure'),
    effectiveDateTime: day,
    component: [
      { code: concept('Systolic'), valueQuantity: { value: 122 + random.below(24), unit: 'mmHg' } },
      { code: concept('Diastolic'), valueQuantity: { value: 70 + random.below(16), unit: 'mmHg' } },
    ],
  };
  const results = ANALYTES.map(([name, unit, range, low, high]): Resource => {
    const value = low + random.next() * (high - low);
    return {
      resourceType: 'Observation',
      status: 'final',
      category: category('laboratory'),
      code: concept(name),
      effectiveDateTime: day,
      valueQuantity: { value: Number(value.toFixed(high < 20 ? 1 : 0)), unit },
      ...(value > low + (high - low) * 0.8 ? { interpretation: [concept('High')] } : {}),
      referenceRange: [{ text: range }],
    };
  });
  const note: Resource = {
    resourceType: 'DocumentReference',
    status: 'current',
    type: concept('Telephone note'),
    date: day,
    author: [{ display: CLINICIANS[(index + 1) % CLINICIANS.length] }],
    content: [
      {
        attachment: {
          contentType: 'text/plain',
          data: Buffer.from(BROTHER_SENTENCES[index % BROTHER_SENTENCES.length] ?? '').toString('base64'),
        },
      },
    ],
  };
  return [encounter, pressure, ...results, note];
};

const LASTING: Resource[] = [
  {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: active,
    code: concept('Penicillin'),
    criticality: 'low',
    reaction: [{ manifestation: [concept('Rash')] }],
  },
  {
    resourceType: 'Condition',
    clinicalStatus: active,
    code: concept('Type 2 diabetes mellitus'),
    onsetDateTime: '2009-04-20',
  },
  {
    resourceType: 'Condition',
    clinicalStatus: active,
    code: concept('Essential hypertension'),
    onsetDateTime: '2012-10-02',
  },
  {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: concept('Influenza, inactivated'),
    occurrenceDateTime: '2024-10-07',
    lotNumber: 'FX2291',
  },
  {
    resourceType: 'Procedure',
    status: 'completed',
    code: concept('Retinal photography'),
    performedDateTime: '2024-11-18',
  },
];

/** What a portal gives an app: a bundle of resources (HL7 FHIR R4), for a synthetic patient. */
export const makeFhirBundle = (patient: Patient): Uint8Array => {
  const medicines = MEDICINES.map(
    ([name, dose, how]): Resource => ({
      resourceType: 'MedicationRequest',
      status: 'active',
      authoredOn: '2024-06-03',
      medicationCodeableConcept: concept(`${name} ${dose}`),
      dosageInstruction: [{ text: how }],
    }),
  );
  const resources = [patientOf(patient), ...LASTING, ...medicines, ...VISITS.flatMap(visitOf)];
  const bundle = { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
  return new TextEncoder().encode(JSON.stringify(bundle));
};
