/** Money is whole cents everywhere. */
export const dollars = (cents: number): string => {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.abs(cents);
  return `${sign}$${Math.floor(whole / 100).toLocaleString('en-US')}.${String(whole % 100).padStart(2, '0')}`;
};

/** The one rounding rule: each line is worked out exactly and then rounded once, half a cent upwards. */
export const ROUNDING = 'Each line is rounded once, to the nearest cent, half a cent upwards.';

/** `share` percent of a whole amount, as one line of an invoice is rounded. */
export const percentOf = (cents: number, share: number): number => Math.floor((cents * share + 50) / 100);

/** Basis points (hundredths of a percent) of an amount, for tax. */
export const basisPointsOf = (cents: number, points: number): number => Math.floor((cents * points + 5000) / 10_000);
