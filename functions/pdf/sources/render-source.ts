import type { RecordUploadType } from '#shared/api/uploads.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { inspectPdf } from '../inspect.ts';
import { readCcda } from './ccda/read-ccda.ts';
import { detectType } from './detect.ts';
import { readFhir } from './fhir/read-fhir.ts';
import { TooManyPagesError } from './layout/canvas.ts';
import { writeDocument } from './layout/write-document.ts';
import { type Written, writeJpeg, writePng, writeTiff } from './pictures/write-pictures.ts';
import type { Read, Rendition, Suggested } from './read.ts';
import { readDicom } from './read-dicom.ts';
import { SourceError } from './source-error.ts';
import { decodeText } from './text/decode-text.ts';
import { readRtf } from './text/read-rtf.ts';
import { readText } from './text/read-text.ts';

/** Words take far more memory read than written: beyond this a file is no record. Pictures and DICOM carry pixels. */
const MAX_WORDS_BYTES = 40 * 1024 * 1024;

type WordsType = Extract<
  RecordUploadType,
  'text/plain' | 'application/rtf' | 'application/xml' | 'application/fhir+json' | 'application/dicom'
>;

const READERS: Record<WordsType, (bytes: Uint8Array) => Read> = {
  'text/plain': readText,
  'application/rtf': (bytes) => readRtf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')),
  'application/xml': (bytes) => readCcda(decodeText(bytes)),
  'application/fhir+json': (bytes) => readFhir(decodeText(bytes)),
  'application/dicom': readDicom,
};

const PICTURES: Record<
  Exclude<RecordUploadType, WordsType | 'application/pdf'>,
  (bytes: Uint8Array) => Promise<Written>
> = {
  'image/tiff': writeTiff,
  'image/jpeg': writeJpeg,
  'image/png': writePng,
};

const write = async (
  bytes: Uint8Array,
  type: Exclude<RecordUploadType, 'application/pdf'>,
): Promise<Written & { suggested: Suggested }> => {
  if (type === 'image/tiff' || type === 'image/jpeg' || type === 'image/png')
    return { ...(await PICTURES[type](bytes)), suggested: {} };
  if (type !== 'application/dicom' && bytes.length > MAX_WORDS_BYTES)
    throw new SourceError('file-too-large', 'Too many words');
  const { readable, suggested } = READERS[type](bytes);
  return { ...(await writeDocument(readable)), suggested };
};

/** A parser that runs out of stack or memory met a file that was made to do so. */
const refusalOf = (error: unknown): Result<never> | undefined => {
  if (error instanceof SourceError) return refuse({ code: error.code });
  if (error instanceof TooManyPagesError) return refuse({ code: 'file-too-long' });
  return error instanceof RangeError ? refuse({ code: 'file-too-large' }) : undefined;
};

/**
 * Turns a record of any accepted kind into the PDF that is viewed, marked and released. What a file is, its bytes say; the
 * type that was declared must agree. The same file always gives the same bytes.
 */
export const renderSource = async (bytes: Uint8Array, declared?: RecordUploadType): Promise<Result<Rendition>> => {
  if (bytes.length === 0) return refuse({ code: 'file-empty' });
  const type = detectType(bytes);
  if (declared !== undefined && declared !== type) return refuse({ code: 'file-type' });
  if (type === 'application/pdf') {
    const facts = await inspectPdf(bytes);
    return facts.ok ? ok({ type, pages: facts.value.pages, suggested: {} }) : facts;
  }
  try {
    return ok({ type, ...(await write(bytes, type)) });
  } catch (error) {
    const refused = refusalOf(error);
    if (refused) return refused;
    throw error;
  }
};
