import { GetObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { DoorRequest, DoorResponse } from './exchange.ts';

/** What S3 tells CloudFront of an object that is not there, as long as CloudFront may not list the bucket. */
const denied: DoorResponse = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from('<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code></Error>'),
};

const present = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Serves an object of a private bucket, as CloudFront does through its origin access control. */
export const readBucket = async (s3: S3Client, bucket: string, request: DoorRequest): Promise<DoorResponse> => {
  const key = decodeURIComponent(request.path.slice(1));
  const known = request.headers['if-none-match'];
  const range = request.headers.range;
  try {
    const found = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, ...(range ? { Range: range } : {}) }));
    const headers = present({
      'content-type': found.ContentType,
      'cache-control': found.CacheControl,
      'content-range': found.ContentRange,
      etag: found.ETag,
      'last-modified': found.LastModified?.toUTCString(),
    });
    if (known && known === found.ETag) return { status: 304, headers, body: Buffer.alloc(0) };
    const body = Buffer.from((await found.Body?.transformToByteArray()) ?? []);
    return { status: range ? 206 : 200, headers, body };
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode !== undefined) return denied;
    throw error;
  }
};
