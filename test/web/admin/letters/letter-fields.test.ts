import { describe, expect, it } from 'vitest';
import { LETTER_KINDS, LETTERS } from '#shared/letters/kinds.ts';
import { sampleRequest } from '#test/shared/letters/sample-letters.ts';
import { missingIn, startOf, variablesOf } from '#web/admin/letters/letter-draft.ts';
import { fieldsOf, HAND_KINDS } from '#web/admin/letters/letter-fields.ts';

const TODAY = '2026-11-24';
const request = sampleRequest('RA_SELF', 'en', {
  dueBasis: {
    ...{ clock: 'hipaa', rule: 'RA-5', version: 1, citation: '45 CFR 164.524(b)(2)(i)' },
    ...{ startedOn: '2026-11-22', amount: 30, unit: 'calendar_day' },
  },
});

describe('the form of a letter', () => {
  it('is there for every letter that staff may write, and for no other', () => {
    expect(HAND_KINDS.toSorted()).toEqual(LETTER_KINDS.filter((kind) => LETTERS[kind].byHand).toSorted());
  });

  it.each(HAND_KINDS)('of %s gives what its schema asks for, and says what is missing', (kind) => {
    const filled = startOf(kind, request, TODAY);
    for (const { name, type, required, choices } of fieldsOf(kind)) {
      if (!required || filled[name]) continue;
      filled[name] =
        type === 'date' ? TODAY : type === 'choice' ? (Object.keys(choices ?? {})[0] ?? '') : 'Some words\nMore';
    }
    expect(missingIn(kind, filled)).toEqual([]);
    const variables = variablesOf({ kind, filled, request, receivedOn: '2026-11-22' });
    expect(LETTERS[kind].variables.safeParse(variables)).toMatchObject({ success: true });
    const needed = fieldsOf(kind).find(({ required, name }) => required && !startOf(kind, request, TODAY)[name]);
    if (needed) expect(missingIn(kind, { ...filled, [needed.name]: ' ' })).toEqual([needed.name]);
  });

  it.each(HAND_KINDS)('of %s has a field for every variable that only a person knows', (kind) => {
    const known = Object.keys(LETTERS[kind].variables.shape);
    const asked = fieldsOf(kind).map(({ name }) => name);
    const given = Object.keys(variablesOf({ kind, filled: {}, request, receivedOn: '2026-11-22' }));
    expect([...asked, ...given].toSorted()).toEqual(known.toSorted());
  });
});
