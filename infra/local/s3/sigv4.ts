import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './errors.ts';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SKEW = 15 * 60_000;
const LONGEST = 604_800;

export type SecretFor = (accessKeyId: string) => string | undefined;
export type SignedParts = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
};
/** Who signed, and what they said about the body (a SHA-256, or one of the UNSIGNED/STREAMING words). */
export type Signer = { accessKeyId: string; payload: string };

type Credential = { accessKeyId: string; date: string; region: string; scope: string };
type Claim = { credential: Credential; at: string; signedHeaders: string[]; signature: string; payload: string };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** RFC 3986 encoding as SigV4 wants it: everything but the unreserved characters. */
export const encodeRfc3986 = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** `20261122T101500Z` to milliseconds; NaN when malformed. */
export const amzTime = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

export const parseCredential = (text: string): Credential => {
  const match = /^(.+)\/(\d{8})\/([a-z0-9-]+)\/s3\/aws4_request$/.exec(text);
  const [, accessKeyId, date, region] = match ?? [];
  if (!accessKeyId || !date || !region) {
    throw new S3Error('AuthorizationHeaderMalformed', 'The credential must be KEY/YYYYMMDD/REGION/s3/aws4_request.');
  }
  return { accessKeyId, date, region, scope: `${date}/${region}/s3/aws4_request` };
};

/** Signature of a string under the derived key of a credential. */
export const signText = (secret: string, credential: Credential, text: string): string => {
  const day = hmac(`AWS4${secret}`, credential.date);
  return hmac(hmac(hmac(hmac(day, credential.region), 's3'), 'aws4_request'), text).toString('hex');
};

export const sameSignature = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const secretOf = (credential: Credential, secretFor: SecretFor): string => {
  const secret = secretFor(credential.accessKeyId);
  if (secret === undefined) {
    throw new S3Error('InvalidAccessKeyId', 'The AWS access key ID you provided does not exist in our records.');
  }
  return secret;
};

const headerValue = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim().replace(/\s+/g, ' ');
};

const headerClaim = (headers: IncomingHttpHeaders): Claim => {
  const fields = new Map(
    headerValue(headers, 'authorization')
      .slice(ALGORITHM.length)
      .split(',')
      .map((part) => part.trim().split('=', 2) as [string, string]),
  );
  const payload = headers['x-amz-content-sha256'];
  if (typeof payload !== 'string') {
    throw new S3Error('MissingSecurityHeader', 'The request misses the header x-amz-content-sha256.');
  }
  const date = headers['x-amz-date'];
  return {
    credential: parseCredential(fields.get('Credential') ?? ''),
    at: typeof date === 'string' ? date : '',
    signedHeaders: (fields.get('SignedHeaders') ?? '').split(';'),
    signature: fields.get('Signature') ?? '',
    payload,
  };
};

const queryClaim = (parts: SignedParts): Claim => {
  const value = (name: string): string => parts.query.get(name) ?? '';
  const stated = parts.headers['x-amz-content-sha256'] ?? parts.query.get('X-Amz-Content-Sha256');
  return {
    credential: parseCredential(value('X-Amz-Credential')),
    at: value('X-Amz-Date'),
    signedHeaders: value('X-Amz-SignedHeaders').split(';'),
    signature: value('X-Amz-Signature'),
    payload: typeof stated === 'string' ? stated : 'UNSIGNED-PAYLOAD',
  };
};

const canonicalRequest = (parts: SignedParts, claim: Claim): string => {
  const path = parts.path.split('/').map((segment) => encodeRfc3986(decodeURIComponent(segment)));
  const query = [...parts.query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encodeRfc3986(name)}=${encodeRfc3986(value)}`)
    .sort();
  const headers = claim.signedHeaders.map((name) => `${name}:${headerValue(parts.headers, name)}\n`);
  return [
    parts.method,
    path.join('/'),
    query.join('&'),
    headers.join(''),
    claim.signedHeaders.join(';'),
    claim.payload,
  ].join('\n');
};

const checkSignature = (parts: SignedParts, claim: Claim, secretFor: SecretFor): void => {
  const secret = secretOf(claim.credential, secretFor);
  const text = [ALGORITHM, claim.at, claim.credential.scope, sha256(canonicalRequest(parts, claim))].join('\n');
  if (
    !claim.signedHeaders.includes('host') ||
    !sameSignature(signText(secret, claim.credential, text), claim.signature)
  ) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  // An x-amz-* header changes what S3 does, so one that was not signed is refused rather than obeyed or ignored.
  const unsigned = Object.keys(parts.headers).filter(
    (name) => /^x-amz-/.test(name) && !claim.signedHeaders.includes(name),
  );
  if (unsigned.length > 0) {
    throw new S3Error(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
    );
  }
};

const checkHeaderTime = (claim: Claim, now: number): void => {
  const at = amzTime(claim.at);
  if (Number.isNaN(at) || !claim.at.startsWith(claim.credential.date)) {
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header.');
  }
  if (Math.abs(now - at) > SKEW) {
    throw new S3Error(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
};

const checkQueryTime = (claim: Claim, expires: string | null, now: number): void => {
  const at = amzTime(claim.at);
  const seconds = /^\d{1,6}$/.test(expires ?? '') ? Number(expires) : 0;
  if (Number.isNaN(at) || !claim.at.startsWith(claim.credential.date) || seconds < 1 || seconds > LONGEST) {
    throw new S3Error(
      'AuthorizationQueryParametersError',
      'X-Amz-Date or X-Amz-Expires is missing or out of range (1 to 604800).',
    );
  }
  if (at - now > SKEW) throw new S3Error('AccessDenied', 'Request is not yet valid');
  if (now >= at + seconds * 1000) throw new S3Error('AccessDenied', 'Request has expired');
};

/** Verifies a header-signed or presigned request and names the signer; anything else is refused. */
export const verifySigner = (parts: SignedParts, secretFor: SecretFor, now: number): Signer => {
  const byHeader = parts.headers.authorization !== undefined;
  const byQuery = parts.query.has('X-Amz-Signature') || parts.query.has('X-Amz-Algorithm');
  if (byHeader && byQuery) {
    throw new S3Error(
      'InvalidArgument',
      'Only one auth mechanism allowed; send X-Amz-Algorithm or Authorization, not both.',
    );
  }
  if (!byHeader && !byQuery) throw new S3Error('AccessDenied', 'Access Denied');
  const algorithm = byHeader
    ? headerValue(parts.headers, 'authorization').split(' ')[0]
    : parts.query.get('X-Amz-Algorithm');
  if (algorithm !== ALGORITHM) throw new S3Error('InvalidRequest', `The authorization mechanism must be ${ALGORITHM}.`);
  const claim = byHeader ? headerClaim(parts.headers) : queryClaim(parts);
  checkSignature(parts, claim, secretFor);
  if (byHeader) checkHeaderTime(claim, now);
  else checkQueryTime(claim, parts.query.get('X-Amz-Expires'), now);
  return { accessKeyId: claim.credential.accessKeyId, payload: claim.payload };
};
