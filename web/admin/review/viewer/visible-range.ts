/** Tops of items stacked with a gap, and the total height. */
export const stack = (heights: readonly number[], gap: number): { tops: number[]; total: number } => {
  const tops: number[] = [];
  let at = gap;
  for (const height of heights) {
    tops.push(at);
    at += height + gap;
  }
  return { tops, total: at };
};

/** Index of the last item that starts at or above an offset (binary search: documents reach thousands of pages). */
export const itemAt = (tops: readonly number[], offset: number): number => {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** The items in view and one beyond on each side. */
export const visibleRange = (tops: readonly number[], top: number, height: number): number[] => {
  if (tops.length === 0) return [];
  const first = Math.max(itemAt(tops, top) - 1, 0);
  const last = Math.min(itemAt(tops, top + height) + 1, tops.length - 1);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
};
