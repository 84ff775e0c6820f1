import { isChecksumName } from './checksums.ts';
import { S3Error } from './errors.ts';
import type { S3Request } from './exchange.ts';
import { lockHeaders } from './object-lock.ts';
import type { Version } from './shelf.ts';
import { NULL_VERSION } from './store.ts';

const KEPT = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-server-side-encryption-bucket-key-enabled',
];
const REFUSED = ['x-amz-server-side-encryption-customer-algorithm', 'x-amz-grant-read', 'x-amz-grant-full-control'];
const OWNER_ACLS = ['private', 'bucket-owner-full-control'];

/** The headers of a put that S3 stores with the object. */
export const keptHeaders = (request: Pick<S3Request, 'header' | 'headers' | 'query'>): Record<string, string> => {
  const acl = request.header('x-amz-acl');
  if (acl !== undefined && !OWNER_ACLS.includes(acl)) {
    throw new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs');
  }
  for (const name of REFUSED)
    if (request.header(name)) throw new S3Error('NotImplemented', `${name} is not implemented here.`);
  const metadata = [...Object.keys(request.headers), ...request.query.keys()].filter((name) =>
    /^x-amz-meta-/i.test(name),
  );
  const headers: Record<string, string> = {};
  for (const name of [...KEPT, ...metadata.map((name) => name.toLowerCase())]) {
    const value = request.header(name);
    if (value !== undefined) headers[name] = value;
  }
  return withoutTransferCoding(sendable(headers));
};

/** Refuses what HTTP cannot carry as a header, which a query parameter or a form field may hold. */
export const sendable = (headers: Record<string, string>): Record<string, string> => {
  if (Object.values(headers).some((value) => /[^\t\x20-\x7e\x80-\xff]/.test(value))) {
    throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  return headers;
};

/** aws-chunked is a transfer detail of the upload and is not stored. */
const withoutTransferCoding = (headers: Record<string, string>): Record<string, string> => {
  const { 'content-encoding': encoding, ...rest } = headers;
  const kept = (encoding ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked');
  return {
    'content-type': 'binary/octet-stream',
    ...rest,
    ...(kept.length > 0 ? { 'content-encoding': kept.join(',') } : {}),
  };
};

/** `a=1&b=2` from x-amz-tagging. */
export const readTags = (text: string | undefined): Record<string, string> =>
  checkTags([...new URLSearchParams(text ?? '')]);

export const checkTags = (tags: [string, string][]): Record<string, string> => {
  const unique = new Map(tags);
  if (unique.size !== tags.length) throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key');
  if (tags.length > 10) throw new S3Error('InvalidTag', 'Object tags cannot be greater than 10');
  if (tags.some(([name, value]) => name === '' || name.length > 128 || value.length > 256)) {
    throw new S3Error('InvalidTag', 'The TagKey or TagValue you have provided is invalid');
  }
  return Object.fromEntries(unique);
};

export const versionHeader = (version: Version, versioned: boolean): Record<string, string> =>
  versioned || version.id !== NULL_VERSION ? { 'x-amz-version-id': version.id } : {};

export const checksumHeaders = (checksums: Version['checksums']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(checksums)
      .filter(([name]) => isChecksumName(name))
      .flatMap(([name, value]) => [
        [`x-amz-checksum-${name}`, value],
        ['x-amz-checksum-type', value.includes('-') ? 'COMPOSITE' : 'FULL_OBJECT'],
      ]),
  );

/** What GET and HEAD answer about a version, before ranges and overrides. */
export const objectHeaders = (version: Version, versioned: boolean): Record<string, string> => ({
  ...version.headers,
  ...lockHeaders(version.lock),
  ...versionHeader(version, versioned),
  ...(Object.keys(version.tags).length > 0 ? { 'x-amz-tagging-count': String(Object.keys(version.tags).length) } : {}),
  etag: `"${version.eTag}"`,
  'last-modified': new Date(version.modified).toUTCString(),
  'accept-ranges': 'bytes',
});
