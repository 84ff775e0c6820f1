import { S3Error } from './errors.ts';
import type { Version } from './shelf.ts';

type Header = (name: string) => string | undefined;

const names = (list: string, eTag: string): boolean =>
  list.split(',').some((item) => item.trim() === '*' || item.trim().replace(/^W\//, '').replaceAll('"', '') === eTag);
const second = (time: number): number => Math.floor(time / 1000) * 1000;
const failed = (condition: string): S3Error =>
  new S3Error('PreconditionFailed', `At least one of the pre-conditions you specified did not hold: ${condition}`);

/** Read conditions (RFC 9110 13.2.2 order): throws 412, or says that 304 is the answer. */
export const isNotModified = (version: Version, header: Header): boolean => {
  const ifMatch = header('if-match');
  const unmodified = Date.parse(header('if-unmodified-since') ?? '');
  if (ifMatch !== undefined) {
    if (!names(ifMatch, version.eTag)) throw failed('If-Match');
  } else if (second(version.modified) > unmodified) throw failed('If-Unmodified-Since');
  const ifNoneMatch = header('if-none-match');
  if (ifNoneMatch !== undefined) return names(ifNoneMatch, version.eTag);
  return second(version.modified) <= Date.parse(header('if-modified-since') ?? '');
};

/** Write conditions, judged in the same synchronous step as the commit. */
export const checkWrite = (current: Version | undefined, header: Header): void => {
  const ifNoneMatch = header('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Error(
      'NotImplemented',
      'A header you provided implies functionality that is not implemented: If-None-Match',
    );
  }
  if (ifNoneMatch === '*' && current !== undefined) throw failed('If-None-Match');
  const ifMatch = header('if-match');
  if (ifMatch === undefined) return;
  if (current === undefined) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if (!names(ifMatch, current.eTag)) throw failed('If-Match');
};

/** The source's conditions of a copy, under their x-amz-copy-source- names. */
export const checkCopySource = (version: Version, header: Header): void => {
  if (isNotModified(version, (name) => header(`x-amz-copy-source-${name}`))) throw failed('If-None-Match');
};

/** The bytes to send: a single satisfiable range, or undefined for all. */
export const rangeOf = (version: Version, header: Header): { start: number; end: number } | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header('range') ?? '');
  const ifRange = header('if-range');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  if (
    ifRange !== undefined &&
    ifRange.replaceAll('"', '') !== version.eTag &&
    Date.parse(ifRange) !== second(version.modified)
  ) {
    return undefined;
  }
  const last = version.size - 1;
  const start = match[1] === '' ? Math.max(0, version.size - Number(match[2])) : Number(match[1]);
  const end = match[1] === '' || match[2] === '' ? last : Math.min(last, Number(match[2]));
  if (start > last || end < start) {
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${version.size}`,
    });
  }
  return { start, end };
};
