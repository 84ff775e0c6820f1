import { createReadStream, openSync } from 'node:fs';
import { isNotModified, rangeOf } from '../conditions.ts';
import type { S3Context, S3Operation, S3Request, S3Response } from '../exchange.ts';
import { checksumHeaders, objectHeaders, sendable } from '../object-headers.ts';
import type { Version } from '../shelf.ts';
import { isVersioned, versionToRead } from '../versions.ts';

const OVERRIDES = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
] as const;

type Found = { version: Version; response: S3Response; range: { start: number; end: number } | undefined };

const find = (context: S3Context, request: S3Request): Found => {
  const version = versionToRead(context, request, request.query.get('versionId'));
  const headers = {
    ...objectHeaders(version, isVersioned(context.store.bucket(request.bucket))),
    ...overridesOf(request),
  };
  if (isNotModified(version, request.header)) return { version, range: undefined, response: { status: 304, headers } };
  const range = rangeOf(version, request.header);
  if (range) {
    const part = {
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${version.size}`,
    };
    return { version, range, response: { status: 206, headers: { ...headers, ...part } } };
  }
  const checksums = request.header('x-amz-checksum-mode') === 'ENABLED' ? checksumHeaders(version.checksums) : {};
  const whole = { ...headers, ...checksums, 'content-length': String(version.size) };
  return { version, range: undefined, response: { status: 200, headers: whole } };
};

/** GetObject: streams from disk; an open download keeps its bytes even when the object is replaced. */
export const getObject: S3Operation = (context, request) => {
  const { version, range, response } = find(context, request);
  if (response.status === 304 || version.size === 0) return response;
  const path = context.store.pathOf(request.bucket, request.key, version);
  return { ...response, body: createReadStream(path, { fd: openSync(path, 'r'), ...range }) };
};

/** HeadObject. */
export const headObject: S3Operation = (context, request) => find(context, request).response;

/** `response-content-disposition` and its siblings, which only a signed request may set. */
const overridesOf = (request: S3Request): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const name of OVERRIDES) {
    const value = request.query.get(`response-${name}`);
    if (value !== null) headers[name] = value;
  }
  return sendable(headers);
};
