/** Marks, spaces and hyphens that a reader would not see or would read over. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2010-\u2015\u2028-\u202e\u2060-\u2064\ufeff\u0000-\u001f-]+/gu;

export const squeezed = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(UNSEEN, '');

/** True when the text says the secret: as it is, or backwards, whatever stands between its letters. */
export const says = (text: string, secret: string): boolean => {
  const wanted = squeezed(secret);
  const all = squeezed(text);
  return all.includes(wanted) || all.includes(Array.from(wanted).reverse().join(''));
};
