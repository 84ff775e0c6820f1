import { textString } from '../concat/numbers.ts';
import type { Output } from '../concat/output.ts';
import { isLink, isTag, type LinkKid, type Marked, type Tag } from './tag.ts';
import { writeObject } from './write-face.ts';

/** Where pages and link annotations ended up, and under which key each is found in the parent tree (ISO 32000-1, 14.7.4.4). */
export type Places = {
  pageNumber: (index: number) => number;
  linkNumber: (kid: LinkKid) => number;
  linkKey: (kid: LinkKid) => number;
};

type Parents = { pages: Map<number, number[]>; links: Map<number, number> };

const kidText = (kid: Marked | LinkKid, element: number, places: Places, parents: Parents): string => {
  const page = places.pageNumber(kid.page.index);
  if (isLink(kid)) {
    parents.links.set(places.linkKey(kid), element);
    return `<</Type/OBJR/Pg ${page} 0 R/Obj ${places.linkNumber(kid)} 0 R>>`;
  }
  const own = parents.pages.get(kid.page.index) ?? [];
  own[kid.mcid] = element;
  parents.pages.set(kid.page.index, own);
  return `<</Type/MCR/Pg ${page} 0 R/MCID ${kid.mcid}>>`;
};

const writeTag = (output: Output, tag: Tag, parent: number, places: Places, parents: Parents): number => {
  const number = output.allocate();
  const kids = tag.kids.map((kid) =>
    isTag(kid) ? `${writeTag(output, kid, number, places, parents)} 0 R` : kidText(kid, number, places, parents),
  );
  const title = tag.title === undefined ? '' : `/T ${textString(tag.title)}`;
  const scope = tag.scope ? `/A<</O/Table/Scope/${tag.scope}>>` : '';
  writeObject(
    output,
    number,
    `<</Type/StructElem/S/${tag.role}/P ${parent} 0 R${title}${scope}/K[${kids.join(' ')}]>>`,
  );
  return number;
};

/** Writes the tree that says what every stretch of content is, and the way back from each page to it. */
export const writeStructure = async (output: Output, root: Tag, places: Places): Promise<number> => {
  const [tree, parentTree] = [output.allocate(), output.allocate()];
  const parents: Parents = { pages: new Map(), links: new Map() };
  const document = writeTag(output, root, tree, places, parents);
  const rows = [...parents.pages]
    .sort(([a], [b]) => a - b)
    .map(([page, elements]) => `${page}[${elements.map((element) => `${element} 0 R`).join(' ')}]`);
  const links = [...parents.links].sort(([a], [b]) => a - b).map(([key, element]) => `${key} ${element} 0 R`);
  writeObject(output, parentTree, `<</Nums[${[...rows, ...links].join('\n')}]>>`);
  const next = parents.links.size > 0 ? Math.max(...parents.links.keys()) + 1 : parents.pages.size;
  writeObject(
    output,
    tree,
    `<</Type/StructTreeRoot/K[${document} 0 R]/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${next}>>`,
  );
  await output.settle();
  return tree;
};
