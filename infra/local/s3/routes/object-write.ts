import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { verifiedBody } from '../body.ts';
import { checkCopySource } from '../conditions.ts';
import { S3Error } from '../errors.ts';
import { type S3Context, type S3Operation, type S3Request, xmlResponse } from '../exchange.ts';
import { checksumHeaders, keptHeaders, readTags, versionHeader } from '../object-headers.ts';
import { lockForNew, requireDigestForLock } from '../object-lock.ts';
import { commitObject, isVersioned, removeObject, versionToRead } from '../versions.ts';
import { xmlDocument } from '../xml.ts';

/** Lock and tags that the headers ask for, refused before any byte is taken. */
export const wishesOf = (context: S3Context, request: S3Request) => {
  if (Buffer.byteLength(request.key) > 1024) throw new S3Error('KeyTooLongError', 'Your key is too long');
  const bucket = context.store.bucket(request.bucket);
  return {
    bucket,
    headers: keptHeaders(request),
    tags: readTags(request.header('x-amz-tagging')),
    lock: lockForNew(bucket, request.header, context.now()),
  };
};

export const hasDigest = (request: S3Request): boolean =>
  request.header('content-md5') !== undefined ||
  request.header('x-amz-trailer') !== undefined ||
  [...Object.keys(request.headers), ...request.query.keys()].some((name) => /^x-amz-checksum-/i.test(name));

/** PutObject. */
export const putObject: S3Operation = async (context, request) => {
  const { bucket, headers, tags, lock } = wishesOf(context, request);
  requireDigestForLock(lock, hasDigest(request));
  const body = verifiedBody(request);
  const spooled = await context.store.spool(body.chunks);
  const { size, md5, checksums } = body.facts();
  const version = await keepOrDrop(spooled, () =>
    commitObject(context, {
      bucket: request.bucket,
      key: request.key,
      spooled,
      header: request.header,
      content: { size, eTag: md5, headers, tags, checksums, lock },
      eventName: 'ObjectCreated:Put',
    }),
  );
  const answer = { ...versionHeader(version, isVersioned(bucket)), ...checksumHeaders(checksums) };
  return { status: 200, headers: { etag: `"${md5}"`, ...encryptionOf(version.headers), ...answer } };
};

/** CopyObject: the body is copied as a file, headers and tags as the directives say. */
export const copyObject: S3Operation = async (context, request) => {
  const { bucket, headers, tags, lock } = wishesOf(context, request);
  const from = copySource(request);
  const source = versionToRead(context, from, from.versionId);
  checkCopySource(source, request.header);
  const replaced = request.header('x-amz-metadata-directive') === 'REPLACE';
  if (from.bucket === request.bucket && from.key === request.key && !replaced && from.versionId === null) {
    throw new S3Error(
      'InvalidRequest',
      'This copy request is illegal because it copies an object to itself without changing it.',
    );
  }
  const spooled = await context.store.spool(createReadStream(context.store.pathOf(from.bucket, from.key, source)));
  const version = await keepOrDrop(spooled, () =>
    commitObject(context, {
      bucket: request.bucket,
      key: request.key,
      spooled,
      header: () => undefined,
      content: {
        size: source.size,
        eTag: source.eTag,
        checksums: source.checksums,
        lock,
        headers: replaced ? headers : source.headers,
        tags: request.header('x-amz-tagging-directive') === 'REPLACE' ? tags : source.tags,
      },
      eventName: 'ObjectCreated:Copy',
    }),
  );
  const result = { ETag: `"${version.eTag}"`, LastModified: new Date(version.modified).toISOString() };
  return xmlResponse(xmlDocument('CopyObjectResult', result), {
    ...versionHeader(version, isVersioned(bucket)),
    ...(from.versionId === null ? {} : { 'x-amz-copy-source-version-id': from.versionId }),
  });
};

/** DeleteObject. */
export const deleteObject: S3Operation = async (context, request) => {
  const versionId = request.query.get('versionId') ?? undefined;
  const bypass = request.header('x-amz-bypass-governance-retention') === 'true';
  const removed = await removeObject(context, request, versionId, bypass);
  return {
    status: 204,
    headers: {
      ...(removed.versionId ? { 'x-amz-version-id': removed.versionId } : {}),
      ...(removed.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
    },
  };
};

/** Where a copy reads from: `/bucket/key?versionId=...`, URL-encoded. */
export const copySource = (request: S3Request): { bucket: string; key: string; versionId: string | null } => {
  const [path = '', query] = (request.header('x-amz-copy-source') ?? '').split('?', 2);
  const match = /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(path));
  const [, bucket, key] = match ?? [];
  if (!bucket || !key) throw new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key.');
  return { bucket, key, versionId: new URLSearchParams(query).get('versionId') };
};

/** A spooled body that is not committed does not stay behind. */
export const keepOrDrop = async <Value>(spooled: string, commit: () => Promise<Value>): Promise<Value> => {
  try {
    return await commit();
  } catch (error) {
    await rm(spooled, { force: true });
    throw error;
  }
};

const encryptionOf = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption')));
