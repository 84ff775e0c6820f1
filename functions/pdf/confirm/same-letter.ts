/** Shapes that differ little or not at all in many typefaces. Case is not compared. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  i: 'l',
  '1': 'l',
  '|': 'l',
  '!': 'l',
  j: 'l',
  '0': 'o',
  '5': 's',
  $: 's',
  '2': 'z',
  '9': 'g',
  q: 'g',
  u: 'v',
};

/** A letter by its shape: without accents and case, lookalikes as one. */
export const shapeOf = (letter: string): string => {
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return LOOKALIKES[bare] ?? bare;
};

/** Signs say nothing by themselves, and recognition reads few of them; every other character has to be confirmed. */
export const needsProof = (letter: string): boolean =>
  /[\p{L}\p{N}]/u.test(letter) && !/[\p{Script=Greek}\p{No}µ]/u.test(letter);

/**
 * Which letters of a word recognition confirms: those that stay in place in the cheapest alignment of the two
 * (Levenshtein). One entry per letter of `word`.
 */
export const confirmed = (word: readonly string[], read: readonly string[]): boolean[] => {
  const [rows, columns] = [word.length + 1, read.length + 1];
  const cost = new Uint16Array(rows * columns);
  const same = (row: number, column: number): boolean => word[row - 1] === read[column - 1];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (row === 0 || column === 0) cost[at] = row + column;
      else
        cost[at] = Math.min(
          (cost[at - columns - 1] ?? 0) + (same(row, column) ? 0 : 1),
          (cost[at - columns] ?? 0) + 1,
          (cost[at - 1] ?? 0) + 1,
        );
    }
  }
  const found = word.map(() => false);
  let [row, column] = [word.length, read.length];
  while (row > 0 && column > 0) {
    const at = row * columns + column;
    const step = same(row, column) ? 0 : 1;
    if (cost[at] === (cost[at - columns - 1] ?? 0) + step) {
      if (step === 0) found[row - 1] = true;
      row -= 1;
      column -= 1;
    } else if (cost[at] === (cost[at - columns] ?? 0) + 1) row -= 1;
    else column -= 1;
  }
  return found;
};

const TOLERATED = 0.34;

/** True when what was read is the word, but for letters that recognition confuses. */
export const agrees = (word: string, read: string): boolean => {
  const letters = [...word].map(shapeOf);
  return confirmed(letters, [...read].map(shapeOf)).filter((one) => !one).length <= letters.length * TOLERATED;
};
