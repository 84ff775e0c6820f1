/** Qe, next state on MPS, next state on LPS, switch MPS: ITU-T T.88 table E.1. */
const STATES: readonly (readonly [number, number, number, number])[] = [
  [0x5601, 1, 1, 1],
  [0x3401, 2, 6, 0],
  [0x1801, 3, 9, 0],
  [0x0ac1, 4, 12, 0],
  [0x0521, 5, 29, 0],
  [0x0221, 38, 33, 0],
  [0x5601, 7, 6, 1],
  [0x5401, 8, 14, 0],
  [0x4801, 9, 14, 0],
  [0x3801, 10, 14, 0],
  [0x3001, 11, 17, 0],
  [0x2401, 12, 18, 0],
  [0x1c01, 13, 20, 0],
  [0x1601, 29, 21, 0],
  [0x5601, 15, 14, 1],
  [0x5401, 16, 14, 0],
  [0x5101, 17, 15, 0],
  [0x4801, 18, 16, 0],
  [0x3801, 19, 17, 0],
  [0x3401, 20, 18, 0],
  [0x3001, 21, 19, 0],
  [0x2801, 22, 19, 0],
  [0x2401, 23, 20, 0],
  [0x2201, 24, 21, 0],
  [0x1c01, 25, 22, 0],
  [0x1801, 26, 23, 0],
  [0x1601, 27, 24, 0],
  [0x1401, 28, 25, 0],
  [0x1201, 29, 26, 0],
  [0x1101, 30, 27, 0],
  [0x0ac1, 31, 28, 0],
  [0x09c1, 32, 29, 0],
  [0x08a1, 33, 30, 0],
  [0x0521, 34, 31, 0],
  [0x0441, 35, 32, 0],
  [0x02a1, 36, 33, 0],
  [0x0221, 37, 34, 0],
  [0x0141, 38, 35, 0],
  [0x0111, 39, 36, 0],
  [0x0085, 40, 37, 0],
  [0x0049, 41, 38, 0],
  [0x0025, 42, 39, 0],
  [0x0015, 43, 40, 0],
  [0x0009, 44, 41, 0],
  [0x0005, 45, 42, 0],
  [0x0001, 45, 43, 0],
  [0x5601, 46, 46, 0],
];

/**
 * The same with the more probable symbol in the lowest bit of the state, so that one look-up gives both. Indexed by
 * `state * 2 + symbol`.
 */
const withSymbol = (next: (state: readonly [number, number, number, number], symbol: number) => number): Uint16Array =>
  Uint16Array.from(STATES.flatMap((state) => [next(state, 0), next(state, 1)]));
export const QE = withSymbol(([qe]) => qe);
export const AFTER_MPS = withSymbol(([, next], symbol) => next * 2 + symbol);
export const AFTER_LPS = withSymbol(([, , next, turns], symbol) => next * 2 + (turns === 1 ? 1 - symbol : symbol));

/** The registers A, C and CT of a coder when it starts (annex E.2.5). */
export const START = { a: 0x8000, c: 0, ct: 12 } as const;

/** Set in what `byteOut` returns when the next byte takes seven bits of the code register, after 0xff; otherwise it takes eight. */
export const SEVEN_BITS = 1 << 30;

export type CodeBytes = {
  /** BYTEOUT of figure E.7: moves the top of the code register out, and returns what is left of it. */
  byteOut: (c: number) => number;
  /** FLUSH of figure E.11. */
  flush: (a: number, c: number, ct: number) => Uint8Array;
};

/** Where the arithmetic coder's bytes go, with the carry into the last of them and the bit stuffed after 0xff. */
export const codeBytes = (): CodeBytes => {
  let out = new Uint8Array(1 << 16);
  let length = 0;
  /** The byte that a carry can still reach; none at first. */
  let last = -1;

  const put = (value: number): void => {
    if (length === out.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(out);
      out = grown;
    }
    out[length++] = value;
  };
  const shiftOut = (c: number, bits: 20 | 19): number => {
    if (last >= 0) put(last);
    last = (c >>> bits) & 0xff;
    return bits === 20 ? (c & 0xfffff) | SEVEN_BITS : c & 0x7ffff;
  };
  const byteOut = (c: number): number => {
    if (last === 0xff) return shiftOut(c, 20);
    if (c < 0x8000000) return shiftOut(c, 19);
    last += 1;
    return last === 0xff ? shiftOut(c & 0x7ffffff, 20) : shiftOut(c, 19);
  };

  const flush = (a: number, c: number, ct: number): Uint8Array => {
    const top = c + a;
    let rest = c | 0xffff;
    if (rest >= top) rest -= 0x8000;
    const left = byteOut(rest << ct);
    byteOut((left & ~SEVEN_BITS) << (left & SEVEN_BITS ? 7 : 8));
    if (last >= 0 && last !== 0xff) put(last);
    put(0xff);
    put(0xac);
    return out.slice(0, length);
  };
  return { byteOut, flush };
};
