import { degrees, PDFDocument, PDFName, PDFRawStream, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { joinParts } from '#functions/pdf/concat/join-parts.ts';
import { memorySource, normalise } from '#functions/pdf/concat/normalise.ts';
import { readPages } from '#functions/pdf/concat/page-list.ts';
import { openSource } from '#functions/pdf/concat/source-file.ts';
import { Unreadable } from '#functions/pdf/concat/unreadable.ts';
import type { ByteSource } from '#functions/pdf/engine.ts';
import { extractText } from '#functions/pdf/text.ts';
import { provePages } from '#functions/pdf/verify/page-proofs.ts';

const draft = async (pages = 3): Promise<PDFDocument> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index += 1)
    document.addPage([300, 400]).drawText(`Page ${index} of the source`, { x: 20, y: 200, size: 12, font });
  return document;
};

const saved = async (document: Promise<PDFDocument>, useObjectStreams = false): Promise<Uint8Array> =>
  (await document).save({ useObjectStreams, addDefaultPage: false });

const join = async (...parts: readonly (Uint8Array | ByteSource)[]): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  const sources = parts.map((part) => (part instanceof Uint8Array ? memorySource(part) : part));
  await joinParts(sources, {
    write: async (bytes) => {
      chunks.push(Uint8Array.from(bytes));
    },
  });
  return new Uint8Array(Buffer.concat(chunks));
};

/** An update appended as editors do: the page's old content stays in the file, the new one counts. */
const updated = async (): Promise<Uint8Array> => {
  const bytes = Buffer.from(await saved(draft(1)));
  const text = bytes.toString('latin1');
  const start = /startxref\s+(\d+)/.exec(text)?.[1] ?? '0';
  const size = Number(/\/Size (\d+)/.exec(text)?.[1]);
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? '';
  const [, page = ''] = /(\d+) 0 obj\s*<<\s*\/Type \/Page\s/.exec(text) ?? [];
  const resources = /\/Resources <<[\s\S]*?>>\s*>>/.exec(text)?.[0] ?? '';
  const parent = /\/Parent (\d+ 0 R)/.exec(text)?.[1] ?? '';
  const content = 'BT /F1 12 Tf 20 100 Td ET';
  const first = `${size} 0 obj\n<</Length ${content.length}>>stream\n${content}\nendstream\nendobj\n`;
  const second = `${page} 0 obj\n<</Type /Page /Parent ${parent} /MediaBox [0 0 300 400] ${resources} /Contents ${size} 0 R>>\nendobj\n`;
  const at = bytes.length;
  const line = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${page} 1\n${line(at + first.length)}${size} 1\n${line(at)}trailer\n<</Size ${size + 1} /Root ${root} /Prev ${start}>>\nstartxref\n${at + first.length + second.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(first + second + table, 'latin1')]);
};

describe('joining documents', () => {
  it.each([
    ['a table of objects', false],
    ['object streams and a cross-reference stream', true],
  ])('reads a source with %s, and keeps its pages', async (_, useObjectStreams) => {
    const source = await saved(draft(), useObjectStreams);
    const texts = await extractText(await join(source, source));
    expect(texts).toHaveLength(6);
    expect(texts[4]).toContain('Page 1 of the source');
  });

  it('gives the same bytes again, and pages that draw and read the same', async () => {
    const source = await saved(draft());
    const joined = await join(source);
    expect(await join(source)).toEqual(joined);
    expect(await provePages(await join(joined))).toEqual(await provePages(joined));
  });

  it('follows an incremental update to what counts now, and leaves the old revision behind', async () => {
    const joined = await join(await updated());
    expect(await extractText(joined)).toEqual(['']);
    expect(Buffer.from(joined).toString('latin1')).not.toContain('/Prev');
  });

  it('reads a large source in small pieces', async () => {
    const document = await draft(1);
    const noise = Buffer.alloc(9_000_000, 7);
    const stream = PDFRawStream.of(document.context.obj({ Type: 'XObject' }), noise);
    const page = document.getPage(0).node;
    page.set(PDFName.of('Resources'), document.context.obj({ XObject: { I: document.context.register(stream) } }));
    const bytes = await document.save({ useObjectStreams: false });
    const most: number[] = [];
    const joined = await join({
      size: bytes.length,
      read: async (from, to) => {
        most.push(to - from);
        return bytes.slice(from, to);
      },
    });
    expect(Math.max(...most)).toBeLessThanOrEqual(2 ** 21);
    expect(joined.length).toBeGreaterThan(9_000_000);
  });

  it('inherits boxes, turns and resources from above the page', async () => {
    const document = await draft(1);
    const page = document.getPage(0);
    page.setRotation(degrees(90));
    page.setCropBox(10, 20, 100, 200);
    const [read] = await readPages(await openSource(memorySource(await document.save({ useObjectStreams: false }))));
    expect(read).toMatchObject({ box: [10, 20, 110, 220], rotate: 90, userUnit: 1 });
  });
});

describe('a source that cannot be read strictly', () => {
  const broken: [string, (text: string) => string][] = [
    ['a wrong place for the table', (text) => text.replace(/startxref\s+\d+/, 'startxref\n7')],
    ['a wrong place for an object', (text) => text.replace(/(\d{10}) 00000 n/, '0000000003 00000 n')],
    ['a stream that lies about its length', (text) => text.replace(/\/Length \d+/, '/Length 9')],
  ];
  it.each(broken)('is told apart when it has %s', async (_, damage) => {
    const text = damage(Buffer.from(await saved(draft())).toString('latin1'));
    await expect(join(Buffer.from(text, 'latin1'))).rejects.toThrow(Unreadable);
  });

  it('is written anew by PDFium, which understands most of them', async () => {
    const text = Buffer.from(await saved(draft()))
      .toString('latin1')
      .replace(/startxref\s+\d+/, 'startxref\n7');
    const anew = await normalise(Buffer.from(text, 'latin1'));
    expect(await extractText(await join(anew ?? new Uint8Array()))).toHaveLength(3);
  });

  it('is not taken over when a page reaches a script, however it is spelled', async () => {
    const document = await draft(1);
    document.getPage(0).node.set(
      PDFName.of('Resources'),
      document.context.obj({
        ExtGState: { G: document.context.register(document.context.obj({ Type: 'ExtGState', AA: {} })) },
      }),
    );
    const text = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
    await expect(join(Buffer.from(text, 'latin1'))).rejects.toThrow(/reaches \/AA/);
    // One letter more per escape: the table is rebuilt by PDFium, which keeps the key.
    const spelled = await normalise(Buffer.from(text.replace('/AA', '/A#41'), 'latin1'));
    await expect(join(spelled ?? new Uint8Array())).rejects.toThrow(/reaches \/AA/);
  });

  it('does not hang on a page tree that bites its tail', async () => {
    const document = await draft(1);
    const tree = document.catalog.Pages();
    tree.set(PDFName.of('Kids'), document.context.obj([document.catalog.get(PDFName.of('Pages')) ?? null]));
    await expect(join(await document.save({ useObjectStreams: false, addDefaultPage: false }))).rejects.toThrow(
      Unreadable,
    );
  });
});
