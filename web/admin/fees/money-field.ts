/** "12.50", "$1,200" -> cents; null: no amount of money. */
export const centsOf = (text: string): number | null => {
  const plain = text.replace(/[$,\s]/g, '');
  const [, whole = '', part = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  return whole === '' ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

/** A whole number of pages from 1; null: none. */
export const pagesOf = (text: string): number | null => {
  const plain = text.trim();
  return /^[1-9]\d{0,5}$/.test(plain) ? Number(plain) : null;
};

export const MONEY_ERROR = 'Enter an amount, such as 12.50';
export const PAGES_ERROR = 'Enter a whole number of pages, 1 or more';
