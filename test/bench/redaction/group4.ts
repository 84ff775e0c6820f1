import UTIF from 'utif2';
import type { Ink } from '#shared/redaction/cover/ink.ts';

/** Run lengths to codes (ITU-T T.4 tables 2 and 3), white then black, from the tables that the TIFF reader decodes with. */
const CODES = (UTIF as unknown as { decode: { _lens: Record<string, number>[] } }).decode._lens.map(
  (lengths) => new Map(Object.entries(lengths).map(([code, length]) => [length, code])),
);
const LONGEST = 2560;
const VERTICAL = ['0000010', '000010', '010', '1', '011', '000011', '0000011'];

const runCode = (colour: number, length: number): string => {
  const codes = CODES[colour];
  let rest = length;
  let code = '';
  for (; rest > LONGEST; rest -= LONGEST) code += codes?.get(LONGEST) ?? '';
  if (rest >= 64) code += codes?.get(rest - (rest % 64)) ?? '';
  return code + (codes?.get(rest % 64) ?? '');
};

/** Where the colour changes after `from`, being `colour` before. */
const changeAfter = (row: Uint8Array, from: number, colour: number): number => {
  let x = from;
  while (x < row.length && row[x] === colour) x += 1;
  return x;
};

/** b1: the first change on the row above, right of a0, away from the colour of a0. */
const changeAbove = (above: Uint8Array, a0: number, colour: number): number => {
  for (let x = Math.max(0, a0 + 1); x < above.length; x += 1)
    if (above[x] !== colour && (x === 0 ? 0 : above[x - 1]) === colour) return x;
  return above.length;
};

const encodeRow = (row: Uint8Array, above: Uint8Array): string => {
  let code = '';
  let a0 = -1;
  let colour = 0;
  while (a0 < row.length) {
    const from = Math.max(0, a0);
    const a1 = changeAfter(row, from, colour);
    const b1 = changeAbove(above, a0, colour);
    const b2 = changeAfter(above, b1, 1 - colour);
    if (b2 < a1) {
      code += '0001';
      a0 = b2;
    } else if (Math.abs(a1 - b1) <= 3) {
      code += VERTICAL[a1 - b1 + 3] ?? '';
      a0 = a1;
      colour = 1 - colour;
    } else {
      const a2 = changeAfter(row, a1, 1 - colour);
      code += `001${runCode(colour, a1 - from)}${runCode(1 - colour, a2 - a1)}`;
      a0 = a2;
    }
    if (a0 >= row.length) break;
  }
  return code;
};

/** CCITT Group 4 (ITU-T T.6), as fax servers write it: only for pages to measure with. */
export const encodeGroup4 = ({ width, height, bits }: Ink): Uint8Array => {
  let above: Uint8Array = new Uint8Array(width);
  let code = '';
  for (let y = 0; y < height; y += 1) {
    const row = bits.subarray(y * width, (y + 1) * width);
    code += encodeRow(row, above);
    above = row;
  }
  code += '000000000001000000000001';
  return Uint8Array.from({ length: Math.ceil(code.length / 8) }, (_, at) =>
    Number.parseInt(code.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  );
};
