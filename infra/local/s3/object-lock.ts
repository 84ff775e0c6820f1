import { S3Error } from './errors.ts';
import type { Bucket, ObjectLock, Version } from './shelf.ts';
import { childOf, parseXml, textOf } from './xml.ts';

const DAY = 86_400_000;
type Header = (name: string) => string | undefined;

/** Whether a bucket was made with Object Lock. */
export const isLockBucket = (bucket: Bucket): boolean => bucket.documents['object-lock'] !== undefined;

/** Lock that a new version gets: from its headers, else from the bucket's default retention. */
export const lockForNew = (bucket: Bucket, header: Header, now: number): ObjectLock => {
  const mode = header('x-amz-object-lock-mode');
  const until = header('x-amz-object-lock-retain-until-date');
  const hold = header('x-amz-object-lock-legal-hold');
  if ((mode ?? until ?? hold) !== undefined && !isLockBucket(bucket)) {
    throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
  }
  if ((mode === undefined) !== (until === undefined)) {
    throw new S3Error(
      'InvalidArgument',
      'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    );
  }
  const retention = mode === undefined ? defaultRetention(bucket, now) : readRetention(mode, until, now);
  return { ...retention, ...(hold === undefined ? {} : { legalHold: readHold(hold) }) };
};

/** S3 refuses a locked put without an integrity header, so that a corrupt body is never locked in. */
export const requireDigestForLock = (lock: ObjectLock, hasDigest: boolean): void => {
  if (lock.mode !== undefined && !hasDigest) {
    throw new S3Error(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  }
};

export const readRetention = (mode: string | undefined, until: string | undefined, now: number): ObjectLock => {
  const time = Date.parse(until ?? '');
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE')
    throw new S3Error('InvalidArgument', 'Unknown wormMode directive.');
  if (Number.isNaN(time) || time <= now)
    throw new S3Error('InvalidArgument', 'The retain until date must be in the future!');
  return { mode, until: time };
};

export const readHold = (text: string | undefined): boolean => {
  if (text !== 'ON' && text !== 'OFF') throw new S3Error('InvalidArgument', 'Legal Hold must be either of ON or OFF');
  return text === 'ON';
};

const defaultRetention = (bucket: Bucket, now: number): ObjectLock => {
  const document = bucket.documents['object-lock'];
  if (document === undefined) return {};
  const rule = childOf(childOf(parseXml(document, 'ObjectLockConfiguration'), 'Rule'), 'DefaultRetention');
  const mode = textOf(rule, 'Mode');
  const days = Number(textOf(rule, 'Days') ?? 0) + Number(textOf(rule, 'Years') ?? 0) * 365;
  return mode === 'GOVERNANCE' || mode === 'COMPLIANCE' ? { mode, until: now + days * DAY } : {};
};

const isRetained = (lock: ObjectLock, now: number): boolean => lock.mode !== undefined && (lock.until ?? 0) > now;

/** Refuses to remove a version that a hold or a retention still protects. */
export const checkRemovable = (version: Version, bypassGovernance: boolean, now: number): void => {
  const { lock } = version;
  const bypassed = lock.mode === 'GOVERNANCE' && bypassGovernance;
  if (lock.legalHold === true || (isRetained(lock, now) && !bypassed)) {
    throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.');
  }
};

/** Retention may always be made stricter; COMPLIANCE never looser, GOVERNANCE only with the bypass. */
export const checkRetentionChange = (
  from: ObjectLock,
  to: ObjectLock,
  bypassGovernance: boolean,
  now: number,
): void => {
  if (!isRetained(from, now)) return;
  const longer = (to.until ?? 0) >= (from.until ?? 0);
  const asStrict = to.mode === 'COMPLIANCE' || to.mode === from.mode;
  const bypassed = from.mode === 'GOVERNANCE' && bypassGovernance;
  if (!(longer && asStrict) && !bypassed) {
    throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.');
  }
};

export const lockHeaders = (lock: ObjectLock): Record<string, string> => ({
  ...(lock.mode === undefined
    ? {}
    : {
        'x-amz-object-lock-mode': lock.mode,
        'x-amz-object-lock-retain-until-date': new Date(lock.until ?? 0).toISOString(),
      }),
  ...(lock.legalHold === undefined ? {} : { 'x-amz-object-lock-legal-hold': lock.legalHold ? 'ON' : 'OFF' }),
});
