import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOINC_SENSITIVE } from '#shared/redaction/suggest/data/sensitive-codes.ts';
import { suggest } from '#shared/redaction/suggest/suggest.ts';
import { findWrongPatients } from '#shared/redaction/suggest/tripwire.ts';
import { labelledCharts } from '#test/bench/labelled/make-set.ts';
import { aReading, READ_DOC, ROSA_KNOWN } from '#test/support/readings.ts';

const charts = labelledCharts(6, 4, 7);
const documents = charts.map(({ documentId, pages }) => ({ documentId, pages: pages.map(({ reading }) => reading) }));
const known = charts[0]?.known ?? ROSA_KNOWN;

const OWN = {
  name: [
    'Rosa Delgado',
    'Delgado, Rosa',
    'ROSA DELGADO',
    'Rosa M. Delgado',
    'R. Delgado',
    'Delgado Ruiz, Rosa',
    "Rosa Delgado's",
  ],
  born: ['1961-03-14', '03/14/1961', '3/14/61', 'March 14, 1961', '14 de marzo de 1961', '14-Mar-1961'],
  mrn: ['100001', '0100001', '00100001'],
  phone: ['(360) 555-0101', '360-555-0101', '+1 360 555 0101', '555-0101', '3605550101'],
  email: ['rosa.delgado@example.com', 'Rosa.Delgado@Example.com'],
  address: ['418 Larkspur Lane, Fairview, WA 98299', '418 Larkspur Lane'],
};
const FRAMES = [
  'Patient: NAME   DOB: BORN   MRN: MRN',
  'NAME   MRN MRN   Born BORN',
  'Name: NAME   Date of Birth: BORN',
  'Paciente: NAME   Fecha de nacimiento: BORN   Expediente: MRN',
  'NAME was called at PHONE and writes from EMAIL.',
  'Mrs. NAME lives at ADDRESS.',
  'Home address: ADDRESS   Home phone: PHONE   E-mail: EMAIL',
  'Her brother spoke for NAME, cell PHONE.',
];

const ownLine = fc.record({ frame: fc.constantFrom(...FRAMES), seed: fc.nat() }).map(({ frame, seed }) =>
  frame.replace(/NAME|BORN|MRN$|MRN(?= {3})|PHONE|EMAIL|ADDRESS/g, (field, at: number) => {
    const forms = OWN[field.toLowerCase() as keyof typeof OWN];
    // The label "MRN" itself stays.
    if (field === 'MRN' && frame.slice(0, at).split('MRN').length < 2) return field;
    return forms[(seed + at) % forms.length] ?? field;
  }),
);

describe('suggestions', () => {
  it('never hold the matched patient’s own identifiers, however they are written', () => {
    fc.assert(
      fc.property(fc.array(ownLine, { minLength: 1, maxLength: 6 }), (lines) => {
        expect(suggest([{ documentId: READ_DOC, pages: [aReading(1, lines)] }], ROSA_KNOWN)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lie on words of their page, one rectangle a line', () => {
    for (const one of suggest(documents, known)) {
      const words = documents.find(({ documentId }) => documentId === one.documentId)?.pages[one.page - 1]?.words ?? [];
      for (const [x0, y0, x1, y1] of one.rects) {
        const inside = words.filter(({ rect: [a, b, c, d] }) => a >= x0 && b >= y0 && c <= x1 && d <= y1);
        expect(inside.length).toBeGreaterThan(0);
        expect(new Set(inside.map(({ line }) => line)).size).toBe(1);
        expect([
          Math.min(...inside.map(({ rect }) => rect[0])),
          Math.max(...inside.map(({ rect }) => rect[2])),
        ]).toEqual([x0, x1]);
      }
    }
  });

  it('have ids of their own that stay the same in any order of documents and pages', () => {
    const usual = suggest(documents, known);
    expect(new Set(usual.map(({ id }) => id)).size).toBe(usual.length);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(documents, { minLength: documents.length }),
        fc.boolean(),
        (shuffled, isTurned) => {
          const turned = shuffled.map((one) => (isTurned ? { ...one, pages: one.pages.toReversed() } : one));
          expect(suggest(turned, known)).toEqual(usual);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('of wrong patients are the tripwire’s, id by id', () => {
    expect(suggest(documents, known).some(({ kind }) => kind === 'wrong-patient')).toBe(true);
    for (const { documentId, pages } of documents) {
      const wrong = suggest([{ documentId, pages }], known).filter(({ kind }) => kind === 'wrong-patient');
      const ids = findWrongPatients({ documentId, pages, known }).map(({ id }) => id);
      expect(ids.sort()).toEqual(wrong.map(({ id }) => id).sort());
    }
  });

  it('stand any text at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }), (lines) => {
        expect(Array.isArray(suggest([{ documentId: READ_DOC, pages: [aReading(1, lines, 0.5)] }], ROSA_KNOWN))).toBe(
          true,
        );
      }),
    );
  });
});

/** Mod 10 as LOINC's users' guide, appendix C, gives it. */
const loincCheck = (number: string): number => {
  const digits = [...number].reverse().map(Number);
  const odd =
    Number(
      digits
        .filter((_, index) => index % 2 === 0)
        .reverse()
        .join(''),
    ) * 2;
  const even = digits
    .filter((_, index) => index % 2 === 1)
    .reverse()
    .join('');
  const sum = [...`${even}${odd}`].reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10;
};

it.each(LOINC_SENSITIVE.map(({ code }) => code))('LOINC %s has the check digit that its number asks for', (code) => {
  const [number = '', check] = code.split('-');
  expect(loincCheck(number)).toBe(Number(check));
});
