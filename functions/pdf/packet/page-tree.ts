import type { Output } from '../concat/output.ts';
import { writeObject } from './write-face.ts';

/** A viewer reads one node to find a page among thousands. */
const FAN = 64;

/** The pages of a volume in a tree of two levels. Numbers are promised at once, so that pages can name each other. */
export type PageTree = {
  root: number;
  pageNumber: (index: number) => number;
  parentOf: (index: number) => number;
  write: () => void;
};

export const openPageTree = (output: Output, pages: number): PageTree => {
  const root = output.allocate();
  const nodes = Array.from({ length: Math.ceil(pages / FAN) }, () => output.allocate());
  const numbers = Array.from({ length: pages }, () => output.allocate());
  const at = (list: readonly number[], index: number): number => {
    const number = list[index];
    if (number === undefined) throw new Error('A page lies past the end of the volume');
    return number;
  };
  const references = (list: readonly number[]): string => list.map((number) => `${number} 0 R`).join(' ');
  return {
    root,
    pageNumber: (index) => at(numbers, index),
    parentOf: (index) => at(nodes, Math.floor(index / FAN)),
    write: () => {
      nodes.forEach((node, index) => {
        const kids = numbers.slice(index * FAN, (index + 1) * FAN);
        writeObject(output, node, `<</Type/Pages/Parent ${root} 0 R/Kids[${references(kids)}]/Count ${kids.length}>>`);
      });
      writeObject(output, root, `<</Type/Pages/Kids[${references(nodes)}]/Count ${pages}>>`);
    },
  };
};
