import { describe, expect, it } from 'vitest';
import { renderLetter } from '#functions/pdf/letter/render-letter.ts';
import { LETTER_KINDS } from '#shared/letters/kinds.ts';
import { sampleLetter } from '#test/shared/letters/sample-letters.ts';

type Node = { role?: string; children?: (Node | { type: string })[] };
const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => ('role' in child ? rolesIn(child) : [])),
];

const open = async (bytes: Uint8Array) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
};

type Item = { str: string; transform: number[] };
/** Where each text stands, in points from the top of the sheet. */
const itemsOf = async (bytes: Uint8Array, page = 1): Promise<{ text: string; x: number; top: number }[]> => {
  const { items } = await (await (await open(bytes)).getPage(page)).getTextContent();
  return items
    .filter((item): item is typeof item & Item => 'str' in item && item.str.trim() !== '')
    .map(({ str, transform }) => ({ text: str.trim(), x: transform[4] ?? 0, top: 792 - (transform[5] ?? 0) }));
};

describe('a letter as a PDF', () => {
  it('is the same bytes whenever the same letter is drawn', async () => {
    const [one, two] = [
      await renderLetter(sampleLetter('denial', 'en')),
      await renderLetter(sampleLetter('denial', 'en')),
    ];
    expect(one.sha256).toBe(two.sha256);
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  it('says its title and language, and that it is tagged; the title names no one', async () => {
    const { bytes } = await renderLetter(sampleLetter('denial', 'es'));
    const { info } = await (await open(bytes)).getMetadata();
    expect(info).toMatchObject({
      Title: 'No podemos darle una parte de estos documentos, SP-7K2M-Q9XT',
      Language: 'es',
    });
    expect(Buffer.from(bytes).toString('latin1')).toContain('/MarkInfo<</Marked true>>');
  });

  it('has one title, headings, lists and tables for those who hear it, without the footer', async () => {
    const { bytes, pages } = await renderLetter(sampleLetter('deficiency', 'en'));
    const document = await open(bytes);
    const roles: string[] = [];
    for (let page = 1; page <= pages; page += 1)
      roles.push(...rolesIn(((await (await document.getPage(page)).getStructTree()) ?? {}) as Node));
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles).toEqual(expect.arrayContaining(['H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD']));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/StructTreeRoot');
  });

  it('shows the letterhead and the address, and nothing else, in the windows of an envelope', async () => {
    for (const kind of LETTER_KINDS) {
      const items = await itemsOf((await renderLetter(sampleLetter(kind, 'en'))).bytes);
      // No. 10, two windows: from 0.375 to 4.5 inches across; the sheet may slide by 0.46 inches.
      const inWindow = items.filter(({ x, top }) => x < 324 && top > 21 && top < 261).map(({ text }) => text);
      const [facility, address, phone, name, ...rest] = inWindow;
      expect([facility, address, phone], kind).toEqual([
        'Fairview General Hospital',
        '100 Example Avenue, Richmond, VA 23219',
        '202-555-0100',
      ]);
      expect(['José Núñez', 'Dana Hargrove'], kind).toContain(name);
      expect(
        rest.filter((line) => line !== 'Hargrove & Pell LLP'),
        kind,
      ).toEqual(['1200 Example Road', 'Apartment 3', 'Richmond, VA 23220']);
    }
  });

  it.each(LETTER_KINDS)('%s takes one or two pages, and a certificate one more', async (kind) => {
    for (const language of ['en', 'es'] as const) {
      const letter = sampleLetter(kind, language);
      const { pages, bytes } = await renderLetter(letter);
      expect(pages).toBeLessThanOrEqual(letter.annex.length > 0 ? 3 : 2);
      const last = await itemsOf(bytes, letter.annex.length > 0 ? pages - 1 : pages);
      // The end never stands alone: something of the letter itself is on its page.
      const [first] = last;
      expect(first?.text).not.toBe(letter.closing[0]);
    }
  });
});
