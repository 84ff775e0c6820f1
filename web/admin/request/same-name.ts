/** Names compared as sets of words without accents, case or commas: "Ruiz, Ana" is "ana ruíz". */
export const sameName = (a: string, b: string): boolean => {
  const words = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .sort()
      .join(' ');
  return words(a) === words(b);
};
