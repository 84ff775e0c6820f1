import { readDocument } from '../body.ts';
import { S3Error } from '../errors.ts';
import { type S3Operation, xmlResponse } from '../exchange.ts';
import { checkTags } from '../object-headers.ts';
import { checkRetentionChange, isLockBucket, readHold, readRetention } from '../object-lock.ts';
import { versionToRead } from '../versions.ts';
import { childOf, childrenOf, parseXml, textOf, xmlDocument } from '../xml.ts';

/** Tags of a `<Tagging>` document. */
export const tagsOfXml = (text: string): Record<string, string> =>
  checkTags(
    childrenOf(childOf(parseXml(text, 'Tagging'), 'TagSet'), 'Tag').map((tag) => [
      textOf(tag, 'Key') ?? '',
      textOf(tag, 'Value') ?? '',
    ]),
  );

export const getTagging: S3Operation = (context, request) => {
  const version = versionToRead(context, request, request.query.get('versionId'));
  const tags = Object.entries(version.tags).map(([Key, Value]) => ({ Key, Value }));
  return xmlResponse(xmlDocument('Tagging', { TagSet: { Tag: tags } }));
};

export const putTagging: S3Operation = async (context, request) => {
  const tags = tagsOfXml(await readDocument(request));
  const version = versionToRead(context, request, request.query.get('versionId'));
  context.store.change(request.bucket, request.key, { ...version, tags });
  return { status: 200 };
};

export const deleteTagging: S3Operation = (context, request) => {
  const version = versionToRead(context, request, request.query.get('versionId'));
  context.store.change(request.bucket, request.key, { ...version, tags: {} });
  return { status: 204 };
};

export const getRetention: S3Operation = (context, request) => {
  const { lock } = versionToRead(context, request, request.query.get('versionId'));
  if (lock.mode === undefined) throw noLock();
  const until = new Date(lock.until ?? 0).toISOString();
  return xmlResponse(xmlDocument('Retention', { Mode: lock.mode, RetainUntilDate: until }));
};

export const putRetention: S3Operation = async (context, request) => {
  const document = parseXml(await readDocument(request), 'Retention');
  requireLockBucket(context.store.bucket(request.bucket));
  const version = versionToRead(context, request, request.query.get('versionId'));
  const next = readRetention(textOf(document, 'Mode'), textOf(document, 'RetainUntilDate'), context.now());
  const bypass = request.header('x-amz-bypass-governance-retention') === 'true';
  checkRetentionChange(version.lock, next, bypass, context.now());
  context.store.change(request.bucket, request.key, { ...version, lock: { ...version.lock, ...next } });
  return { status: 200 };
};

export const getLegalHold: S3Operation = (context, request) => {
  const { lock } = versionToRead(context, request, request.query.get('versionId'));
  if (lock.legalHold === undefined) throw noLock();
  return xmlResponse(xmlDocument('LegalHold', { Status: lock.legalHold ? 'ON' : 'OFF' }));
};

export const putLegalHold: S3Operation = async (context, request) => {
  const legalHold = readHold(textOf(parseXml(await readDocument(request), 'LegalHold'), 'Status'));
  requireLockBucket(context.store.bucket(request.bucket));
  const version = versionToRead(context, request, request.query.get('versionId'));
  context.store.change(request.bucket, request.key, { ...version, lock: { ...version.lock, legalHold } });
  return { status: 200 };
};

const noLock = (): S3Error =>
  new S3Error('NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration');

const requireLockBucket = (bucket: Parameters<typeof isLockBucket>[0]): void => {
  if (!isLockBucket(bucket)) throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
};
