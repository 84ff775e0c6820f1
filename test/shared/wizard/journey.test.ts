import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, StepId } from '#shared/wizard/answers.ts';
import { inputsOf } from '#shared/wizard/fields.ts';
import {
  canVisit,
  nextPlace,
  openPlace,
  type Place,
  previousPlace,
  progress,
  stepsFor,
} from '#shared/wizard/journey.ts';
import { contradictionOf, proofAsked } from '#shared/wizard/right.ts';
import { STEPS } from '#shared/wizard/steps.ts';
import { EXAMPLES, TODAY } from './example-answers.ts';

const PLACES: Place[] = [...STEPS.map((step) => step.id), 'check', 'sign'];

/** Walks from the first page by "Continue" alone. */
const walk = (answers: Answers): Place[] => {
  const seen: Place[] = ['who'];
  for (let place: Place = 'who'; place !== 'sign'; ) {
    place = nextPlace(place, answers);
    if (seen.includes(place)) throw new Error(`a loop at ${place}`);
    seen.push(place);
  }
  return seen;
};

describe('who is asked what', () => {
  it.each([
    ['patient', 'who patient records dates contact check sign'],
    ['personal_representative', 'who patient representative uploads records dates contact check sign'],
    ['attorney', 'who right organization patient purpose uploads authorization records dates contact check sign'],
    [
      'insurer_life',
      'who insurer right organization patient purpose uploads authorization records dates contact check sign',
    ],
    ['copy_service', 'who office right letter organization patient uploads records dates contact check sign'],
    ['court', 'who office right organization patient uploads records dates contact check sign'],
    ['provider', 'who right organization patient records dates contact check sign'],
  ] as const)('a %s walks: %s', (type, path) => {
    expect(walk(EXAMPLES[type]).join(' ')).toBe(path);
  });

  it('RT-2: a patient is never asked for a purpose, an organization, an upload, a relationship or a right', () => {
    const asked = stepsFor(EXAMPLES.patient).flatMap((step) => step.fields.map((field) => field.name));
    for (const name of ['purpose', 'organization', 'relationship', 'uploads', 'right', 'letterSays'])
      expect(asked).not.toContain(name);
    expect(stepsFor(EXAMPLES.patient).map((step) => step.id)).not.toContain('uploads');
  });

  it('RT-2: nobody in a patient lane is asked for a purpose, and nobody at all for a witness, a notary, an SSN or an expiry', () => {
    for (const answers of [EXAMPLES.patient, EXAMPLES.personal_representative, EXAMPLES.copy_service])
      expect(stepsFor(answers).map((step) => step.id)).not.toContain('purpose');
    const names = STEPS.flatMap((step) => step.fields.flatMap(inputsOf));
    expect(names.filter((name) => /witness|notar|ssn|social|expir/i.test(name))).toEqual([]);
  });

  it('RT-4: a letter that lacks a part leads on to an authorization and its purpose', () => {
    const letter = { letterSays: ['signedByPatient', 'electronicCopy', 'fromEhr', 'namesRecipient'] };
    const answers = { ...EXAMPLES.copy_service, letter };
    expect(walk(answers)).toContain('purpose');
    expect(proofAsked(answers)).toBe('authorization');
    expect(proofAsked(EXAMPLES.copy_service)).toBe('letter');
  });

  it('PR-1: tells a parent of an adult, and an agent of a minor, before anything is sent', () => {
    const representative = { name: 'Luis', relationship: 'parent', relationshipOther: '' };
    const born = (dobYear: string) => ({ ...EXAMPLES.personal_representative.patient, dobYear });
    const said = { ...EXAMPLES.personal_representative, representative, patient: born('1986') };
    expect(contradictionOf(said, TODAY)).toBe('adult');
    expect(contradictionOf({ ...said, patient: born('2015') }, TODAY)).toBeNull();
    const agent = { ...representative, relationship: 'agent' };
    expect(contradictionOf({ ...said, representative: agent, patient: born('2015') }, TODAY)).toBe('minor');
    expect(contradictionOf({ ...said, representative: agent }, TODAY)).toBeNull();
    expect(contradictionOf(EXAMPLES.patient, TODAY)).toBeNull();
  });

  it('asks again for a right that does not fit who asks any more', () => {
    const changed = { ...EXAMPLES.court, who: { requesterType: 'provider' } };
    expect(openPlace(changed, TODAY)).toBe('right');
  });

  it.each([
    [{ right: 'authority' }, 'authority'],
    [{ right: 'other' }, 'other'],
    [{ right: 'subpoena' }, 'legal'],
  ])('asks a lawyer who names %o for the paper: %s', (right, paper) => {
    expect(proofAsked({ ...EXAMPLES.attorney, right })).toBe(paper);
  });

  it('counts the pages once the lane is known', () => {
    expect(progress('who', {})).toBeNull();
    expect(progress('patient', EXAMPLES.patient)).toEqual({ at: 2, of: 7 });
    expect(progress('sign', EXAMPLES.attorney)).toEqual({ at: 12, of: 12 });
  });
});

describe('where one may be', () => {
  it('is the first page only, before anything is answered', () => {
    expect(PLACES.filter((place) => canVisit(place, {}, TODAY))).toEqual(['who']);
    expect(openPlace({}, TODAY)).toBe('who');
  });

  it('is every page of the lane, once all is answered', () => {
    expect(openPlace(EXAMPLES.insurer_life, TODAY)).toBe('check');
    expect(canVisit('sign', EXAMPLES.insurer_life, TODAY)).toBe(true);
    expect(canVisit('representative', EXAMPLES.insurer_life, TODAY)).toBe(false);
  });

  it('follows a changed lane: a patient who turns out to be a lawyer owes the lawyer’s answers', () => {
    const changed = { ...EXAMPLES.patient, who: { requesterType: 'attorney' } };
    expect(openPlace(changed, TODAY)).toBe('right');
    expect(canVisit('check', changed, TODAY)).toBe(false);
  });

  it('ends when time makes an answer untrue', () => {
    expect(openPlace(EXAMPLES.patient, '1980-01-01')).toBe('patient');
  });
});

/** Any mixture of whole, broken, missing and foreign answers. */
const text = fc.oneof(fc.string(), fc.constantFrom('', '0', '31', '2', '1986', 'patient', 'attorney', 'all', 'some'));
const page = fc.oneof(
  fc.dictionary(fc.string(), fc.oneof(text, fc.array(text))),
  ...STEPS.flatMap(({ id }) => Object.values(EXAMPLES).map((example: Answers) => fc.constant(example[id] ?? {}))),
);
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.constantFrom<StepId>(...STEPS.map((step) => step.id)),
  page,
) as fc.Arbitrary<Answers>;

describe('whatever the answers are', () => {
  it('no page can be seen before the ones it rests on', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const places = walk(answers);
        const open = places.indexOf(openPlace(answers, TODAY));
        for (const place of PLACES) {
          const at = places.indexOf(place);
          expect(canVisit(place, answers, TODAY)).toBe(
            at >= 0 && (at <= open || openPlace(answers, TODAY) === 'check'),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('Continue never loops, and Back undoes it', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const places = walk(answers);
        for (const [index, place] of places.entries()) {
          expect(previousPlace(place, answers)).toBe(places[index - 1] ?? null);
        }
      }),
    );
  });

  it('the open page can always be visited', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(canVisit(openPlace(answers, TODAY), answers, TODAY)).toBe(true);
      }),
    );
  });
});
