import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from '#functions/http/validation.ts';
import { requestId } from '#shared/ids.ts';

const shape = z.strictObject({
  name: z.string().min(1).max(5),
  kind: z.enum(['one', 'two']),
  on: z.iso.date(),
  many: z.array(z.number()).max(2),
  id: requestId.optional(),
  own: z.string().min(3, 'Say a little more').optional(),
});
const good = { name: 'Rosa', kind: 'one', on: '2026-01-01', many: [] };
const errorsOf = (changes: object) => {
  const parsed = shape.safeParse({ ...good, ...changes });
  return parsed.success ? [] : fieldErrors(parsed.error);
};

it.each([
  [{}, []],
  [{ name: undefined }, [{ field: 'name', message: 'This is missing: add it' }]],
  [{ name: 7 }, [{ field: 'name', message: 'Send a string' }]],
  [{ name: 'Rosalinda' }, [{ field: 'name', message: 'Send at most 5 characters' }]],
  [{ name: '' }, [{ field: 'name', message: 'This must not be empty' }]],
  [{ kind: 'three' }, [{ field: 'kind', message: 'Send one of: one, two' }]],
  [{ on: '2026-02-30' }, [{ field: 'on', message: 'Send a date that exists, like 2026-12-31' }]],
  [{ many: [1, 2, 3] }, [{ field: 'many', message: 'Send at most 2 entries' }]],
  [{ many: [1, 'x'] }, [{ field: 'many.1', message: 'Send a number' }]],
  [{ id: 'req_1' }, [{ field: 'id', message: 'expected req_ and 26 letters or digits' }]],
  [{ own: 'x' }, [{ field: 'own', message: 'Say a little more' }]],
  [{ extra: 1 }, [{ field: 'extra', message: 'This field is not known here: leave it out' }]],
  [{ 'Rosa Example, born 1980': 1 }, [{ field: 'unknown', message: 'This field is not known here: leave it out' }]],
])('%j is answered with a field and a remedy', (changes, errors) => {
  expect(errorsOf(changes)).toEqual(errors);
});
