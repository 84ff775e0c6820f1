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
const column = (index: 0 | 1 | 2 | 3): Uint16Array => Uint16Array.from(STATES, (state) => state[index]);
const [QE, NEXT_MPS, NEXT_LPS, SWITCH] = [column(0), column(1), column(2), column(3)];

export type MqCoder = { encode: (context: number, bit: number) => void; flush: () => Uint8Array };

/** The MQ arithmetic encoder of ITU-T T.88 annex E, in its register names (A, C, CT, B). */
export const mqCoder = (contexts: number): MqCoder => {
  const state = new Uint8Array(contexts);
  const mps = new Uint8Array(contexts);
  let out = new Uint8Array(1 << 16);
  let length = 0;
  let a = 0x8000;
  let c = 0;
  let ct = 12;
  let b = -1;

  const put = (value: number): void => {
    if (length === out.length) {
      const grown = new Uint8Array(length * 2);
      grown.set(out);
      out = grown;
    }
    out[length++] = value;
  };
  const shiftOut = (bits: 20 | 19): void => {
    if (b >= 0) put(b);
    b = (c >>> bits) & 0xff;
    c &= bits === 20 ? 0xfffff : 0x7ffff;
    ct = bits === 20 ? 7 : 8;
  };
  const byteOut = (): void => {
    const carry = b !== 0xff && c >= 0x8000000;
    if (carry) b += 1;
    if (b !== 0xff) {
      shiftOut(19);
      return;
    }
    if (carry) c &= 0x7ffffff;
    shiftOut(20);
  };
  const renormalise = (): void => {
    do {
      a = (a << 1) & 0xffff;
      c = (c << 1) >>> 0;
      ct -= 1;
      if (ct === 0) byteOut();
    } while ((a & 0x8000) === 0);
  };

  const encode = (context: number, bit: number): void => {
    const index = state[context] ?? 0;
    const qe = QE[index] ?? 0;
    a -= qe;
    if (bit === mps[context]) {
      if ((a & 0x8000) !== 0) {
        c += qe;
        return;
      }
      if (a < qe) a = qe;
      else c += qe;
      state[context] = NEXT_MPS[index] ?? 0;
    } else {
      if (a < qe) c += qe;
      else a = qe;
      if (SWITCH[index] === 1) mps[context] = 1 - (mps[context] ?? 0);
      state[context] = NEXT_LPS[index] ?? 0;
    }
    renormalise();
  };

  const flush = (): Uint8Array => {
    const top = c + a;
    c |= 0xffff;
    if (c >= top) c -= 0x8000;
    c = (c << ct) >>> 0;
    byteOut();
    c = (c << ct) >>> 0;
    byteOut();
    if (b >= 0 && b !== 0xff) put(b);
    put(0xff);
    put(0xac);
    return out.slice(0, length);
  };

  return { encode, flush };
};
