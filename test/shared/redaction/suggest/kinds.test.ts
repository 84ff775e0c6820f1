import { describe, expect, it } from 'vitest';
import { suggest } from '#shared/redaction/suggest/suggest.ts';
import type { SuggestionKind } from '#shared/redaction/suggestion.ts';
import { aReading, READ_DOC, ROSA_KNOWN } from '#test/support/readings.ts';

const found = (lines: readonly string[], kind: SuggestionKind, confidence?: number) =>
  suggest([{ documentId: READ_DOC, pages: [aReading(1, lines, confidence)] }], ROSA_KNOWN)
    .filter((one) => one.kind === kind)
    .map(({ text }) => text);

type Row = readonly [line: string, texts: readonly string[]];
const table = (kind: SuggestionKind, rows: readonly Row[]) =>
  it.each(rows)('%s', (line, texts) => expect(found(line.split('\n'), kind)).toEqual(texts));

describe('the identifiers of another patient', () => {
  table('wrong-patient', [
    ['Okafor, Harold   MRN 100003   Born 1948-11-02', ['Okafor, Harold', '100003', '1948-11-02']],
    ['Patient Name: Harold Okafor   DOB: 11/02/1948', ['Harold Okafor', '11/02/1948']],
    ['PATIENT: OKAFOR, HAROLD   MR# 100003', ['OKAFOR, HAROLD', '100003']],
    ['RE: Harold Okafor, date of birth November 2, 1948', ['Harold Okafor,', 'November 2, 1948']],
    ['Paciente: José Núñez   Fecha de nacimiento: 30 de enero de 1979', ['José Núñez', '30 de enero de 1979']],
    ['Expediente: 100005', ['100005']],
    // The near miss: the same family name, born a day later.
    ['Delgado, Rosalind   MRN 100002   Born 1961-03-15', ['Delgado, Rosalind', '100002', '1961-03-15']],
    ['Delgado, Rosa   MRN 100001   Born 1961-03-15', ['1961-03-15']],
    [
      'Patient Name     DOB            MRN\nHarold Okafor    11/02/1948     100003',
      ['Harold Okafor', '11/02/1948', '100003'],
    ],
    ['Last Name: Okafor   First Name: Harold', ['Okafor', 'Harold']],
    ['OKAFOR, HAROLD\nMRN: 100003   DOB: 11/02/1948', ['OKAFOR, HAROLD', '100003', '11/02/1948']],
  ]);

  it.each([
    'Delgado, Rosa   MRN 100001   Born 1961-03-14',
    'Patient: ROSA M. DELGADO   DOB: 3/14/61   MRN: 0100001',
    'Pt: R. Delgado',
    'Paciente: Rosa Delgado Ruiz   Nacida el 14 de marzo de 1961',
    "Mother's name: Elena Ruiz   Mother's DOB: 01/02/1935",
    'Provider: A. Marlowe, MD   DOB: 03/14/1961',
    'Emergency contact\nName: Emilio Quintana   DOB: 02/03/1960',
    'Patient Denies chest pain. Patient name verified.',
    'Baby girl born 2/3/1985 at term.',
    'Provider name: Harold Okafor',
  ])('are not seen in: %s', (line) => expect(found(line.split('\n'), 'wrong-patient')).toEqual([]));

  it('are suspected with less confidence where the other identifiers are the patient’s', () => {
    const pages = [aReading(1, ['Delgado, Rosa   MRN 900007   Born 1961-03-14'])];
    const [one] = suggest([{ documentId: READ_DOC, pages }], ROSA_KNOWN);
    expect(one).toMatchObject({ kind: 'wrong-patient', text: '900007', confidence: 0.55 });
    expect(one?.why).toContain('date of birth and name agree');
  });

  it('are not what recognition misread beside two that are right', () => {
    expect(found(['De1gado, Rosa   MRN l0000l   Born 1961-03-14'], 'wrong-patient', 0.8)).toEqual([]);
    expect(found(['Delgado, Rosa   MRN 100001   Born 1961-03-19'], 'wrong-patient', 0.8)).toEqual([]);
    expect(found(['Delgado, Rosa   Born 1961-03-19'], 'wrong-patient', 0.8)).toEqual(['1961-03-19']);
    expect(found(['0kafor, Haro1d   MRN l00003'], 'wrong-patient', 0.8)).toHaveLength(2);
  });
});

describe('other people', () => {
  table('other-person', [
    ['Her brother Emilio Quintana drove her.', ['Emilio Quintana']],
    ["Emilio Quintana, the patient's brother, asked us to call.", ['Emilio Quintana,']],
    ['Emergency contact: Emilio Quintana', ['Emilio Quintana']],
    ['Emergency contact\nEmilio Quintana, brother', ['Emilio Quintana,']],
    ['Emilio Quintana (brother) was present.', ['Emilio Quintana']],
    ['Her sister Xiomara drove.', ['Xiomara']],
    ['Su hermana Itzel Quispe la acompaña.', ['Itzel Quispe']],
    ['Contacto de emergencia: Itzel Quispe, hija', ['Itzel Quispe,']],
    ['La vecina Mrs. Henderson avisó.', ['Henderson']],
    ['Shares a flat with roommates; roommate Ravi Duarte smokes.', ['Ravi Duarte']],
    ['Her daughter\nXiomara Quispe agreed.', ['Xiomara Quispe']],
    ['Visitor: Emilio Quintana. Later Quintana left.', ['Emilio Quintana.', 'Quintana']],
    ['Mother: Hypertension. Father: Alive. Brother: Diabetes', []],
    ['Her mother Rosa Delgado', []],
    ['Her brother was seen by Dr. May Hope.', []],
    ['Her husband Present. Sister in May.', []],
    ['Signed by A. Marlowe, MD', []],
    ['Lena Attorney, friend', []],
  ]);
});

