import { randomBytes } from 'node:crypto';
import { base32 } from '#shared/ids.ts';

/** A fresh id such as `req_…` (shared/ids.ts): 130 random bits, so that knowing one says nothing about another. */
export const newId = <const Prefix extends string>(prefix: Prefix) => `${prefix}_${base32(randomBytes(26))}` as const;

/** A fresh reference for people: SP-XXXX-XXXX, 40 bits. It opens nothing by itself. */
export const newReference = (): string => {
  const letters = base32(randomBytes(8)).toUpperCase();
  return `SP-${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** A secret to hold in a session: 256 bits; only its hash is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
