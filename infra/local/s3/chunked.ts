import { readBytes } from './byte-reader.ts';
import { S3Error } from './errors.ts';

const LINE = 8192;

/** Unwraps `aws-chunked` (STREAMING-UNSIGNED-PAYLOAD-TRAILER) and hands trailing headers to `onTrailer`. */
export async function* decodeChunks(
  source: AsyncIterable<Buffer>,
  onTrailer: (name: string, value: string) => void,
): AsyncGenerator<Buffer> {
  const reader = readBytes(source);
  for (;;) {
    const size = chunkSize(await reader.line(LINE));
    if (size === 0) break;
    yield* reader.exactly(size);
    if ((await reader.line(LINE)) !== '')
      throw new S3Error('IncompleteBody', 'A chunk is longer than its stated size.');
  }
  for (let line = await reader.line(LINE); line !== ''; line = await reader.line(LINE)) {
    const colon = line.indexOf(':');
    if (colon < 1)
      throw new S3Error('MalformedTrailerError', 'The request contained trailing data that was not well-formed.');
    onTrailer(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

const chunkSize = (line: string): number => {
  const digits = line.split(';')[0] ?? '';
  if (!/^[0-9a-f]{1,8}$/i.test(digits))
    throw new S3Error('IncompleteBody', 'A chunk size is not a hexadecimal number.');
  return Number.parseInt(digits, 16);
};
