import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email, patientDescription, personName, phone, requester, statement } from '#shared/request/request.ts';

describe('a phone number', () => {
  it.each([
    ['202 555 0143', '+12025550143'],
    ['(202) 555-0143', '+12025550143'],
    ['1-202-555-0143', '+12025550143'],
    ['+34 912 345 678', '+34912345678'],
    ['  +1.202.555.0143 ', '+12025550143'],
  ])('%s is kept as %s', (typed, kept) => expect(phone.parse(typed)).toBe(kept));

  it.each([
    '',
    '555-0143',
    '2-202-555-0143',
    '+0 123 456 789 01',
    'call me',
    '+1',
    '+12345678901234567',
    '1'.repeat(41),
  ])('%j is no number, and it is said what one looks like', (typed) => {
    const parsed = phone.safeParse(typed);
    expect(parsed.success).toBe(false);
    if (typed.length <= 40) expect(parsed.error?.issues[0]?.message).toContain('area code');
  });

  it('stays what it is once it is kept', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }), (digits) => {
        const kept = phone.parse(String(digits));
        expect(phone.parse(kept)).toBe(kept);
      }),
    ));
});

describe('who asks, for whom, on whose word', () => {
  it('has a name of both parts', () => {
    expect(personName.safeParse({ given: 'Rosa', family: ' ' }).success).toBe(false);
    expect(personName.parse({ given: ' Rosa ', family: 'Example' })).toEqual({ given: 'Rosa', family: 'Example' });
  });

  it('takes at most 200 letters of a clue, and no other field', () => {
    const patient = { name: { given: 'Rosa', family: 'Example' }, dateOfBirth: '1980-02-29' };
    expect(patientDescription.safeParse({ ...patient, clue: 'x'.repeat(200) }).success).toBe(true);
    expect(patientDescription.safeParse({ ...patient, clue: 'x'.repeat(201) }).success).toBe(false);
    expect(patientDescription.safeParse({ ...patient, ssn: '000-00-0000' }).success).toBe(false);
    expect(patientDescription.safeParse({ ...patient, dateOfBirth: '1981-02-29' }).success).toBe(false);
  });

  it.each(['rosa', 'rosa@', `${'x'.repeat(250)}@example.com`])('is not reached at %s', (typed) =>
    expect(email.safeParse(typed).success).toBe(false),
  );

  it('gives nothing that the server owns', () => {
    const asked = { type: 'patient', name: 'Rosa Example', email: 'rosa@example.com' };
    expect(requester.safeParse(asked).success).toBe(true);
    expect(requester.safeParse({ ...asked, roles: ['supervisor'] }).success).toBe(false);
    expect(requester.safeParse({ ...asked, name: '' }).success).toBe(false);
    const signed = { name: 'Rosa Example', textVersion: '2026-11-en', signedAt: '2026-11-22T15:00:00.000Z' };
    expect(statement.safeParse(signed).success).toBe(true);
    expect(statement.safeParse({ ...signed, by: 'ana' }).success).toBe(false);
    expect(statement.safeParse({ ...signed, signedAt: 'yesterday' }).success).toBe(false);
  });
});
