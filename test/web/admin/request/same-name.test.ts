import { expect, it } from 'vitest';
import { sameName } from '#web/admin/request/same-name.ts';

it.each([
  ['Teodoro Ruiz', 'Ruiz, Teodoro', true],
  ['ANA RUÍZ', 'Ana Ruiz', true],
  ["Mary O'Neil", 'ONeil Mary', false],
  ['Teodoro Ruiz', 'Teodora Ruiz', false],
])('"%s" and "%s" are the same name: %s', (a, b, same) => expect(sameName(a, b)).toBe(same));
