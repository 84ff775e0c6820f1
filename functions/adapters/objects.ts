import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { s3 } from './clients.ts';
import { config } from './config.ts';

export type Place = {
  bucket: 'QUARANTINE_BUCKET' | 'RECORDS_BUCKET' | 'PACKETS_BUCKET';
  key: string;
  versionId?: string;
};

export const at = ({ bucket, key, versionId }: Place) => ({
  Bucket: config(bucket),
  Key: key,
  ...(versionId ? { VersionId: versionId } : {}),
});

/** Where things lie. No key says anything about a person. */
export const quarantined = (uploadId: string, versionId?: string): Place => ({
  bucket: 'QUARANTINE_BUCKET',
  key: `quarantine/${uploadId}`,
  ...(versionId ? { versionId } : {}),
});
export const record = (uploadId: string): Place => ({ bucket: 'RECORDS_BUCKET', key: `records/${uploadId}` });
/** The bytes as they came, where the record is a rendition of them. */
export const original = (uploadId: string): Place => ({ bucket: 'RECORDS_BUCKET', key: `originals/${uploadId}` });
/** The words of an upload's pages from `from` on. */
export const reading = (uploadId: string, from: number): Place => ({
  bucket: 'RECORDS_BUCKET',
  key: `readings/${uploadId}/${String(from).padStart(5, '0')}.json.gz`,
});
export const packet = (sha256: string): Place => ({ bucket: 'PACKETS_BUCKET', key: `packets/${sha256}.pdf` });
export const packetManifest = (sha256: string): Place => ({ bucket: 'PACKETS_BUCKET', key: `packets/${sha256}.json` });
export const letterFile = (sha256: string): Place => ({ bucket: 'PACKETS_BUCKET', key: `letters/${sha256}.pdf` });
/** A redacted part and its certificate, by a key that says what it was made of (redact-range.ts). */
export const partPages = (key: string): Place => ({ bucket: 'PACKETS_BUCKET', key: `work/${key}.pdf` });
export const partProof = (key: string): Place => ({ bucket: 'PACKETS_BUCKET', key: `work/${key}.json` });

/** Size, declared type, recorded hash and age of an object, or null when there is none. */
export const headObject = async (place: Place) => {
  try {
    const {
      ContentLength = 0,
      ContentType,
      LastModified,
      Metadata,
    } = await s3().send(new HeadObjectCommand(at(place)));
    return { bytes: ContentLength, contentType: ContentType, sha256: Metadata?.sha256, modified: LastModified };
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
};

/** The whole object, or null when there is none. */
export const readObject = async (place: Place): Promise<Uint8Array | null> => {
  try {
    const { Body } = await s3().send(new GetObjectCommand(at(place)));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null;
    throw error;
  }
};

type Stored = Place & { bytes: Uint8Array; contentType: string; sha256?: string };

const put = (stored: Stored, onlyNew: boolean) =>
  s3().send(
    new PutObjectCommand({
      ...at(stored),
      Body: stored.bytes,
      ContentType: stored.contentType,
      ...(stored.sha256 ? { Metadata: { sha256: stored.sha256 } } : {}),
      ...(onlyNew ? { IfNoneMatch: '*' } : {}),
    }),
  );

export const putObject = async (stored: Stored): Promise<void> => {
  await put(stored, false);
};

/** Never replaces: `exists` when something lies there already. */
export const putOnce = async (stored: Stored): Promise<'stored' | 'exists'> => {
  try {
    await put(stored, true);
    return 'stored';
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return 'exists';
    throw error;
  }
};

type Download = { place: Place; fileName: string; contentType: string; seconds: number };

/** A URL that downloads one object as a file, for as long as it takes to start. */
export const presignDownload = ({ place, fileName, contentType, seconds }: Download): Promise<string> =>
  getSignedUrl(
    s3(),
    new GetObjectCommand({
      ...at(place),
      ResponseContentDisposition: `attachment; filename="${fileName}"`,
      ResponseContentType: contentType,
    }),
    { expiresIn: seconds },
  );

type Intake = { place: Place; maxBytes: number; minutes: number; contentType: string; redirectTo?: string };

/**
 * A presigned POST for exactly one key. Zero bytes are let in, so that an empty file gets an answer of ours; any type
 * is let in, because a browser without script cannot name it: the worker judges the content (scan-upload).
 */
export const presignUpload = async ({ place, maxBytes, minutes, contentType, redirectTo }: Intake) => {
  const { Bucket, Key } = at(place);
  const { url, fields } = await createPresignedPost(s3(), {
    Bucket,
    Key,
    Expires: minutes * 60,
    Conditions: [
      ['content-length-range', 0, maxBytes],
      ['starts-with', '$Content-Type', ''],
    ],
    ...(redirectTo ? { Fields: { success_action_redirect: redirectTo } } : {}),
  });
  return { url, fields: { ...fields, 'Content-Type': contentType } };
};
