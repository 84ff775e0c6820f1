import { describe, expect, it } from 'vitest';
import { rewriteContent } from '#functions/pdf/carry/rewrite-content.ts';
import { Uncarriable } from '#functions/pdf/carry/uncarriable.ts';

const rewritten = (source: string, dropInvisible = false): string =>
  rewriteContent(source, dropInvisible).content.trim();

describe('a content stream written anew', () => {
  it.each([
    ['a comment', 'q % Quillfeather\nQ', 'q\nQ'],
    ['marked content with its properties', '/Span << /ActualText (Quillfeather) /MCID 1 >> BDC BT ET EMC', 'BT\nET'],
    ['a mark point', '/Tag << /A [(x) << /B (y) >>] >> DP 0 g', '0 g'],
    ['a path that is never painted', '1 2 m 3 4 l n 0 g', '0 g'],
    ['digits that nobody sees', '0.12345678901234567 g', '0.12346 g'],
    ['line breaks and octal codes in strings', 'BT (\\121a\\\nb) Tj ET', 'BT\n(Qab) Tj\nET'],
    ['hexadecimal strings', 'BT <5175> Tj ET', 'BT\n(Qu) Tj\nET'],
  ])('does not bring along %s', (_what, source, wanted) => {
    expect(rewritten(source)).toBe(wanted);
  });

  it('keeps a path that clips', () => {
    expect(rewritten('0 0 10 10 re W n 0 g')).toBe('0 0 10 10 re\nW\nn\n0 g');
  });

  it('gives resources names of its own', () => {
    const { content, names } = rewriteContent('/Quillfeather 12 Tf /Secret gs /Photo Do /Photo Do', false);
    expect(content).toBe('/F0 12 Tf\n/G0 gs\n/X0 Do\n/X0 Do\n');
    expect([...names.Font]).toEqual([['Quillfeather', 'F0']]);
  });

  it('leaves out invisible text when told to, also after the state is restored', () => {
    const source = 'q 3 Tr BT (hidden) Tj ET Q BT (seen) Tj ET';
    expect(rewritten(source, true)).toBe('q\n3 Tr\nBT\nET\nQ\nBT\n(seen) Tj\nET');
    expect(rewritten(source)).toContain('(hidden)');
  });

  it.each([
    ['an inline image', 'BI /W 1 /H 1 ID x EI', 'inline-image'],
    ['a layer', '/OC /Hidden BDC 0 g EMC', 'layers'],
    ['a pattern', '/Pattern cs /P scn', 'patterns'],
    ['a shading', '/S sh', 'patterns'],
    ['an unknown operator', '(Quillfeather) pop', 'content'],
    ['operands that nothing takes', '1 2 0 g', 'content'],
    ['text that only clips', '7 Tr', 'hidden-text'],
    ['a string without an end', 'BT (Quill', 'content'],
  ])('is not made of %s', (_what, source, why) => {
    const attempt = (): string => rewritten(source);
    expect(attempt).toThrow(Uncarriable);
    expect(attempt).toThrow(why);
  });
});