describe('social security numbers', () => {
  table('ssn', [
    ['SSN: 123-45-6789', ['123-45-6789']],
    ['SS# 123456789', ['123456789']],
    ['Social Security Number is 123 45 6789', ['123 45 6789']],
    ['seen with 123-45-6789 on it', ['123-45-6789']],
    ['Número de seguro social: 123-45-6789', ['123-45-6789']],
    ['SSN (last 4): 6789', ['6789']],
    ['xxx-xx-6789', ['xxx-xx-6789']],
    ['últimos 4 dígitos del seguro social: 6789', ['6789']],
    ['SSN: l23-4S-67B9', ['l23-4S-67B9']],
    ['code 000-45-6789, 666-45-6789, 912-45-6789, 123-00-6789, 123-45-0000', []],
    ['order 123456789', []],
    ['lot 1123-45-67891', []],
  ]);
});

describe('accounts and licences', () => {
  table('account', [
    ['Account number: 99887766', ['99887766']],
    ["Driver's license WDL12345", ['WDL12345']],
    ['Policy No. XQ-1234567', ['XQ-1234567']],
    ['Card 4111 1111 1111 1111 was charged', ['4111 1111 1111 1111']],
    ['paid 4111-1111-1111-1111', ['4111-1111-1111-1111']],
    ['Póliza: P1234567', ['P1234567']],
    ['number 1EG4-TE5-MK73 on file', ['1EG4-TE5-MK73']],
    ['paid 4111-1111-1111-1112', []],
    ['Policy: no smoking. Account of events. Group 3.', []],
    ['Acct 100001', []],
  ]);
});

describe('e-mail addresses', () => {
  table('email', [
    ['write to emilio.q@example.org.', ['emilio.q@example.org.']],
    ['emilio.q @ example.org', ['emilio.q @ example.org']],
    ['emilio.quintana@example.\norg today', ['emilio.quintana@example. org']],
    ['emilio.q©example.c0m', ['emilio.q©example.c0m']],
    ['rosa.delgado@example.com or records@fairview.example.org or lena@law.example.com', []],
    ['rosa.delgado@example.com. Agrees to return.', []],
  ]);
});

describe('telephone numbers', () => {
  table('phone', [
    ['cell (202) 555-0143', ['(202) 555-0143']],
    ['reached at 202.555.0143', ['202.555.0143']],
    ['tel. +34 612 345 678', ['+34 612 345 678']],
    ['call 2025550143', ['2025550143']],
    ['telephone 555-0177', ['555-0177']],
    ['brother, Emilio Quintana (555-0177)', ['(555-0177)']],
    ['Home 360-555-0101. Telephone 555-0101.', []],
    ['Hospital 360-555-0110', []],
    ['Vitamin B12 (200-1100) pg/mL 345', []],
    ['NPI 2025550143, lot 555-0177', []],
    ['Eastside Pharmacy 202-555-0143', []],
    ["Dr. Marlowe's pager 202-555-0143", []],
  ]);
});

describe('postal addresses', () => {
  table('address', [
    ['lives at 22 Oak Street, Salem, OR 97301', ['22 Oak Street, Salem, OR 97301']],
    ['lives at 22 Oak Street, Salem,\nOR 97301 now', ['22 Oak Street, Salem, OR 97301']],
    ['mail to P.O. Box 123, Salem, OR 97301', ['P.O. Box 123, Salem, OR 97301']],
    ['vive en Calle Hidalgo 24, Col. Centro', ['Calle Hidalgo 24, Col. Centro']],
    ['418 Larkspur Lane, Fairview, WA 98299', []],
    ['Fairview General Hospital, 1 Hospital Way, Fairview, WA 98299', []],
    ['2 tablets St. John, 10 mg', []],
  ]);
});

describe('specially protected words', () => {
  table('sensitive', [
    ['HIV test negative', ['HIV']],
    ['on Suboxone for opioid use disorder', ['Suboxone', 'opioid use disorder']],
    ['Dx: F10.20 and B20', ['F10.20', 'B20']],
    ['LOINC 75622-1; RxNorm 6813', ['75622-1;', '6813']],
    ['antecedente de alcoholismo; prueba de VIH', ['alcoholismo;', 'VIH']],
    ['Psychotherapy notes', ['Psychotherapy notes']],
    ['hearing aids, bowel prep, bipolar cautery, ST depression, bed B20, 20F catheter', []],
    ['E11.9, I10, vitamin B12, F17.210 smoker', []],
  ]);

  it('are kept apart by the reason that covers them', () => {
    const pages = [aReading(1, ['Psychotherapy notes. Peer review. HIV.'])];
    const reasons = suggest([{ documentId: READ_DOC, pages }], ROSA_KNOWN).map(({ reason }) => reason);
    expect(reasons).toEqual(['psychotherapy', 'legal', 'sensitive']);
  });

  it('are found where recognition misread a letter', () =>
    expect(found(['Treated for chlarnydia'], 'sensitive', 0.7)).toEqual(['chlarnydia']));
});
