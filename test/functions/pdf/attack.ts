import { inflateSync } from 'node:zlib';
import { readPageTexts } from '#functions/pdf/pdfjs.ts';
import { extractText } from '#functions/pdf/text.ts';

const inflated = (file: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = file.indexOf('stream', 0, 'latin1'); at >= 0; at = file.indexOf('stream', at + 6, 'latin1')) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    try {
      found.push(inflateSync(file.subarray(start)));
    } catch {
      // Not a zlib stream: the raw bytes are searched anyway.
    }
  }
  return found;
};

const forms = (word: string): string[] => {
  const utf16 = Buffer.from(word, 'utf16le').swap16();
  return [Buffer.from(word, 'utf8'), utf16].flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('hex')]);
};

/** Every way this test knows to find a word: two readers, every inflated stream, the raw bytes; three encodings. */
export const findWord = async (bytes: Uint8Array, word: string): Promise<string[]> => {
  const hits: string[] = [];
  const wanted = word.toLowerCase();
  const squeeze = (texts: string[]): string => texts.join(' ').toLowerCase().replaceAll(/\s+/g, '');
  if (squeeze(await extractText(bytes)).includes(wanted)) hits.push('PDFium text');
  if (squeeze(await readPageTexts(bytes)).includes(wanted)) hits.push('pdf.js text');
  const file = Buffer.from(bytes);
  const haystacks = [file, ...inflated(file)].map((buffer) => buffer.toString('latin1').toLowerCase());
  for (const form of forms(wanted))
    if (haystacks.some((haystack) => haystack.includes(form.toLowerCase()))) hits.push(`bytes ${form.slice(0, 8)}`);
  return hits;
};
