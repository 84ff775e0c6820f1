import { HOSPITAL } from './chart-page.ts';
import type { Patient } from './people.ts';
import { EXAM, HISTORY, MEDICINES, PLAN } from './phrases.ts';
import { BROTHER, BROTHER_SENTENCES } from './third-party.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const section = (title: string, code: string, text: string): string => `
      <component><section>
        <code code="${code}" codeSystem="2.16.840.1.113883.6.1"/>
        <title>${title}</title>
        <text>${text}</text>
      </section></component>`;

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const cells = (name: string, values: readonly string[]) =>
    values.map((value) => `<${name}>${escaped(value)}</${name}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table border="1"><thead><tr>${cells('th', header)}</tr></thead><tbody>${body}</tbody></table>`;
};

const items = (lines: readonly string[]): string =>
  `<list listType="ordered">${lines.map((line) => `<item>${escaped(line)}</item>`).join('')}</list>`;

const header = ({ mrn, given, family, dateOfBirth, address, phone }: Patient): string => `
  <realmCode code="US"/>
  <typeId root="2.16.840.1.113883.1.3" extension="POCD_HD000040"/>
  <templateId root="2.16.840.1.113883.10.20.22.1.8" extension="2015-08-01"/>
  <id root="2.16.840.1.113883.19.5" extension="${mrn}-1"/>
  <code code="18842-5" codeSystem="2.16.840.1.113883.6.1" displayName="Discharge summary"/>
  <title>Discharge summary</title>
  <effectiveTime value="20250214113000-0800"/>
  <confidentialityCode code="N"/>
  <recordTarget><patientRole>
    <id root="2.16.840.1.113883.19.5" extension="${mrn}"/>
    <addr><streetAddressLine>${escaped(address)}</streetAddressLine></addr>
    <telecom value="tel:${phone}" use="HP"/>
    <patient>
      <name><given>${given}</given><family>${family}</family></name>
      <birthTime value="${dateOfBirth.replaceAll('-', '')}"/>
    </patient>
  </patientRole></recordTarget>
  <author>
    <time value="20250214113000-0800"/>
    <assignedAuthor><id nullFlavor="UNK"/>
      <assignedPerson><name><prefix>Dr.</prefix><given>Ingrid</given><family>Halvorsen</family></name></assignedPerson>
    </assignedAuthor>
  </author>
  <custodian><assignedCustodian><representedCustodianOrganization>
    <id nullFlavor="UNK"/><name>${HOSPITAL}</name>
  </representedCustodianOrganization></assignedCustodian></custodian>
  <participant typeCode="IND"><associatedEntity classCode="ECON">
    <code displayName="Emergency contact (brother)"/>
    <telecom value="tel:${BROTHER.phone}"/>
    <associatedPerson><name>${BROTHER.name}</name></associatedPerson>
  </associatedEntity></participant>
  <componentOf><encompassingEncounter>
    <code displayName="Inpatient stay"/>
    <effectiveTime><low value="20250211"/><high value="20250214"/></effectiveTime>
  </encompassingEncounter></componentOf>`;

/** A discharge summary as record systems exchange it (HL7 C-CDA R2.1), for a synthetic patient. */
export const makeClinicalDocument = (patient: Patient): Uint8Array => {
  const medicines = MEDICINES.map(([name, dose, how]) => [name, dose, how]);
  const results = [
    ['2025-02-12', 'C-reactive protein', '48 mg/L', 'below 10', 'High'],
    ['2025-02-12', 'Hemoglobin A1c', '8.1 %', '4.0 to 5.6', 'High'],
    ['2025-02-13', 'Creatinine', '0.9 mg/dL', '0.6 to 1.1', ''],
    ['2025-02-13', 'Potassium', '4.2 mmol/L', '3.5 to 5.1', ''],
  ];
  const body = [
    section(
      'Hospital course',
      '8648-8',
      `<paragraph>${escaped(HISTORY.slice(0, 5).join(' '))}</paragraph><paragraph>${escaped(BROTHER_SENTENCES[1])}</paragraph>`,
    ),
    section(
      'Allergies',
      '48765-2',
      table(
        ['Substance', 'Reaction'],
        [
          ['Penicillin', 'Rash in childhood'],
          ['Sulfonamides', 'Hives'],
        ],
      ),
    ),
    section('Discharge medications', '10183-2', table(['Medicine', 'Dose', 'How taken'], medicines)),
    section('Results', '30954-2', table(['Date', 'Test', 'Result', 'Reference', 'Flag'], results)),
    section('Physical findings', '29545-1', items(EXAM.slice(0, 5))),
    section(
      'Plan',
      '18776-5',
      `${items(PLAN.slice(0, 4))}<paragraph><content styleCode="Bold">Return at once</content> with fever, spreading redness or pain at rest.</paragraph>`,
    ),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3">${header(patient)}
  <component><structuredBody>${body.join('')}
  </structuredBody></component>
</ClinicalDocument>
`;
  return new TextEncoder().encode(xml);
};
