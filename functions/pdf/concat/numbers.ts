/** A number as PDF writes it: no exponent, no more digits than matter. */
export const decimal = (value: number): string => {
  const text = value.toFixed(5);
  return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
};

export const decimals = (values: readonly number[]): string => values.map(decimal).join(' ');

/** A text string (ISO 32000-1, 7.9.2.2) in UTF-16, as hexadecimal. */
export const textString = (text: string): string =>
  `<feff${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex')}>`;
