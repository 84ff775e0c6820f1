import { S3Error } from '../errors.ts';
import { type S3Operation, type S3Request, xmlResponse } from '../exchange.ts';
import { encodeRfc3986 } from '../sigv4.ts';
import { currentOf, isDeleteMarker } from '../versions.ts';
import { xmlDocument } from '../xml.ts';

type Page = { names: string[]; prefixes: string[]; next: string | undefined };

/** ListObjectsV2. */
export const listObjects: S3Operation = (context, request) => {
  if (request.query.get('list-type') !== '2')
    throw new S3Error('NotImplemented', 'Only version 2 of ListObjects is implemented.');
  const { query, bucket } = request;
  const token = query.get('continuation-token');
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString('utf8');
  const keys = context.store.keys(bucket).filter((key) => currentOf(context, { bucket, key }));
  const page = pageOf(keys, query.get('prefix') ?? '', query.get('delimiter') ?? '', after, maxKeys(request));
  const encode = encoder(request);
  const Contents = page.names.map((key) => {
    const version = currentOf(context, { bucket, key });
    return {
      Key: encode(key),
      LastModified: new Date(version?.modified ?? 0).toISOString(),
      ETag: `"${version?.eTag ?? ''}"`,
      Size: version?.size ?? 0,
      StorageClass: 'STANDARD',
    };
  });
  const more = page.next === undefined ? {} : { NextContinuationToken: Buffer.from(page.next).toString('base64url') };
  return xmlResponse(
    xmlDocument('ListBucketResult', {
      Name: bucket,
      Prefix: encode(query.get('prefix') ?? ''),
      MaxKeys: maxKeys(request),
      KeyCount: page.names.length + page.prefixes.length,
      IsTruncated: page.next !== undefined,
      ...more,
      ...(query.has('delimiter') ? { Delimiter: encode(query.get('delimiter') ?? '') } : {}),
      ...(query.has('encoding-type') ? { EncodingType: 'url' } : {}),
      Contents,
      CommonPrefixes: page.prefixes.map((prefix) => ({ Prefix: encode(prefix) })),
    }),
  );
};

/** ListObjectVersions; a page ends between keys, never within one. */
export const listVersions: S3Operation = (context, request) => {
  const { query, bucket } = request;
  const keys = context.store.keys(bucket);
  const page = pageOf(keys, query.get('prefix') ?? '', '', query.get('key-marker') ?? '', maxKeys(request));
  const encode = encoder(request);
  const all = page.names.flatMap((key) =>
    context.store.versions(bucket, key).map((version, index) => ({ key, version, isLatest: index === 0 })),
  );
  const about = ({ key, version, isLatest }: (typeof all)[number]) => ({
    Key: encode(key),
    VersionId: version.id,
    IsLatest: isLatest,
    LastModified: new Date(version.modified).toISOString(),
  });
  return xmlResponse(
    xmlDocument('ListVersionsResult', {
      Name: bucket,
      Prefix: encode(query.get('prefix') ?? ''),
      MaxKeys: maxKeys(request),
      IsTruncated: page.next !== undefined,
      ...(page.next === undefined ? {} : { NextKeyMarker: encode(page.next) }),
      Version: all
        .filter(({ version }) => !isDeleteMarker(version))
        .map((one) => ({ ...about(one), ETag: `"${one.version.eTag}"`, Size: one.version.size })),
      DeleteMarker: all.filter(({ version }) => isDeleteMarker(version)).map(about),
    }),
  );
};

const maxKeys = (request: S3Request): number => {
  const asked = Number(request.query.get('max-keys') ?? 1000);
  if (!Number.isInteger(asked) || asked < 0) throw new S3Error('InvalidArgument', 'Provided max-keys not an integer');
  return Math.min(asked, 1000);
};

const encoder = (request: S3Request): ((text: string) => string) =>
  request.query.get('encoding-type') === 'url'
    ? (text) => text.split('/').map(encodeRfc3986).join('/')
    : (text) => text;

/** One page of keys, with those beyond the delimiter rolled up; each rolled-up prefix counts as one. */
const pageOf = (keys: readonly string[], prefix: string, delimiter: string, after: string, limit: number): Page => {
  const page: Page = { names: [], prefixes: [], next: undefined };
  let last = after;
  for (const key of keys) {
    if (!key.startsWith(prefix) || Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0) continue;
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const rolled = cut < 0 ? undefined : key.slice(0, cut + delimiter.length);
    if (rolled !== undefined && (page.prefixes.includes(rolled) || after.startsWith(rolled))) {
      last = key;
      continue;
    }
    if (page.names.length + page.prefixes.length >= limit) return limit === 0 ? page : { ...page, next: last };
    if (rolled === undefined) page.names.push(key);
    else page.prefixes.push(rolled);
    last = key;
  }
  return page;
};
