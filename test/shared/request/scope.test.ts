import { describe, expect, it } from 'vitest';
import { RECORD_TYPES, scope } from '#shared/request/scope.ts';

const problem = (given: unknown) => {
  const parsed = scope.safeParse(given);
  return parsed.success ? null : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('what is asked for', () => {
  it('can be every type, without dates', () => expect(problem({ recordTypes: [...RECORD_TYPES] })).toBeNull());
  it('can be a single day', () =>
    expect(problem({ recordTypes: ['lab'], dosFrom: '2026-01-01', dosTo: '2026-01-01' })).toBeNull());
  it.each([{ dosFrom: '2026-01-02' }, { dosTo: '2026-01-02' }])('can be open at one end: %j', (dates) =>
    expect(problem({ recordTypes: ['lab'], ...dates })).toBeNull(),
  );

  it('never ends before it begins, and says at which field', () =>
    expect(problem({ recordTypes: ['lab'], dosFrom: '2026-01-02', dosTo: '2026-01-01' })).toEqual(['dosTo']));
  it('is something', () => expect(problem({ recordTypes: [] })).toEqual(['recordTypes']));
  it('names no type twice over', () =>
    expect(problem({ recordTypes: [...RECORD_TYPES, 'lab'] })).toEqual(['recordTypes']));
  it.each(['2026-02-29', '2026-13-01', 'soon'])('has no date %s', (dosFrom) =>
    expect(problem({ recordTypes: ['lab'], dosFrom })).toEqual(['dosFrom']),
  );
  it('has a short note', () => {
    expect(problem({ recordTypes: ['lab'], note: 'x'.repeat(1000) })).toBeNull();
    expect(problem({ recordTypes: ['lab'], note: 'x'.repeat(1001) })).toEqual(['note']);
    expect(scope.parse({ recordTypes: ['lab'], note: '  only the last one ' }).note).toBe('only the last one');
  });
});
