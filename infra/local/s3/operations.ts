import { S3Error } from './errors.ts';
import type { S3Operation, S3Request } from './exchange.ts';
import {
  createBucket,
  DOCUMENTS,
  deleteBucket,
  deleteBucketDocument,
  deleteObjects,
  getBucketDocument,
  getLocation,
  headBucket,
  listBuckets,
  putBucketDocument,
} from './routes/bucket.ts';
import { listObjects, listVersions } from './routes/listing.ts';
import { abortUpload, completeUpload, createUpload, listParts, listUploads, uploadPart } from './routes/multipart.ts';
import {
  deleteTagging,
  getLegalHold,
  getRetention,
  getTagging,
  putLegalHold,
  putRetention,
  putTagging,
} from './routes/object-details.ts';
import { getObject, headObject } from './routes/object-read.ts';
import { copyObject, copySource, deleteObject, putObject } from './routes/object-write.ts';

type Level = 'service' | 'bucket' | 'object';
/** `flag` is a query parameter, `header` a header, whose presence picks this operation; `action` is what IAM judges. */
type Route = { level: Level; method: string; flag?: string; header?: string; action: string; run: S3Operation };
export type Access = { action: string; resource: string };

const put = 's3:PutObject';
const ROUTES: readonly Route[] = [
  { level: 'service', method: 'GET', action: 's3:ListAllMyBuckets', run: listBuckets },
  ...Object.entries(DOCUMENTS).flatMap(([flag, { access }]): Route[] => [
    { level: 'bucket', method: 'GET', flag, action: `s3:Get${access}`, run: getBucketDocument(flag) },
    { level: 'bucket', method: 'PUT', flag, action: `s3:Put${access}`, run: putBucketDocument(flag) },
    { level: 'bucket', method: 'DELETE', flag, action: `s3:Put${access}`, run: deleteBucketDocument(flag) },
  ]),
  { level: 'bucket', method: 'GET', flag: 'location', action: 's3:GetBucketLocation', run: getLocation },
  { level: 'bucket', method: 'GET', flag: 'versions', action: 's3:ListBucketVersions', run: listVersions },
  { level: 'bucket', method: 'GET', flag: 'uploads', action: 's3:ListBucketMultipartUploads', run: listUploads },
  { level: 'bucket', method: 'GET', action: 's3:ListBucket', run: listObjects },
  { level: 'bucket', method: 'HEAD', action: 's3:ListBucket', run: headBucket },
  { level: 'bucket', method: 'PUT', action: 's3:CreateBucket', run: createBucket },
  { level: 'bucket', method: 'DELETE', action: 's3:DeleteBucket', run: deleteBucket },
  { level: 'bucket', method: 'POST', flag: 'delete', action: 's3:DeleteObject', run: deleteObjects },
  { level: 'object', method: 'GET', flag: 'tagging', action: 's3:GetObjectTagging', run: getTagging },
  { level: 'object', method: 'PUT', flag: 'tagging', action: 's3:PutObjectTagging', run: putTagging },
  { level: 'object', method: 'DELETE', flag: 'tagging', action: 's3:DeleteObjectTagging', run: deleteTagging },
  { level: 'object', method: 'GET', flag: 'retention', action: 's3:GetObjectRetention', run: getRetention },
  { level: 'object', method: 'PUT', flag: 'retention', action: 's3:PutObjectRetention', run: putRetention },
  { level: 'object', method: 'GET', flag: 'legal-hold', action: 's3:GetObjectLegalHold', run: getLegalHold },
  { level: 'object', method: 'PUT', flag: 'legal-hold', action: 's3:PutObjectLegalHold', run: putLegalHold },
  { level: 'object', method: 'POST', flag: 'uploads', action: put, run: createUpload },
  { level: 'object', method: 'POST', flag: 'uploadId', action: put, run: completeUpload },
  { level: 'object', method: 'DELETE', flag: 'uploadId', action: 's3:AbortMultipartUpload', run: abortUpload },
  { level: 'object', method: 'GET', flag: 'uploadId', action: 's3:ListMultipartUploadParts', run: listParts },
  { level: 'object', method: 'PUT', flag: 'uploadId', action: put, run: uploadPart },
  { level: 'object', method: 'PUT', header: 'x-amz-copy-source', action: put, run: copyObject },
  { level: 'object', method: 'PUT', action: put, run: putObject },
  { level: 'object', method: 'GET', action: 's3:GetObject', run: getObject },
  { level: 'object', method: 'HEAD', action: 's3:GetObject', run: headObject },
  { level: 'object', method: 'DELETE', action: 's3:DeleteObject', run: deleteObject },
];

/** Sub-resources no route knows must not fall through to the plain operation and, say, overwrite the object's body. */
const SUBRESOURCES = [
  'acl',
  'attributes',
  'torrent',
  'restore',
  'select',
  'policyStatus',
  'replication',
  'website',
  'requestPayment',
  'accelerate',
  'inventory',
  'metrics',
  'analytics',
  'intelligent-tiering',
];

export const routeOf = (request: S3Request): Route => {
  const level: Level = request.bucket === '' ? 'service' : request.key === '' ? 'bucket' : 'object';
  const unknown = SUBRESOURCES.find((name) => request.query.has(name));
  const route = ROUTES.find(
    (one) =>
      one.level === level &&
      one.method === request.method &&
      (one.flag === undefined || request.query.has(one.flag)) &&
      (one.header === undefined || request.header(one.header) !== undefined),
  );
  if (
    unknown !== undefined ||
    route === undefined ||
    (route.run === uploadPart && request.header('x-amz-copy-source'))
  ) {
    throw new S3Error(
      'NotImplemented',
      'A header or query you provided implies functionality that is not implemented.',
    );
  }
  return route;
};

export const arnOf = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}${key === '' ? '' : `/${key}`}`;

const EXTRA: readonly [header: string, action: string][] = [
  ['x-amz-tagging', 's3:PutObjectTagging'],
  ['x-amz-object-lock-mode', 's3:PutObjectRetention'],
  ['x-amz-object-lock-legal-hold', 's3:PutObjectLegalHold'],
  ['x-amz-bypass-governance-retention', 's3:BypassGovernanceRetention'],
];
const VERSIONED = new Set([
  's3:GetObject',
  's3:DeleteObject',
  's3:GetObjectTagging',
  's3:PutObjectTagging',
  's3:DeleteObjectTagging',
]);

/** Every IAM action that S3 would judge for this request. */
export const accessOf = (request: S3Request, route: Route): Access[] => {
  const resource = route.level === 'service' ? '*' : arnOf(request.bucket, request.key);
  const onVersion = request.query.has('versionId') && VERSIONED.has(route.action);
  const action = onVersion ? route.action.replace('Object', 'ObjectVersion') : route.action;
  const all: Access[] = [{ action, resource: route.run === deleteObjects ? `${resource}/*` : resource }];
  for (const [header, extra] of EXTRA) if (request.header(header) !== undefined) all.push({ action: extra, resource });
  if (route.run !== copyObject) return all;
  const source = copySource(request);
  const read = source.versionId === null ? 's3:GetObject' : 's3:GetObjectVersion';
  return [...all, { action: read, resource: arnOf(source.bucket, source.key) }];
};
