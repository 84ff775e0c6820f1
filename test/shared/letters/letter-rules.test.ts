import { describe, expect, it } from 'vitest';
import { composeLetter } from '#shared/letters/compose.ts';
import { frameOf } from '#shared/letters/frame.ts';
import { LETTER_KINDS, LETTERS, type LetterKind, type LetterVariables } from '#shared/letters/kinds.ts';
import { namesCare } from '#shared/letters/names-care.ts';
import { whyUnproven } from '#shared/letters/proven.ts';
import { letterWords } from '#shared/words/letters/words.ts';
import { readingGrade } from '../words/reading-grade.ts';
import { linesOf } from './letter-text.ts';
import { LETTERHEAD, SAMPLES, sampleRequest } from './sample-letters.ts';

/** Every name a template reads, however deep it lies, with the value behind it. */
const watched = (value: object, read: Set<string>): object =>
  new Proxy(value, {
    get: (target, name) => {
      if (typeof name === 'string') read.add(name);
      return Reflect.get(target, name);
    },
  });

describe('the allow-list of variables', () => {
  it.each(LETTER_KINDS)('%s refuses a variable that its schema does not name', (kind) => {
    const { variables } = LETTERS[kind];
    expect(variables.safeParse(SAMPLES[kind].en).success).toBe(true);
    expect(variables.safeParse({ ...SAMPLES[kind].en, mrn: '4417' }).success).toBe(false);
  });

  it.each(LETTER_KINDS)('%s uses every variable that its schema names', (kind) => {
    const read = new Set<string>();
    const given = LETTERS[kind].variables.parse(SAMPLES[kind].en);
    const request = sampleRequest(SAMPLES[kind].lane, 'en');
    const frame = frameOf(request, { kind, letterhead: LETTERHEAD, date: '2026-11-24' });
    composeLetter({ kind, variables: watched(given, read) as LetterVariables<typeof kind> }, frame);
    expect([...read].toSorted()).toEqual(Object.keys(given).toSorted());
  });
});

