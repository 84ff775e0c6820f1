import { type ByteReader, readBytes } from './byte-reader.ts';
import { S3Error } from './errors.ts';

/** S3 takes at most 20 KB before the file. */
const FIELDS_LIMIT = 20_480;

export type Form = {
  /** Field names in lower case, as S3 compares them. */
  fields: Map<string, string>;
  fileName: string;
  file: AsyncIterable<Buffer>;
};

/** Reads a browser's multipart/form-data up to its file, whose bytes are then streamed; what follows the file is ignored. */
export const readForm = async (source: AsyncIterable<Buffer>, contentType: string): Promise<Form> => {
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw malformed('Bucket POST must be of the enclosure-type multipart/form-data.');
  const reader = readBytes(source);
  const delimiter = Buffer.from(`\r\n--${name.trim()}`);
  if ((await reader.line(FIELDS_LIMIT)) !== `--${name.trim()}`)
    throw malformed('The body does not begin with its boundary.');
  const fields = new Map<string, string>();
  let read = 0;
  for (;;) {
    const part = await readPartHeader(reader);
    if (part.name === 'file') return { fields, fileName: part.fileName, file: reader.until(delimiter) };
    const value = await collect(reader.until(delimiter), FIELDS_LIMIT - read);
    read += part.name.length + Buffer.byteLength(value);
    fields.set(part.name.toLowerCase(), value);
    if ((await reader.line(16)).startsWith('--'))
      throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
  }
};

const malformed = (message: string): S3Error => new S3Error('MalformedPOSTRequest', message);

const readPartHeader = async (reader: ByteReader): Promise<{ name: string; fileName: string }> => {
  let disposition = '';
  for (let line = await reader.line(4096); line !== ''; line = await reader.line(4096)) {
    if (/^content-disposition:/i.test(line)) disposition = line;
  }
  const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1];
  if (name === undefined) throw malformed('A part of the form has no name.');
  return { name, fileName: /filename="([^"]*)"/i.exec(disposition)?.[1]?.split(/[\\/]/).at(-1) ?? '' };
};

const collect = async (chunks: AsyncIterable<Buffer>, limit: number): Promise<string> => {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) {
      throw new S3Error(
        'MaxPostPreDataLengthExceeded',
        'Your POST request fields preceding the upload file were too large.',
      );
    }
    pieces.push(chunk);
  }
  return Buffer.concat(pieces).toString('utf8');
};
