/** Words that say what kind of body it is, not which one. */
const NOISE = new Set(
  'a and at de del for la law llc llp lp ltd inc co corp company corporation group firm office offices of pa pc pllc plc the y'.split(
    ' ',
  ),
);

const tokens = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !NOISE.has(word));

/**
 * Do two texts name the same body? `yes` when all that is distinctive in one stands in the other, `perhaps` when they
 * share a word, else `no`. Nothing is guessed: `perhaps` is for a person.
 */
export const sameName = (one: string, other: string): 'yes' | 'perhaps' | 'no' => {
  const [a, b] = [tokens(one), tokens(other)];
  if (a.length === 0 || b.length === 0) return 'no';
  const holds = (whole: string[], part: string[]) => part.every((word) => whole.includes(word));
  const isWhole = a.length > 1 || b.length > 1 ? Math.min(a.length, b.length) > 1 || a.join() === b.join() : true;
  if ((holds(a, b) || holds(b, a)) && isWhole) return 'yes';
  return a.some((word) => b.includes(word)) ? 'perhaps' : 'no';
};

/** The best of several names. */
export const sameAsAny = (text: string, names: readonly string[]): 'yes' | 'perhaps' | 'no' => {
  const found = names.map((name) => sameName(text, name));
  return found.includes('yes') ? 'yes' : found.includes('perhaps') ? 'perhaps' : 'no';
};
