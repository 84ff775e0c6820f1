import { deflateSync } from 'node:zlib';
import { decimals } from '../concat/numbers.ts';
import type { Output } from '../concat/output.ts';
import { destination } from './outline.ts';
import type { PageTree } from './page-tree.ts';
import { LETTER, type OwnPage } from './sheet.ts';
import type { LinkKid } from './tag.ts';
import { writeObject } from './write-face.ts';

/** Link annotations of a volume: their objects, and their keys in the parent tree, which come after those of the pages. */
export type Links = {
  add: (page: OwnPage) => number[];
  number: (kid: LinkKid) => number;
  key: (kid: LinkKid) => number;
};

export const openLinks = (output: Output, pages: number): Links => {
  const known = new Map<string, { number: number; key: number }>();
  const name = (kid: LinkKid): string => `${kid.page.index}/${kid.link}`;
  const find = (kid: LinkKid): { number: number; key: number } => {
    const link = known.get(name(kid));
    if (!link) throw new Error('A link was tagged and not written');
    return link;
  };
  return {
    add: ({ slot, links }) =>
      links.map((_, link) => {
        const number = output.allocate();
        known.set(name({ page: slot, link }), { number, key: pages + known.size });
        return number;
      }),
    number: (kid) => find(kid).number,
    key: (kid) => find(kid).key,
  };
};

type Frame = { output: Output; tree: PageTree; links: Links; fonts: number };

/** Writes a page that Sallyport drew, its links and its stamp. */
export const writeOwnPage = async (
  { output, tree, links, fonts }: Frame,
  page: OwnPage,
  stamp: string,
): Promise<void> => {
  const { index } = page.slot;
  const numbers = links.add(page);
  page.links.forEach(({ rect, target }, link) => {
    const key = links.key({ page: page.slot, link });
    writeObject(
      output,
      numbers[link] ?? 0,
      `<</Type/Annot/Subtype/Link/Rect[${decimals(rect)}]/Border[0 0 0]/F 4/Dest${destination(tree.pageNumber(target - 1))}/StructParent ${key}>>`,
    );
  });
  const content = output.allocate();
  const packed = deflateSync(Buffer.from(`${page.content.join('\n')}\n${stamp}`, 'latin1'));
  output.begin(content);
  output.text(`<</Filter/FlateDecode/Length ${packed.length}>>stream\n`);
  output.bytes(packed);
  output.text('\nendstream\nendobj\n');
  const annotations = numbers.length > 0 ? `/Annots[${numbers.map((number) => `${number} 0 R`).join(' ')}]` : '';
  writeObject(
    output,
    tree.pageNumber(index),
    `<</Type/Page/Parent ${tree.parentOf(index)} 0 R/MediaBox[0 0 ${LETTER.width} ${LETTER.height}]/Resources<</Font ${fonts} 0 R>>/Contents ${content} 0 R/StructParents ${index}/Tabs/S${annotations}>>`,
  );
  await output.settle();
};
