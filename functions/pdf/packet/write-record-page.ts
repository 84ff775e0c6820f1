import type { Copier } from '../concat/copier.ts';
import { decimals } from '../concat/numbers.ts';
import type { SourcePage } from '../concat/page-list.ts';
import { placePage } from '../concat/placement.ts';
import { writeRecordForm } from '../concat/record-form.ts';
import type { PageTree } from './page-tree.ts';

type Frame = { tree: PageTree; fonts: number; stamp: (width: number, height: number) => string };

/** Writes the page with which a source page stands in the packet: the form that it became, tagged, and its stamp. */
export const writeRecordPage = async (
  copier: Copier,
  source: SourcePage,
  index: number,
  { tree, fonts, stamp }: Frame,
): Promise<void> => {
  const { output } = copier;
  const { width, height, matrix } = placePage(source);
  const form = await writeRecordForm(copier, source, matrix);
  await copier.drain();
  const content = output.allocate();
  const operators = `/P <</MCID 0>> BDC q /R Do Q EMC\n${stamp(width, height)}`;
  output.begin(content);
  output.text(`<</Length ${operators.length}>>stream\n${operators}\nendstream\nendobj\n`);
  output.begin(tree.pageNumber(index));
  output.text(
    `<</Type/Page/Parent ${tree.parentOf(index)} 0 R/MediaBox[0 0 ${decimals([width, height])}]/Resources<</XObject<</R ${form} 0 R>>/Font ${fonts} 0 R>>/Contents ${content} 0 R/StructParents ${index}/Tabs/S>>\nendobj\n`,
  );
  const full = output.settle();
  if (full) await full;
};
