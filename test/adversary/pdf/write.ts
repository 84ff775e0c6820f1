import { type Body, type Numbered, number, objectsOf, type Spec, serialize } from './build.ts';

export const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

export type Layout = {
  /** Before the header. */
  before?: string;
  /** Between two objects, once. */
  between?: string;
  after?: string;
  /** Added to every offset of the table: a broken one. */
  shift?: number;
  transform?: (object: Numbered) => Body;
};

const bodyBytes = ({ number: name }: Numbered, body: Body): Buffer =>
  Buffer.concat([Buffer.from(`${name} 0 obj\n`), serialize(body), Buffer.from('\nendobj\n')]);

/** A file with one plain cross-reference table. */
export const writeObjects = (objects: readonly Numbered[], trailer = '', layout: Layout = {}): Buffer => {
  const { before = '', between = '', after = '', shift = 0, transform = ({ body }: Numbered) => body } = layout;
  const parts: Buffer[] = [Buffer.from(before + HEADER, 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const gap = Buffer.from(index === 2 ? between : '', 'latin1');
    const bytes = bodyBytes(object, transform(object));
    parts.push(gap, bytes);
    const offset = length + gap.length;
    length += gap.length + bytes.length;
    return offset - before.length + shift;
  });
  const table = offsets.map(row).join('');
  const size = objects.length + 1;
  const start = length - before.length + shift;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n${after}`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
};

const resolved = (objects: readonly [string, Body][], text: string): string => {
  const names = objects.map(([name]) => name);
  return text.replaceAll(/@([a-zA-Z][a-zA-Z0-9]*)/g, (whole, name: string) =>
    names.includes(name) ? `${names.indexOf(name) + 1} 0 R` : whole,
  );
};

export const writePdf = (spec: Spec, layout: Layout = {}): Uint8Array => {
  const named = objectsOf(spec);
  return new Uint8Array(writeObjects(number(named), resolved(named, spec.trailer ?? ''), layout));
};

/** Appends a revision that replaces objects by name. */
export const updatePdf = (spec: Spec, changed: Readonly<Record<string, Body>>): Uint8Array => {
  const named = objectsOf(spec);
  const first = writeObjects(number(named), resolved(named, spec.trailer ?? ''));
  const replaced = number(named.map(([name, body]) => [name, changed[name] ?? body] as const)).filter(
    (_, index) => (named[index]?.[0] ?? '') in changed,
  );
  let length = first.length;
  const parts: Buffer[] = [first];
  const rows = replaced.map((object) => {
    const bytes = bodyBytes(object, object.body);
    parts.push(bytes);
    length += bytes.length;
    return `${object.number} 1\n${row(length - bytes.length)}`;
  });
  const previous = first.lastIndexOf('xref', first.lastIndexOf('startxref') - 1);
  const end = `xref\n${rows.join('')}trailer\n<< /Size ${named.length + 1} /Root 1 0 R /Prev ${previous} >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
};
