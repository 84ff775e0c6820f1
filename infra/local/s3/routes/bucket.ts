import { readDocument } from '../body.ts';
import { S3Error, type S3ErrorCode } from '../errors.ts';
import { type S3Operation, xmlResponse } from '../exchange.ts';
import { isVersioned, removeObject } from '../versions.ts';
import { childrenOf, parseXml, textOf, xmlDocument } from '../xml.ts';

const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const ENABLED = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
const LOCKED = '<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>';

export const listBuckets: S3Operation = (context) => {
  const Bucket = context.store
    .buckets()
    .map((bucket) => ({ Name: bucket.name, CreationDate: new Date(bucket.created).toISOString() }));
  return xmlResponse(xmlDocument('ListAllMyBucketsResult', { Owner: { ID: 'local' }, Buckets: { Bucket } }));
};

/** CreateBucket; creating one's own bucket again answers 200 and changes nothing, as us-east-1 does. */
export const createBucket: S3Operation = async (context, request) => {
  if (!NAME.test(request.bucket)) throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.');
  await readDocument(request);
  if (!context.store.hasBucket(request.bucket)) {
    const locked = request.header('x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true';
    const documents: Record<string, string> = locked ? { versioning: ENABLED, 'object-lock': LOCKED } : {};
    context.store.saveBucket({ name: request.bucket, created: context.now(), documents });
  }
  return { status: 200, headers: { location: `/${request.bucket}` } };
};

export const headBucket: S3Operation = (context, request) => {
  context.store.bucket(request.bucket);
  return { status: 200, headers: { 'x-amz-bucket-region': 'us-east-1' } };
};

export const deleteBucket: S3Operation = (context, request) => {
  context.store.removeBucket(request.bucket);
  return { status: 204 };
};

export const getLocation: S3Operation = (context, request) => {
  context.store.bucket(request.bucket);
  return xmlResponse(xmlDocument('LocationConstraint', {}));
};

/** Sub-resources of a bucket: the code when absent, or the root of the empty document that S3 answers instead. */
export const DOCUMENTS: Record<string, { root: string; absent: S3ErrorCode | 'empty'; access: string }> = {
  versioning: { root: 'VersioningConfiguration', absent: 'empty', access: 'BucketVersioning' },
  notification: { root: 'NotificationConfiguration', absent: 'empty', access: 'BucketNotification' },
  logging: { root: 'BucketLoggingStatus', absent: 'empty', access: 'BucketLogging' },
  cors: { root: 'CORSConfiguration', absent: 'NoSuchCORSConfiguration', access: 'BucketCORS' },
  lifecycle: {
    root: 'LifecycleConfiguration',
    absent: 'NoSuchLifecycleConfiguration',
    access: 'LifecycleConfiguration',
  },
  tagging: { root: 'Tagging', absent: 'NoSuchTagSet', access: 'BucketTagging' },
  policy: { root: '', absent: 'NoSuchBucketPolicy', access: 'BucketPolicy' },
  encryption: {
    root: 'ServerSideEncryptionConfiguration',
    absent: 'ServerSideEncryptionConfigurationNotFoundError',
    access: 'EncryptionConfiguration',
  },
  publicAccessBlock: {
    root: 'PublicAccessBlockConfiguration',
    absent: 'NoSuchPublicAccessBlockConfiguration',
    access: 'BucketPublicAccessBlock',
  },
  ownershipControls: {
    root: 'OwnershipControls',
    absent: 'OwnershipControlsNotFoundError',
    access: 'BucketOwnershipControls',
  },
  'object-lock': {
    root: 'ObjectLockConfiguration',
    absent: 'ObjectLockConfigurationNotFoundError',
    access: 'BucketObjectLockConfiguration',
  },
};

export const getBucketDocument =
  (name: string): S3Operation =>
  (context, request) => {
    const stored = context.store.bucket(request.bucket).documents[name];
    const about = DOCUMENTS[name];
    if (stored !== undefined) return name === 'policy' ? { status: 200, body: stored } : xmlResponse(stored);
    if (about === undefined || about.absent === 'empty') return xmlResponse(xmlDocument(about?.root ?? name, {}));
    throw new S3Error(about.absent, `The bucket has no ${name} configuration.`);
  };

export const putBucketDocument =
  (name: string): S3Operation =>
  async (context, request) => {
    const text = await readDocument(request);
    const bucket = context.store.bucket(request.bucket);
    const root = DOCUMENTS[name]?.root ?? '';
    if (root !== '') parseXml(text, root);
    if (name === 'object-lock' && !isVersioned(bucket)) {
      throw new S3Error(
        'InvalidBucketState',
        'Versioning must be Enabled on the bucket to apply an Object Lock configuration.',
      );
    }
    if (name === 'versioning' && bucket.documents['object-lock'] !== undefined && !text.includes('>Enabled<')) {
      throw new S3Error(
        'InvalidBucketState',
        'An Object Lock configuration is present, so versioning cannot be suspended.',
      );
    }
    context.store.saveBucket({ ...bucket, documents: { ...bucket.documents, [name]: text } });
    return { status: 200 };
  };

export const deleteBucketDocument =
  (name: string): S3Operation =>
  (context, request) => {
    const bucket = context.store.bucket(request.bucket);
    const { [name]: _, ...documents } = bucket.documents;
    context.store.saveBucket({ ...bucket, documents });
    return { status: 204 };
  };

/** DeleteObjects: each key succeeds or fails on its own. */
export const deleteObjects: S3Operation = async (context, request) => {
  const document = parseXml(await readDocument(request), 'Delete');
  const wanted = childrenOf(document, 'Object');
  if (wanted.length === 0 || wanted.length > 1000)
    throw new S3Error('MalformedXML', 'Between 1 and 1000 keys can be deleted at once.');
  const bypass = request.header('x-amz-bypass-governance-retention') === 'true';
  const Deleted = [];
  const failures = [];
  for (const one of wanted) {
    const Key = textOf(one, 'Key') ?? '';
    const versionId = textOf(one, 'VersionId');
    try {
      const removed = await removeObject(context, { bucket: request.bucket, key: Key }, versionId, bypass);
      const marker = removed.deleteMarker ? { DeleteMarker: true, DeleteMarkerVersionId: removed.versionId } : {};
      Deleted.push({ Key, ...(versionId === undefined ? {} : { VersionId: versionId }), ...marker });
    } catch (error) {
      if (!(error instanceof S3Error) || error.code === 'NoSuchBucket') throw error;
      failures.push({ Key, VersionId: versionId, Code: error.code, Message: error.message });
    }
  }
  const quiet = textOf(document, 'Quiet') === 'true';
  return xmlResponse(xmlDocument('DeleteResult', { ...(quiet ? {} : { Deleted }), Error: failures }));
};
