import { createHash, createHmac } from 'node:crypto';
import { LINK } from '#shared/access/links.ts';
import { config } from './config.ts';

/** Which link of which release. A new version or a new epoch is a new secret; the old one opens nothing. */
export type LinkName = { releaseId: string; linkVersion: number; epoch: number };

const mac = (text: string) => createHmac('sha256', config('LINK_SECRET')).update(text).digest();
const named = (label: string, { releaseId, linkVersion, epoch }: LinkName) =>
  mac(`${label}|${releaseId}|${linkVersion}|${epoch}`);

/** The epoch every live link must carry: raising it kills all links at once, as after a restore. */
export const linkEpoch = (): number => Number(config('LINK_EPOCH'));

/**
 * Derived, never stored: a notice can be sent again after a crash without keeping the secret at rest (security.md 0 #4).
 * 256 bits, 43 characters; it stands in the fragment of the link.
 */
export const tokenFor = (name: LinkName): string => named('roi-link-v1', name).toString('base64url');

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const typedNumber = (digest: Buffer): string =>
  Array.from(digest.subarray(0, 16), (byte) => CROCKFORD[byte & 31]).join('');

/** 16 letters and digits (80 bits) for those who type the link instead of opening it. */
export const pickupNumberFor = (name: LinkName): string => typedNumber(named('roi-pickup-v1', name));

/** The page on which a patient signs: derived from its invitation, as a link's token is. */
export const signingTokenFor = (inviteId: string): string =>
  mac(`roi-sign-v1|${inviteId}|${linkEpoch()}`).toString('base64url');

export const signingNumberFor = (inviteId: string): string =>
  typedNumber(mac(`roi-sign-number-v1|${inviteId}|${linkEpoch()}`));

/** As printed: four groups of four. */
export const printedPickupNumber = (number: string): string => number.match(/.{4}/g)?.join('-') ?? number;

/** What a person typed, as it was issued: case, spaces and dashes do not matter, and O, I, L are what they look like. */
export const normalizePickupNumber = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** Eight digits of a challenge, by HMAC: sent over the other channel, compared in constant time, never stored. */
export const codeFor = (challengeId: string): string => {
  const number = mac(`roi-code-v1|${challengeId}`).readBigUInt64BE() % 10n ** BigInt(LINK.codeDigits);
  return number.toString().padStart(LINK.codeDigits, '0');
};

/** How tokens, pickup numbers and session ids are found: by hash, so that a table never holds one that works. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
