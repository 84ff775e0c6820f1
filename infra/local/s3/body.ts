import { createHash } from 'node:crypto';
import { CHECKSUMS, type Checksum, type ChecksumName, startChecksum } from './checksums.ts';
import { decodeChunks } from './chunked.ts';
import { S3Error } from './errors.ts';
import type { S3Request } from './exchange.ts';

/** What is known of a body once all of it has passed and been checked. */
export type BodyFacts = { size: number; md5: string; checksums: Partial<Record<ChecksumName, string>> };
export type VerifiedBody = { chunks: AsyncIterable<Buffer>; facts: () => BodyFacts };

const TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
const HEX = /^[0-9a-f]{64}$/;

/**
 * The body as it streams, with everything the client said about it (length, MD5, SHA-256, checksums in headers or trailers)
 * checked by the time the stream ends. A mismatch throws from the iteration, so nothing is committed.
 */
export const verifiedBody = (request: S3Request): VerifiedBody => {
  // A refused upload must still get its XML error, so an abandoned body may not destroy the socket.
  const raw: AsyncIterable<Buffer> = request.body.iterator({ destroyOnReturn: false });
  const expected = expectedChecksums(request);
  const wanted = new Map<ChecksumName, Checksum>(expected.names.map((name) => [name, startChecksum(name)]));
  const md5 = createHash('md5');
  const sha256 = HEX.test(request.payload) ? createHash('sha256') : undefined;
  const facts: BodyFacts = { size: 0, md5: '', checksums: {} };

  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of isChunked(request) ? decodeChunks(raw, expected.onTrailer) : raw) {
      facts.size += chunk.length;
      md5.update(chunk);
      sha256?.update(chunk);
      for (const checksum of wanted.values()) checksum.update(chunk);
      yield chunk;
    }
    const digest = md5.digest();
    facts.md5 = digest.toString('hex');
    checkLength(request, facts.size);
    checkMd5(request, digest.toString('base64'));
    if (sha256 && sha256.digest('hex') !== request.payload) {
      throw new S3Error(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
      );
    }
    for (const [name, checksum] of wanted) facts.checksums[name] = checksum.digest();
    expected.check(facts.checksums);
  }
  return { chunks: chunks(), facts: () => facts };
};

/** A small document sent as a body (XML or a bucket policy). */
export const readDocument = async (request: S3Request): Promise<string> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of verifiedBody(request).chunks) {
    size += chunk.length;
    if (size > 1_048_576) throw new S3Error('MalformedXML', 'The document is larger than 1 MB.');
    pieces.push(chunk);
  }
  return Buffer.concat(pieces).toString('utf8');
};

const isChunked = (request: S3Request): boolean => {
  if (!request.payload.startsWith('STREAMING-')) return false;
  if (request.payload !== TRAILER)
    throw new S3Error('NotImplemented', `Only ${TRAILER} is implemented of the streaming payloads.`);
  return true;
};

const checkLength = (request: S3Request, size: number): void => {
  const stated = isChunked(request)
    ? request.header('x-amz-decoded-content-length')
    : request.headers['content-length'];
  if (stated === undefined) {
    if (size > 0 || isChunked(request))
      throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  } else if (Number(stated) !== size) {
    throw new S3Error(
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header.',
    );
  }
};

const checkMd5 = (request: S3Request, actual: string): void => {
  const stated = request.header('content-md5');
  if (stated === undefined) return;
  if (Buffer.from(stated, 'base64').length !== 16)
    throw new S3Error('InvalidDigest', 'The Content-MD5 you specified was invalid.');
  if (stated !== actual)
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
};

const expectedChecksums = (request: S3Request) => {
  const stated = new Map<ChecksumName, string>();
  const trailing = (request.header('x-amz-trailer') ?? '').split(',').map((name) => name.trim().toLowerCase());
  const names = CHECKSUMS.filter((name) => {
    const value = request.header(`x-amz-checksum-${name}`);
    if (value !== undefined) stated.set(name, value);
    return value !== undefined || trailing.includes(`x-amz-checksum-${name}`);
  });
  if (stated.size > 1)
    throw new S3Error(
      'InvalidRequest',
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  return {
    names,
    onTrailer: (header: string, value: string): void => {
      const name = names.find((known) => header === `x-amz-checksum-${known}`);
      if (name === undefined)
        throw new S3Error('MalformedTrailerError', `The trailer ${header} was not announced in x-amz-trailer.`);
      stated.set(name, value);
    },
    check: (actual: BodyFacts['checksums']): void => {
      for (const name of names) {
        const value = stated.get(name);
        if (value === undefined)
          throw new S3Error('MalformedTrailerError', `The announced trailer x-amz-checksum-${name} is missing.`);
        if (value !== actual[name]) {
          throw new S3Error(
            'BadDigest',
            `The ${name.toUpperCase()} you specified did not match the calculated checksum.`,
          );
        }
      }
    },
  };
};
