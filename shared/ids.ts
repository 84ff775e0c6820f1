import { z } from 'zod';

/** Crockford base32 without i, l, o, u: what a person may have to read aloud. 26 of them carry 128 bits. */
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz';

const id = <const Prefix extends string>(prefix: Prefix) =>
  z.string().regex(new RegExp(`^${prefix}_[${BASE32}]{26}$`), `expected ${prefix}_ and 26 letters or digits`);

export const requestId = id('req').brand<'RequestId'>();
export const documentId = id('doc').brand<'DocumentId'>();
export const uploadId = id('upl').brand<'UploadId'>();
export const markId = id('mrk').brand<'MarkId'>();
export const buildId = id('bld').brand<'BuildId'>();
export const releaseId = id('rel').brand<'ReleaseId'>();
export const letterId = id('let').brand<'LetterId'>();
/** A natural person on staff, as the identity provider names them (OIDC `sub`). Never an account or a session. */
export const personId = z.string().min(1).max(128).brand<'PersonId'>();
/** Medical record number: how the hospital names one chart. */
export const mrn = z.string().min(1).max(32).brand<'Mrn'>();
/** What a requester quotes on the phone: SP-XXXX-XXXX. */
export const reference = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^SP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  .brand<'Reference'>();

export type RequestId = z.infer<typeof requestId>;
export type DocumentId = z.infer<typeof documentId>;
export type UploadId = z.infer<typeof uploadId>;
export type MarkId = z.infer<typeof markId>;
export type BuildId = z.infer<typeof buildId>;
export type ReleaseId = z.infer<typeof releaseId>;
export type LetterId = z.infer<typeof letterId>;
export type PersonId = z.infer<typeof personId>;
export type Mrn = z.infer<typeof mrn>;
export type Reference = z.infer<typeof reference>;

/** Encodes random bytes in Crockford base32: one letter a byte (low five bits), so 26 bytes give 130 bits. */
export const base32 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => BASE32[byte & 31]).join('');
