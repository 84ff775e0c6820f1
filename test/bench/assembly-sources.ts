import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** What stands on a page: words, a fax of 63 KB, a gray scan of 620 KB, a colour scan of 1.5 MB, or a hundred small objects. */
export type PageKind = 'text' | 'fax' | 'gray' | 'colour' | 'objects';

const PICTURES = {
  fax: { width: 800, height: 640, bits: 1, channels: 1 },
  gray: { width: 704, height: 880, bits: 8, channels: 1 },
  colour: { width: 640, height: 800, bits: 8, channels: 3 },
} as const;
const OBJECTS_A_PAGE = 100;

/** Noise that does not compress, the same on every run (xorshift). */
const noise = (length: number, seed: number): Buffer => {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed * 2654435761 + 1;
  for (let index = 0; index < words.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return Buffer.from(words.buffer, 0, length);
};

const textContent = (file: number, page: number): string =>
  Array.from(
    { length: 44 },
    (_, line) =>
      `BT /F 10 Tf 1 0 0 1 54 ${738 - line * 15} Tm (Line ${line} of page ${page} of file ${file}: ${(line * 7919 + page * 104729).toString(36)} ${(line * 31 + page).toString(2)} seen and examined) Tj ET`,
  ).join('\n');

type Writer = { object: (number: number, head: string, body?: Uint8Array) => void; finish: (root: number) => void };

const openWriter = (path: string): Writer => {
  const file = openSync(path, 'w');
  const places: number[] = [];
  let at = 0;
  const put = (bytes: Uint8Array | string): void => {
    at += typeof bytes === 'string' ? writeSync(file, bytes, null, 'latin1') : writeSync(file, bytes);
  };
  put('%PDF-1.7\n');
  return {
    object: (number, head, body) => {
      places[number] = at;
      put(`${number} 0 obj\n${head}`);
      if (body) {
        put('\nstream\n');
        put(body);
        put('\nendstream');
      }
      put('\nendobj\n');
    },
    finish: (root) => {
      const start = at;
      const lines = Array.from(
        { length: places.length - 1 },
        (_, index) => `${String(places[index + 1]).padStart(10, '0')} 00000 n \n`,
      );
      put(`xref\n0 ${places.length}\n0000000000 65535 f \n${lines.join('')}`);
      put(`trailer\n<</Size ${places.length}/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`);
      closeSync(file);
    },
  };
};

const pictures = new Map<string, Buffer>();
/** Twelve different pictures of a kind; stored, not compressed, so that making them is quick. */
const pictureOf = (kind: keyof typeof PICTURES, index: number): Buffer => {
  const name = `${kind}/${index % 12}`;
  const { width, height, bits, channels } = PICTURES[kind];
  const made =
    pictures.get(name) ?? deflateSync(noise((width * height * bits * channels) / 8, (index % 12) + 1), { level: 0 });
  pictures.set(name, made);
  return made;
};

const writePage = (writer: Writer, kind: PageKind, page: number, file: number, first: number): { next: number } => {
  const [own, content, extra] = [first, first + 1, first + 2];
  const isPicture = kind === 'fax' || kind === 'gray' || kind === 'colour';
  const operators = isPicture ? 'q 612 0 0 792 0 0 cm /I Do Q' : textContent(file, page);
  const packed = deflateSync(Buffer.from(operators, 'latin1'));
  const states = Array.from({ length: kind === 'objects' ? OBJECTS_A_PAGE : 0 }, (_, index) => extra + index);
  const resources = isPicture
    ? `/XObject<</I ${extra} 0 R>>`
    : `/Font<</F 3 0 R>>${states.length > 0 ? `/ExtGState<<${states.map((state, index) => `/G${index} ${state} 0 R`).join('')}>>` : ''}`;
  writer.object(
    own,
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${content} 0 R /Resources <<${resources}>>>>`,
  );
  writer.object(content, `<</Filter /FlateDecode /Length ${packed.length}>>`, packed);
  states.forEach((state, index) => {
    writer.object(
      state,
      `<</Type /ExtGState /CA 0.${(index % 9) + 1} /ca 0.${(index % 9) + 1} /LW ${index + 1} /SA true>>`,
    );
  });
  if (!isPicture) return { next: extra + states.length };
  const { width, height, bits, channels } = PICTURES[kind];
  const picture = pictureOf(kind, page);
  writer.object(
    extra,
    `<</Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent ${bits} /ColorSpace /${channels === 3 ? 'DeviceRGB' : 'DeviceGray'} /Filter /FlateDecode /Length ${picture.length}>>`,
    picture,
  );
  return { next: extra + 1 };
};

/** Writes one source file; `kindOf` says what each page holds. */
export const writeSourceFile = (
  path: string,
  pages: number,
  file: number,
  kindOf: (page: number) => PageKind,
): void => {
  const writer = openWriter(path);
  writer.object(1, '<</Type /Catalog /Pages 2 0 R>>');
  writer.object(3, '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>');
  const kids: number[] = [];
  let next = 4;
  for (let page = 0; page < pages; page += 1) {
    kids.push(next);
    ({ next } = writePage(writer, kindOf(page), page, file, next));
  }
  writer.object(2, `<</Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
  writer.finish(1);
};

/** Half text, three tenths fax, two tenths gray scans. */
export const mixedKind = (page: number): PageKind => (page % 10 < 5 ? 'text' : page % 10 < 8 ? 'fax' : 'gray');

/** Several files of the same number of pages; their paths. */
export const writeSources = (
  folder: string,
  files: number,
  pagesEach: number,
  kindOf: (page: number) => PageKind,
): string[] =>
  Array.from({ length: files }, (_, file) => {
    const path = join(folder, `source-${String(file).padStart(3, '0')}.pdf`);
    writeSourceFile(path, pagesEach, file, kindOf);
    return path;
  });
