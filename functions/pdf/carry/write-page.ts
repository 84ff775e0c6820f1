import { type PDFContext, type PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { ImageDraft } from './image.ts';
import { asStreamDict, dictOf, type Plain } from './plain.ts';
import type { FontDraft } from './read-font.ts';
import type { Drawing, FormDraft, PageDraft } from './read-page.ts';
import { writeFont } from './write-font.ts';

/** What was written before, so that pages share it; and what every font shows on all pages that are carried. */
export type Writing = { output: PDFDocument; written: Map<object, PDFRef>; shown: Map<FontDraft, Set<string>> };

const gather = (drawing: Drawing, shown: Map<FontDraft, Set<string>>): void => {
  for (const [font, codes] of drawing.shown) shown.set(font, new Set([...(shown.get(font) ?? []), ...codes]));
  for (const form of drawing.forms.values()) gather(form, shown);
};

export const startWriting = (output: PDFDocument, pages: readonly PageDraft[]): Writing => {
  const shown: Writing['shown'] = new Map();
  for (const page of pages) gather(page, shown);
  return { output, written: new Map(), shown };
};

const once = (written: Map<object, PDFRef>, draft: object, write: () => PDFRef): PDFRef => {
  const known = written.get(draft);
  if (known) return known;
  const reference = write();
  written.set(draft, reference);
  return reference;
};

const writeImage = (context: PDFContext, { dict, bytes }: ImageDraft): PDFRef =>
  context.register(PDFRawStream.of(dictOf(context, dict), bytes));

const writeForm = (writing: Writing, form: FormDraft): PDFRef => {
  const { context } = writing.output;
  const dict = { ...form.dict, Resources: resourcesOf(writing, form) };
  return context.register(context.flateStream(form.content, asStreamDict(dict)));
};

const resourcesOf = (writing: Writing, { fonts, images, forms, states, spaces }: Drawing): PDFDict => {
  const { output, written, shown } = writing;
  const { context } = output;
  const categories: [string, [string, Plain][]][] = [
    [
      'Font',
      [...fonts].map(([name, font]) => [
        name,
        once(written, font, () => writeFont(context, font, shown.get(font) ?? [])),
      ]),
    ],
    [
      'XObject',
      [
        ...[...images].map(([name, image]): [string, Plain] => [
          name,
          once(written, image, () => writeImage(context, image)),
        ]),
        ...[...forms].map(([name, form]): [string, Plain] => [
          name,
          once(written, form, () => writeForm(writing, form)),
        ]),
      ],
    ],
    ['ExtGState', [...states]],
    ['ColorSpace', [...spaces].map(([name, { literal }]) => [name, literal])],
  ];
  const filled = categories.filter(([, entries]) => entries.length > 0);
  return dictOf(
    context,
    Object.fromEntries(filled.map(([category, entries]) => [category, Object.fromEntries(entries)])),
  );
};

/** Adds the page with new objects only: nothing of the source comes along that was not read and understood. */
export const writePage = (writing: Writing, page: PageDraft): void => {
  const { output } = writing;
  const { context } = output;
  const { node } = output.addPage([1, 1]);
  for (const [key, value] of Object.entries(page.boxes))
    node.set(PDFName.of(key), typeof value === 'number' ? context.obj(value) : context.obj(value));
  node.set(PDFName.of('Contents'), context.register(context.flateStream(page.content)));
  node.set(PDFName.of('Resources'), resourcesOf(writing, page));
};
