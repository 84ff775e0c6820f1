import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readDocument, verifiedBody } from '../body.ts';
import { type Checksum, compositeChecksum, isChecksumName, startChecksum } from '../checksums.ts';
import { S3Error } from '../errors.ts';
import { type S3Context, type S3Operation, type S3Request, xmlResponse } from '../exchange.ts';
import { checksumHeaders, versionHeader } from '../object-headers.ts';
import type { Version } from '../shelf.ts';
import type { Part, Upload } from '../uploads.ts';
import { commitObject, isVersioned } from '../versions.ts';
import { childrenOf, parseXml, textOf, xmlDocument } from '../xml.ts';
import { keepOrDrop, wishesOf } from './object-write.ts';

const SMALLEST_PART = 5 * 1024 * 1024;

const uploadOf = (context: S3Context, request: S3Request): Upload => {
  context.store.bucket(request.bucket);
  return context.uploads.find(request.query.get('uploadId') ?? '', request.bucket, request.key);
};

/** CreateMultipartUpload. */
export const createUpload: S3Operation = (context, request) => {
  const { headers, tags, lock } = wishesOf(context, request);
  const asked = request.header('x-amz-checksum-algorithm')?.toLowerCase() ?? '';
  const algorithm = isChecksumName(asked) ? asked : undefined;
  const fullObject = request.header('x-amz-checksum-type') === 'FULL_OBJECT' || algorithm === 'crc64nvme';
  const { bucket, key } = request;
  const id = context.uploads.start({ bucket, key, started: context.now(), headers, tags, lock, algorithm, fullObject });
  return xmlResponse(xmlDocument('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId: id }), {
    ...(algorithm ? { 'x-amz-checksum-algorithm': algorithm.toUpperCase() } : {}),
    ...(algorithm ? { 'x-amz-checksum-type': fullObject ? 'FULL_OBJECT' : 'COMPOSITE' } : {}),
  });
};

/** UploadPart. */
export const uploadPart: S3Operation = async (context, request) => {
  const upload = uploadOf(context, request);
  const number = Number(request.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive');
  }
  const body = verifiedBody(request);
  const spooled = await context.store.spool(body.chunks);
  const { size, md5, checksums } = body.facts();
  await keepOrDrop(spooled, async () => {
    uploadOf(context, request);
    context.uploads.savePart(upload.id, { number, size, eTag: md5, checksums, modified: context.now() }, spooled);
  });
  const { 'x-amz-checksum-type': _, ...sums } = checksumHeaders(checksums);
  return { status: 200, headers: { etag: `"${md5}"`, ...sums } };
};

/** ListParts, in one page: the local cloud has no uploads of more than a few parts. */
export const listParts: S3Operation = (context, request) => {
  const upload = uploadOf(context, request);
  const Part = context.uploads.parts(upload.id).map((part) => ({
    PartNumber: part.number,
    LastModified: new Date(part.modified).toISOString(),
    ETag: `"${part.eTag}"`,
    Size: part.size,
    ...Object.fromEntries(
      Object.entries(part.checksums).map(([name, value]) => [`Checksum${name.toUpperCase()}`, value]),
    ),
  }));
  const about = { Bucket: upload.bucket, Key: upload.key, UploadId: upload.id, IsTruncated: false, Part };
  return xmlResponse(xmlDocument('ListPartsResult', about));
};

/** ListMultipartUploads, in one page. */
export const listUploads: S3Operation = (context, request) => {
  context.store.bucket(request.bucket);
  const Upload = context.uploads
    .inBucket(request.bucket)
    .map((upload) => ({ Key: upload.key, UploadId: upload.id, Initiated: new Date(upload.started).toISOString() }));
  return xmlResponse(xmlDocument('ListMultipartUploadsResult', { Bucket: request.bucket, IsTruncated: false, Upload }));
};

/** AbortMultipartUpload. */
export const abortUpload: S3Operation = (context, request) => {
  context.uploads.remove(uploadOf(context, request).id);
  return { status: 204 };
};

/** CompleteMultipartUpload. */
export const completeUpload: S3Operation = async (context, request) => {
  const document = parseXml(await readDocument(request), 'CompleteMultipartUpload');
  const upload = uploadOf(context, request);
  const parts = chosenParts(document, context.uploads.parts(upload.id));
  const whole = upload.fullObject && upload.algorithm ? startChecksum(upload.algorithm) : undefined;
  const spooled = await context.store.spool(joined(context, upload, parts, whole));
  const checksums = checksumsOf(upload, parts, whole);
  const version = await keepOrDrop(spooled, () =>
    commitObject(context, {
      bucket: upload.bucket,
      key: upload.key,
      spooled,
      header: request.header,
      content: {
        headers: upload.headers,
        tags: upload.tags,
        lock: upload.lock,
        checksums,
        size: parts.reduce((sum, part) => sum + part.size, 0),
        eTag: multipartTag(parts),
      },
      eventName: 'ObjectCreated:CompleteMultipartUpload',
    }),
  );
  context.uploads.remove(upload.id);
  const sums = Object.entries(checksums).map(([name, value]) => [`Checksum${name.toUpperCase()}`, value]);
  const result = { Bucket: upload.bucket, Key: upload.key, ETag: `"${version.eTag}"`, ...Object.fromEntries(sums) };
  const versioned = isVersioned(context.store.bucket(upload.bucket));
  return xmlResponse(xmlDocument('CompleteMultipartUploadResult', result), versionHeader(version, versioned));
};

const chosenParts = (document: unknown, stored: readonly Part[]): Part[] => {
  const chosen = childrenOf(document, 'Part').map((part) => {
    const found = stored.find(({ number }) => number === Number(textOf(part, 'PartNumber')));
    if (found === undefined || found.eTag !== textOf(part, 'ETag')?.replaceAll('"', '')) {
      throw new S3Error(
        'InvalidPart',
        'One or more of the specified parts could not be found, or the entity tag did not match.',
      );
    }
    return found;
  });
  if (chosen.length === 0) throw new S3Error('MalformedXML', 'You must specify at least one part');
  if (chosen.some((part, index) => part.number <= (chosen[index - 1]?.number ?? 0))) {
    throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
  }
  if (chosen.slice(0, -1).some((part) => part.size < SMALLEST_PART)) {
    throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return chosen;
};

async function* joined(context: S3Context, upload: Upload, parts: readonly Part[], whole: Checksum | undefined) {
  for (const part of parts) {
    for await (const chunk of createReadStream(context.uploads.partPath(upload.id, part))) {
      whole?.update(chunk);
      yield chunk as Buffer;
    }
  }
}

const multipartTag = (parts: readonly Part[]): string => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(Buffer.from(part.eTag, 'hex'));
  return `${hash.digest('hex')}-${parts.length}`;
};

const checksumsOf = (upload: Upload, parts: readonly Part[], whole: Checksum | undefined): Version['checksums'] => {
  const { algorithm } = upload;
  if (algorithm === undefined) return {};
  if (whole) return { [algorithm]: whole.digest() };
  const sums = parts.map((part) => part.checksums[algorithm]).filter((sum) => sum !== undefined);
  if (sums.length < parts.length)
    throw new S3Error('InvalidRequest', `Every part needs its ${algorithm.toUpperCase()} checksum.`);
  return { [algorithm]: compositeChecksum(algorithm, sums) };
};
