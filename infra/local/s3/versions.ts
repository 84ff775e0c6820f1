import { checkWrite } from './conditions.ts';
import { newId } from './disk.ts';
import { S3Error } from './errors.ts';
import type { S3Context } from './exchange.ts';
import { checkRemovable } from './object-lock.ts';
import type { Bucket, Version } from './shelf.ts';
import { NULL_VERSION } from './store.ts';
import { parseXml, textOf } from './xml.ts';

type Address = { bucket: string; key: string };

export const versioningOf = (bucket: Bucket): string | undefined => {
  const document = bucket.documents.versioning;
  return document === undefined ? undefined : textOf(parseXml(document, 'VersioningConfiguration'), 'Status');
};

export const isVersioned = (bucket: Bucket): boolean => versioningOf(bucket) !== undefined;
export const isDeleteMarker = (version: Version): boolean => version.file === undefined;

/** The newest version unless it is a delete marker. */
export const currentOf = (context: S3Context, { bucket, key }: Address): Version | undefined => {
  const newest = context.store.versions(bucket, key)[0];
  return newest && !isDeleteMarker(newest) ? newest : undefined;
};

/** The version a read names, or the current one; refuses with the code and headers S3 uses. */
export const versionToRead = (context: S3Context, { bucket, key }: Address, versionId: string | null): Version => {
  context.store.bucket(bucket);
  const versions = context.store.versions(bucket, key);
  const version = versionId === null ? versions[0] : versions.find(({ id }) => id === versionId);
  if (version && !isDeleteMarker(version)) return version;
  if (version && versionId !== null) {
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      'x-amz-delete-marker': 'true',
      'x-amz-version-id': version.id,
    });
  }
  if (versionId !== null) throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
  throw new S3Error('NoSuchKey', 'The specified key does not exist.', {
    ...(version ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.id } : {}),
  });
};

export type NewObject = Address & {
  spooled: string;
  content: Pick<Version, 'size' | 'eTag' | 'headers' | 'tags' | 'checksums' | 'lock'>;
  header: (name: string) => string | undefined;
  eventName: string;
};

/** Judges the write conditions, puts the version on top and tells the bucket's listener. */
export const commitObject = async (context: S3Context, object: NewObject): Promise<Version> => {
  const { bucket, key, content } = object;
  const bucketNow = context.store.bucket(bucket);
  checkWrite(currentOf(context, object), object.header);
  const id = versioningOf(bucketNow) === 'Enabled' ? newId() : NULL_VERSION;
  const version: Version = { ...content, id, modified: context.now(), file: undefined };
  context.store.add(bucket, key, version, object.spooled);
  await context.notify({
    bucket,
    key,
    ...(id === NULL_VERSION ? {} : { versionId: id }),
    size: version.size,
    eTag: version.eTag,
    eventName: object.eventName,
  });
  return version;
};

export type Removed = { versionId?: string; deleteMarker: boolean };

/** Removes one version, or in a versioned bucket without a version id puts a delete marker on top. */
export const removeObject = async (
  context: S3Context,
  { bucket, key }: Address,
  versionId: string | undefined,
  bypassGovernance: boolean,
): Promise<Removed> => {
  const versioning = versioningOf(context.store.bucket(bucket));
  const named = versionId ?? (versioning === undefined ? NULL_VERSION : undefined);
  const event = { bucket, key, size: 0, eTag: '' };
  if (named !== undefined) {
    const version = context.store.versions(bucket, key).find(({ id }) => id === named);
    if (version) {
      checkRemovable(version, bypassGovernance, context.now());
      context.store.remove(bucket, key, named);
      await context.notify({ ...event, ...(versionId ? { versionId } : {}), eventName: 'ObjectRemoved:Delete' });
    }
    return { ...(versionId ? { versionId } : {}), deleteMarker: version !== undefined && isDeleteMarker(version) };
  }
  const marker: Version = {
    ...{
      id: versioning === 'Enabled' ? newId() : NULL_VERSION,
      modified: context.now(),
      size: 0,
      eTag: '',
      file: undefined,
    },
    headers: {},
    tags: {},
    checksums: {},
    lock: {},
  };
  context.store.add(bucket, key, marker);
  await context.notify({ ...event, versionId: marker.id, eventName: 'ObjectRemoved:DeleteMarkerCreated' });
  return { versionId: marker.id, deleteMarker: true };
};
