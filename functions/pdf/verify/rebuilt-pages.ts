import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { type Box, meets } from '#shared/redaction/cover/box.ts';
import type { Rebuilt } from '../rebuild.ts';
import { checkGlyphlessFont } from './glyphless.ts';
import { checkImageStructure } from './image-structure.ts';
import { Unproven } from './unproven.ts';

const NUMBER = '-?\\d+(?:\\.\\d+)?';
const WORD = /^\/F (\d+) Tf (\d+) Tz (1 0 0 1|0 1 -1 0|-1 0 0 -1|0 -1 1 0) (\d+) (\d+) Tm <((?:[0-9a-f]{4})+)> Tj$/;
const HEAD = new RegExp(`^q\\n(${NUMBER}) 0 0 \\1 0 0 cm\\nq\\n(\\d+) 0 0 (\\d+) 0 0 cm\\n/I Do\\nQ\\n`);

/** Where a word lands in pixels from the top, from its operators alone: a font engine may use other metrics. */
const boxOf = (matrix: string, x: number, y: number, size: number, along: number, height: number): Box => {
  const [a = 0, b = 0, c = 0, d = 0] = matrix.split(' ').map(Number);
  const far = { x: x + a * along + c * size, y: y + b * along + d * size };
  return {
    x0: Math.floor(Math.min(x, far.x)),
    x1: Math.ceil(Math.max(x, far.x)),
    y0: Math.floor(height - Math.max(y, far.y)),
    y1: Math.ceil(height - Math.min(y, far.y)),
  };
};

const checkWord = (line: string, facts: Rebuilt): void => {
  const match = WORD.exec(line);
  if (!match)
    throw new Unproven(`Page ${facts.page} holds an operator outside the grammar`, {
      page: facts.page,
      rule: 'grammar',
    });
  const [, size = '', stretch = '', matrix = '', x = '', y = '', hex = ''] = match;
  const along = ((hex.length / 4) * 0.5 * Number(size) * Number(stretch)) / 100;
  const box = boxOf(matrix, Number(x), Number(y), Number(size), along, facts.height);
  if (facts.boxes.some((burned) => meets(box, burned)))
    throw new Unproven(`A word on page ${facts.page} meets a box`, { page: facts.page, rule: 'word-meets-box' });
};

const checkContent = (content: string, facts: Rebuilt): void => {
  const head = HEAD.exec(content);
  if (!head || Number(head[2]) !== facts.width || Number(head[3]) !== facts.height)
    throw new Unproven(`Page ${facts.page} is not one image`, { page: facts.page, rule: 'grammar' });
  const rest = content.slice(head[0].length);
  if (rest === 'Q\n') return;
  const lines = rest.split('\n');
  const frame = [...lines.slice(0, 2), ...lines.slice(-3)].join(' ');
  if (frame !== 'BT 3 Tr ET Q ')
    throw new Unproven(`Page ${facts.page} has more than one text block`, { page: facts.page, rule: 'grammar' });
  for (const line of lines.slice(2, -3)) checkWord(line, facts);
};

const dictIn = (value: unknown): PDFDict | undefined => (value instanceof PDFDict ? value : undefined);

const keysOf = (value: unknown): string =>
  value instanceof PDFDict
    ? value
        .keys()
        .map((key) => key.decodeText())
        .sort()
        .join(' ')
    : '';

/** Each rebuilt page: four keys, one image, our font, and a content stream of one fixed grammar. */
export const checkRebuiltPages = (output: PDFDocument, rebuilt: readonly Rebuilt[]): void => {
  for (const facts of rebuilt) {
    const { node } = output.getPage(facts.index);
    if (keysOf(node) !== 'Contents MediaBox Parent Resources Type')
      throw new Unproven(`Page ${facts.page} has other keys`, { page: facts.page, rule: 'grammar' });
    const resources = node.Resources();
    const objects = resources?.lookup(PDFName.of('XObject'));
    const shape = [keysOf(resources), keysOf(objects), keysOf(resources?.lookup(PDFName.of('Font')))].join('|');
    if (shape !== 'Font XObject|I|F' || !(objects instanceof PDFDict))
      throw new Unproven(`Page ${facts.page} has other resources`, { page: facts.page, rule: 'grammar' });
    checkGlyphlessFont(dictIn(resources?.lookup(PDFName.of('Font')))?.lookup(PDFName.of('F')), facts.page);
    checkImageStructure(objects.lookup(PDFName.of('I')), facts.page);
    const contents = node.Contents();
    if (!(contents instanceof PDFRawStream))
      throw new Unproven(`Page ${facts.page} has more than one content stream`, { page: facts.page, rule: 'grammar' });
    checkContent(Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1'), facts);
  }
};
