import { deflateSync } from 'node:zlib';
import type { Copier } from './copier.ts';
import { copyValue } from './copy-value.ts';
import { inflate } from './inflate.ts';
import { decimals } from './numbers.ts';
import { checkStreamEnd, END_ROOM, streamStart } from './object-head.ts';
import type { SourcePage } from './page-list.ts';
import { parseObject, readLength, type SourceFile } from './source-file.ts';
import { Unreadable } from './unreadable.ts';
import { type Dict, nameIn, readArray, readDict } from './value.ts';

type Body = { dict: Dict; from: number; length: number };

const MOST_CONTENT = 256 * 2 ** 20;

const findBody = async (file: SourceFile, number: number): Promise<Body> => {
  const head = await parseObject(file, number, ({ bytes, at, offset }) => {
    const { dict, end } = readDict(bytes, at);
    if (offset < 0) throw new Unreadable('The content of a page is damaged');
    return { dict, from: offset + streamStart(bytes, end) };
  });
  if (!head) throw new Unreadable('The content of a page is missing');
  const length = await readLength(file, head.dict.get('Length'));
  return { ...head, length };
};

const decode = async (file: SourceFile, { dict, from, length }: Body): Promise<Uint8Array> => {
  const read = await file.window.load(from, length + END_ROOM);
  checkStreamEnd(read.subarray(length));
  const body = read.subarray(0, length);
  const filter = dict.get('Filter');
  const names = filter ? readArray(filter).map(nameIn) : [];
  if (names.length === 0) return body;
  if (names.length > 1 || names[0] !== 'FlateDecode' || dict.has('DecodeParms'))
    throw new Unreadable('The content of a page has an unusual filter');
  return inflate(body, MOST_CONTENT);
};

/** Operators may be cut between two streams anywhere, so they can only be joined decoded (ISO 32000-1, 7.8.2). */
const joinContents = async (file: SourceFile, bodies: readonly Body[]): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for (const body of bodies) parts.push(await decode(file, body), Buffer.from('\n'));
  return deflateSync(Buffer.concat(parts));
};

const writeDict = ({ output, renumber }: Copier, page: SourcePage, matrix: readonly number[], only?: Body): void => {
  output.text(
    `<</Type/XObject/Subtype/Form/FormType 1/BBox[${decimals(page.box)}]/Matrix[${decimals(matrix)}]/Resources`,
  );
  if (page.resources) copyValue(output, page.resources.bytes, page.resources.from, renumber);
  else output.text('<<>>');
  for (const key of ['Filter', 'DecodeParms']) {
    const value = only?.dict.get(key);
    if (!value) continue;
    output.text(`/${key}`);
    copyValue(output, value.bytes, value.from, renumber);
  }
};

/**
 * Writes a page of the source as a Form XObject: unbalanced operators and clipping stay inside it, and the page that
 * shows it has clean keys. One content stream is taken over as it is; several are joined.
 */
export const writeRecordForm = async (copier: Copier, page: SourcePage, matrix: readonly number[]): Promise<number> => {
  const { file, output } = copier;
  const bodies: Body[] = [];
  for (const number of page.contents) bodies.push(await findBody(file, number));
  const [only] = bodies;
  const form = output.allocate();
  if (only && bodies.length === 1) {
    output.begin(form);
    writeDict(copier, page, matrix, only);
    output.text(`/Length ${only.length}>>stream\n`);
    await output.copy(file.window, only.from, only.length);
  } else {
    const joined = await joinContents(file, bodies);
    output.begin(form);
    writeDict(copier, page, matrix);
    output.text(`/Filter/FlateDecode/Length ${joined.length}>>stream\n`);
    output.bytes(joined);
  }
  output.text('\nendstream\nendobj\n');
  await output.settle();
  return form;
};
