/** Marks, spaces and hyphens that a reader would not see or would read over. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\u2010-\u2015-]+/gu;

export const squeezed = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(UNSEEN, '');

/** True when the text says the secret: as it is, or backwards, whatever stands between its letters. */
export const says = (text: string, secret: string): boolean => {
  const wanted = squeezed(secret);
  const all = squeezed(text);
  return all.includes(wanted) || all.includes(Array.from(wanted).reverse().join(''));
};