describe('to whom a letter says what', () => {
  const frame = (kind: LetterKind, ...[lane, language, more]: Parameters<typeof sampleRequest>) =>
    frameOf(sampleRequest(lane, language, more), { kind, letterhead: LETTERHEAD, date: '2026-11-24' });

  it('the patient, once known, sees the end of the record number; a third party never does', () => {
    expect(frame('extension', 'RA_SELF', 'en').patient).toEqual({ initials: 'J. N.', recordEnding: '4417' });
    expect(frame('extension', 'RA_SELF', 'en', { identity: undefined }).patient).toEqual({ initials: 'J. N.' });
    expect(frame('deficiency', 'AUTH_3P', 'en').patient).toEqual({ initials: 'J. N.' });
  });

  it.each(['en', 'es'] as const)('an invoice in %s never tells a patient that the request ends unpaid', (language) => {
    const text = (isHeldFor: boolean) => {
      const variables = { ...LETTERS.invoice.variables.parse(SAMPLES.invoice[language]), isHeldFor };
      return composeLetter({ kind: 'invoice', variables }, frame('invoice', 'RA_SELF', language))
        .body.flatMap(linesOf)
        .join('\n');
    };
    const { expires, neverHeld } = letterWords[language].invoice;
    const ends = expires(language === 'en' ? 'December 22, 2026' : '22 de diciembre de 2026');
    expect(text(true)).toContain(ends);
    expect(text(false)).not.toContain(ends);
    expect(text(false)).toContain(neverHeld);
  });

  it('a notice of a subpoena goes to the patient, not to the firm that asked', () => {
    expect(frame('subpoena-notice', 'AUTH_3P', 'en').addressee[0]).toBe('José Núñez');
    expect(frame('deficiency', 'AUTH_3P', 'en').addressee).toEqual(['Dana Hargrove', 'Hargrove & Pell LLP']);
  });

  it('the address that a patient asked for stands above whatever was typed (45 CFR 164.522(b))', () => {
    const contact = { means: 'post', address: 'c/o M. Ruiz\n9 Sample Road\nNorfolk, VA 23510' } as const;
    const request = sampleRequest('RA_SELF', 'en', {
      confidentialContact: { ...contact, by: 'staff-1' as never, at: '2026-11-22T15:00:00Z' },
    });
    const { addressee } = frameOf(request, {
      kind: 'extension',
      address: ['1 Old Street'],
      letterhead: LETTERHEAD,
      date: '2026-11-24',
    });
    expect(addressee).toEqual(['José Núñez', 'c/o M. Ruiz', '9 Sample Road', 'Norfolk, VA 23510']);
  });

  it('nobody learns that there are no records before their right is proven', () => {
    const unproven = sampleRequest('AUTH_3P', 'en');
    expect(whyUnproven(unproven, 'no-records')).toBe('authorization-unchecked');
    expect(whyUnproven(unproven, 'transfer')).toBe('authorization-unchecked');
    expect(whyUnproven(unproven, 'deficiency')).toBeNull();
    expect(whyUnproven(sampleRequest('RA_SELF', 'en', { identity: undefined }), 'no-records')).toBeNull();
  });

  it('a defect that names a kind of care is told to a third party in general words', () => {
    const defect = {
      code: 'P2-3',
      says: 'The form does not name the recipient.',
      rule: '42 CFR 2.31(a)(4)',
      cure: 'Name them.',
    };
    const other = { code: 'AU-5', says: 'No expiry.', rule: '45 CFR 164.508(c)(1)(v)', cure: 'Write a date.' };
    const variables = LETTERS.deficiency.variables.parse({
      defects: [defect, other, { ...defect, code: 'AU-13', says: 'HIV results are not named.' }],
      openUntil: '2027-01-21',
      hasPrefilledForm: false,
    });
    const told = (lane: 'AUTH_3P' | 'RA_SELF') =>
      composeLetter({ kind: 'deficiency', variables }, frame('deficiency', lane, 'en'))
        .body.flatMap(linesOf)
        .join('\n');
    expect(namesCare(told('AUTH_3P'))).toBe(false);
    expect(told('AUTH_3P').match(/Other federal or state law/g)).toHaveLength(1);
    expect(told('AUTH_3P')).toContain('No expiry. (AU-5)');
    expect(told('RA_SELF')).toContain('HIV results');
  });

  it('a defect of a subpoena that names a kind of care becomes the general bar', () => {
    const variables = LETTERS['subpoena-objection'].variables.parse({
      ...SAMPLES['subpoena-objection'].en,
      defects: ['It seeks records under 42 CFR Part 2.'],
      needsOrder: false,
    });
    const { body } = composeLetter(
      { kind: 'subpoena-objection', variables },
      frame('subpoena-objection', 'AUTH_3P', 'en'),
    );
    const text = body.flatMap(linesOf).join('\n');
    expect(text).toContain(letterWords.en.subpoenaObjection.order);
    expect(namesCare(text)).toBe(false);
  });
});

describe('words that name a kind of care', () => {
  it.each([
    'HIV',
    'her H.I.V. test',
    '42 CFR Part 2',
    'substance use',
    'Psychotherapy notes',
    'salud mental',
    'VIH',
    'AIDS',
  ])('are found: %s', (text) => expect(namesCare(text.replaceAll('.', ''))).toBe(true));
  it.each([
    'two hearing aids',
    'the second part of the form',
    'parts of page 2',
    'lab results',
    'the child abuse report?',
  ])('are not seen where they are not: %s', (text) => expect(namesCare(text)).toBe(false));
});

const textsIn = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('March 3, 2026', 'SP-7K2M-Q9XT', 'March 3, 2026'))];
  return Object.values(words as object).flatMap(textsIn);
};

describe('the words of letters', () => {
  it('read at grade 8 at most, but for what lawyers read and custodians sign', () => {
    const { frame, subpoenaObjection: _law, noRecords, ...rest } = letterWords.en;
    const { certificate: _signed, ...found } = noRecords;
    const { secretary: _address, ...complaints } = frame.complaints;
    for (const [name, part] of Object.entries({ ...rest, noRecords: found, frame: { ...frame, complaints } }))
      expect(readingGrade(textsIn(part)), name).toBeLessThanOrEqual(8);
  });

  it('address people as usted', () => {
    for (const text of textsIn(letterWords.es))
      expect(` ${text} `).not.toMatch(/\b(tú|tu|tus|puedes|tienes|quieres|necesitas)\b/i);
  });

  it('are all there in Spanish, and none is left in English', () => {
    const [en, es] = [textsIn(letterWords.en), textsIn(letterWords.es)];
    expect(es).toHaveLength(en.length);
    en.forEach((text, index) => {
      if (/[a-z]{4}.* /.test(text.replace('March 3, 2026', ''))) expect(es[index]).not.toBe(text);
    });
  });
});
