import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { findsAny } from './find-any.ts';
import { type PageText, uniqueRemoved } from './removed-words.ts';
import { Unproven } from './unproven.ts';

const MAX_PICTURE = 1 << 18;

/** Flate data ends with its checksum; what follows it no reader shows and everyone can read. */
const inflateWhole = (bytes: Uint8Array): Buffer => {
  const { buffer, engine } = inflateSync(bytes, { info: true }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  if (engine.bytesWritten !== bytes.length) throw new Unproven('A stream has bytes after its end', { rule: 'bytes' });
  return buffer;
};

const textsOfStream = (stream: PDFStream): string[] => {
  if (!(stream instanceof PDFRawStream)) return [];
  const bytes = stream.getContents();
  const filter = stream.dict.get(PDFName.of('Filter'));
  const whole = filter === PDFName.of('FlateDecode') ? inflateWhole(bytes) : Buffer.from(bytes);
  // Samples hold no letters, but what was sent as a small picture may be text all the same.
  const picture = stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
  return picture && whole.length > MAX_PICTURE ? [] : [whole.toString('latin1')];
};

const textsIn = (object: PDFObject): string[] => {
  if (object instanceof PDFString || object instanceof PDFHexString)
    return [Buffer.from(object.asBytes()).toString('latin1')];
  if (object instanceof PDFName) return [object.decodeText()];
  if (object instanceof PDFArray) {
    const parts = object.asArray().flatMap(textsIn);
    return [...parts, parts.join('')];
  }
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => [key.decodeText(), ...textsIn(value)]);
  if (object instanceof PDFStream) return [...textsIn(object.dict), ...textsOfStream(object)];
  return [];
};

/** Which page a stray object belongs to, so that this page can be rebuilt: the first that reaches it. */
const pageReaching = (output: PDFDocument, wanted: PDFObject): number | undefined => {
  const index = output.getPages().findIndex(({ node }) => {
    const seen = new Set<PDFObject>();
    const stack: PDFObject[] = [node];
    for (let object = stack.pop(); object; object = stack.pop()) {
      const value = output.context.lookup(object) ?? object;
      if (value === wanted) return true;
      if (seen.has(value)) continue;
      seen.add(value);
      if (value instanceof PDFArray) stack.push(...value.asArray());
      const dict = value instanceof PDFStream ? value.dict : value;
      if (dict instanceof PDFDict)
        for (const [key, item] of dict.entries()) if (key !== PDFName.of('Parent')) stack.push(item);
    }
    return false;
  });
  return index < 0 ? undefined : index;
};

/**
 * Looks through every decoded stream, every string and every name for words that only stood under boxes. Text blocks of
 * rebuilt pages passed their grammar and are read as text.
 */
export const checkStreams = (
  output: PDFDocument,
  pages: readonly (Pick<PageText, 'page'> & { rebuilt: boolean })[],
  removed: readonly string[],
  outside: readonly string[],
): void => {
  const finds = findsAny(uniqueRemoved(removed, outside));
  const ours = new Set(
    output.getPages().flatMap(({ node }, index) => (pages[index]?.rebuilt ? [node.Contents()] : [])),
  );
  for (const [, object] of output.context.enumerateIndirectObjects()) {
    // Every stream is unpacked, also where there is nothing to look for: its end is checked.
    const texts = textsIn(object);
    if ((object instanceof PDFStream && ours.has(object)) || !texts.some(finds)) continue;
    const index = pageReaching(output, object);
    const page = index === undefined ? undefined : pages[index]?.page;
    throw new Unproven('A stream still holds a removed word', { rule: 'removed-word', ...(page ? { page } : {}) });
  }
};
