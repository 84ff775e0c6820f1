import type { Binding, BoundVolume } from '#shared/packet/binding.ts';
import { stampOf } from '#shared/packet/stamp.ts';
import { packetWords } from '#shared/packet/words.ts';
import { withOwnDocument } from '../document.ts';
import type { Source, VerifyInput } from '../engine.ts';
import { drawnByForm, openDigests } from './packet/drawn.ts';
import { hashLetters, lettersIn, readText } from './packet/letters.ts';
import { checkReach, formOf } from './packet/record-grammar.ts';
import { type ScannedFile, scanFile } from './packet/scan-file.ts';
import { objectOf, pagesOf } from './packet/tree.ts';
import { withBytes } from './page-proofs.ts';
import { Unproven } from './unproven.ts';

type Expected = { drawn: string; letters: string };

/** The proofs of a volume's record pages, in order. */
const expectedOf = ({ parts }: Binding, { records }: BoundVolume): Expected[] =>
  records.flatMap(({ part, from, to }) => {
    const pages = parts[part]?.pages.slice(from, to) ?? [];
    if (pages.length !== to - from) throw new Unproven('The packet names a page that no part has');
    return pages;
  });

const checkDrawings = async (file: ScannedFile, volume: BoundVolume, expected: readonly Expected[]): Promise<void> => {
  const pages = pagesOf(file);
  if (pages.length !== volume.pages) throw new Unproven('The number of pages differs');
  const digests = openDigests(file);
  const forms: number[] = [];
  for (const [offset, { drawn }] of expected.entries()) {
    const index = volume.front + offset;
    const page = pages[index];
    if (!page) throw new Unproven('The number of pages differs');
    const form = await formOf(file, page, index + 1);
    if ((await drawnByForm(file, digests, objectOf(file, form))) !== drawn)
      throw new Unproven(`Page ${index + 1} does not draw what was proven`, { page: index + 1, rule: 'drawing' });
    forms.push(form);
  }
  checkReach(file, forms);
};

/** What is left of the letters of a page without those of its stamp, or undefined when one of them is missing. */
const withoutStamp = (letters: readonly string[], stamp: readonly string[]): string[] | undefined => {
  const left: string[] = [];
  let at = 0;
  for (const letter of letters) {
    if (at < stamp.length && stamp[at] === letter) at += 1;
    else left.push(letter);
  }
  return at === stamp.length ? left : undefined;
};

type Reading = {
  binding: Binding;
  volume: BoundVolume;
  number: number;
  expected: readonly Expected[];
  onPage: () => void | Promise<void>;
};

const checkTexts = (source: Source, { binding, volume, number, expected, onPage }: Reading): Promise<void> =>
  withOwnDocument(source, async (document) => {
    const words = packetWords(binding.language);
    const { pages } = volume;
    if (document.pages !== pages) throw new Unproven('PDFium counts other pages');
    for (let index = 0; index < pages; index += 1) {
      const facts = { ...binding, page: index + 1, pages, volume: number, volumes: binding.volumes.length };
      const { left, right } = stampOf(facts, words);
      const rest = withoutStamp(lettersIn(readText(document, index)), lettersIn(left + right));
      if (!rest) throw new Unproven(`Page ${index + 1} lacks its stamp`, { page: index + 1, rule: 'stamp' });
      const proven = expected[index - volume.front];
      if (proven && hashLetters(rest) !== proven.letters)
        throw new Unproven(`Page ${index + 1} does not read as it was proven`, { page: index + 1, rule: 'letters' });
      await onPage();
    }
  });

const checkVolume = async (
  { binding, volumes, onPage }: VerifyInput,
  index: number,
  done: { pages: number; of: number },
): Promise<void> => {
  const [volume, source] = [binding.volumes[index], volumes[index]];
  if (!volume || !source) throw new Unproven('A volume is missing');
  const expected = expectedOf(binding, volume);
  await withBytes(source, async (bytes) => {
    if (bytes.size !== volume.bytes) throw new Unproven('A volume has another size', { rule: 'hash' });
    const file = await scanFile(bytes);
    if (file.sha256 !== volume.sha256) throw new Unproven('A volume has another hash', { rule: 'hash' });
    await checkDrawings(file, volume, expected);
  });
  const told = async (): Promise<void> => {
    done.pages += 1;
    await onPage?.(done.pages, done.of);
  };
  await checkTexts(source, { binding, volume, number: index + 1, expected, onPage: told });
};

/**
 * Reads the finished volumes back with readers that did not write them: a grammar that accounts for every byte, and
 * PDFium. Throws on the first doubt; returns what was checked. Memory does not grow with the size of the pictures.
 */
export const verifyPacket = async (input: VerifyInput): Promise<string[]> => {
  const { volumes } = input.binding;
  if (volumes.length !== input.volumes.length) throw new Unproven('A volume is missing');
  const done = { pages: 0, of: volumes.reduce((sum, { pages }) => sum + pages, 0) };
  for (const index of volumes.keys()) await checkVolume(input, index, done);
  return [
    'every volume has the size and SHA-256 that were recorded',
    'every byte accounted for: one header, objects, one table of their places, one end; no earlier revision, no encryption',
    'every object is reached from the root; records hold keys of drawings only, without scripts, layers, metadata or attachments',
    'each record page shows one form and one stamp, and draws with exactly the operators, fonts and images that were proven',
    'each record page reads, by PDFium, as the page that was proven plus its stamp; every page carries its number',
  ];
};
