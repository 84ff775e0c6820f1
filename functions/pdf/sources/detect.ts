import type { RecordUploadType } from '#shared/api/uploads.ts';
import { isJpeg, isPdf, isPng } from '../picture-size.ts';

/** TIFF 6.0 and BigTIFF begin with the byte order and a number. */
const isTiff = (head: Buffer): boolean =>
  ['49492a00', '4d4d002a', '49492b00', '4d4d002b'].includes(head.toString('hex', 0, 4));
/** DICOM PS3.10 7.1: 128 bytes of anything, then DICM. */
const isDicom = (head: Buffer): boolean => head.toString('latin1', 128, 132) === 'DICM';

const textOf = (head: Buffer): string => {
  const marks = head.toString('hex', 0, 2);
  const text = marks === 'fffe' ? head.toString('utf16le') : head.toString('utf8');
  return text.replace(/^\ufeff/, '').trimStart();
};

const isXml = (text: string): boolean => /^<\?xml|^<(?:\w+:)?ClinicalDocument|^<!--|^<!DOCTYPE/i.test(text);

/** What a file is, from its first bytes alone. Text is what is nothing else; whether it is text, its reader finds out. */
export const detectType = (bytes: Uint8Array): RecordUploadType => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (isPdf(head)) return 'application/pdf';
  if (isJpeg(head)) return 'image/jpeg';
  if (isPng(head)) return 'image/png';
  if (isTiff(head)) return 'image/tiff';
  if (isDicom(head)) return 'application/dicom';
  const text = textOf(head);
  if (text.startsWith('{\\rtf')) return 'application/rtf';
  if (isXml(text)) return 'application/xml';
  return text.startsWith('{') ? 'application/fhir+json' : 'text/plain';
};
