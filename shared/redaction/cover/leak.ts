/**
 * Measured on 9,826 names set in Liberation Sans at 11 points: where the rest of the line stands, seen at 200 dpi, gives
 * away 7.11 of 13.26 bits on average (a median of 91 names share one width); at 300 dpi it is 7.50, at 100 dpi 6.95.
 */
const NAMES = 9826;
const MEAN_BITS = 7.11;

/** How wide names are, in type sizes: mean and spread. */
const MEAN_WIDTH = 3.6;
const SPREAD = 1.09;
const MEASURED_SIZE = 11;
const LEAST_SIZE = 0.5;

/** A normal spread of widths loses this much on top of the commonest width's share, on average. */
const AVERAGE_OVER_COMMONEST = 0.72;

export type Leak = {
  /** Of the 13.26 that name one of 9,826. */
  bits: number;
  /** So many names of that list would fit the gap. */
  names: number;
};

/**
 * What a `word` cover gives away, in points of the page: finer for large print, more for a width that few names have.
 * An estimate to choose by, not a bound. A `cell` cover gives away nothing.
 */
export const wordCoverLeak = ({ width, fontSize }: { width: number; fontSize: number }): Leak => {
  const most = Math.log2(NAMES);
  if (!(width > 0 && fontSize >= LEAST_SIZE)) return { bits: most, names: 1 };
  const unusual = (width / fontSize - MEAN_WIDTH) / SPREAD;
  const commonest = MEAN_BITS - AVERAGE_OVER_COMMONEST + Math.log2(fontSize / MEASURED_SIZE);
  const bits = Math.min(most, Math.max(0, commonest + (unusual * unusual) / (2 * Math.LN2)));
  return { bits: Math.round(bits * 10) / 10, names: Math.max(1, Math.round(NAMES / 2 ** bits)) };
};
