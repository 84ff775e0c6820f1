import { timingSafeEqual } from 'node:crypto';
import { LINK } from '#shared/access/links.ts';
import { codeFor } from '../../adapters/link-secrets.ts';

/** Compared in constant time; spaces and dashes that a person types do not matter. */
export const isCode = (typed: string, challengeId: string): boolean => {
  const expected = Buffer.from(codeFor(challengeId));
  const given = Buffer.from(typed.replace(/[\s-]/g, '').slice(0, LINK.codeDigits + 1));
  const padded = Buffer.alloc(expected.length);
  given.copy(padded);
  return timingSafeEqual(padded, expected) && given.length === expected.length;
};
