import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, type PDFRawStream, PDFStream } from 'pdf-lib';
import { readSpace, type Space } from './colour-space.ts';
import { decodeStream } from './decode-stream.ts';
import { readState, type State } from './graphics-state.ts';
import { type ImageDraft, readImage } from './image.ts';
import type { PlainDict } from './plain.ts';
import { type FontDraft, readFont } from './read-font.ts';
import { dictAt, itemsOf, nameAt, numberAt, numbersOf, streamOf } from './read-objects.ts';
import { type Category, rewriteContent } from './rewrite-content.ts';
import { Uncarriable, type Why } from './uncarriable.ts';

/** A content stream written anew with all it names. Drafts are shared, so that what two pages use is written once. */
export type Drawing = {
  content: string;
  fonts: Map<string, FontDraft>;
  images: Map<string, ImageDraft>;
  forms: Map<string, FormDraft>;
  states: Map<string, State>;
  spaces: Map<string, Space>;
  shown: Map<FontDraft, Set<string>>;
};
export type FormDraft = Drawing & { dict: PlainDict };
export type PageDraft = Drawing & { boxes: Record<string, number | number[]> };

/** Drafts of one document by the object they were read from, and the reason where one cannot be carried. */
type Known = Map<PDFObject, unknown>;
/** Forms differ by what is left out of them; fonts and images do not. */
export type Drafts = { parts: Known; whole: Known; withoutInvisible: Known };
export const noDrafts = (): Drafts => ({ parts: new Map(), whole: new Map(), withoutInvisible: new Map() });

const once = async <Draft>(drafts: Known, source: PDFObject, read: () => Draft | Promise<Draft>): Promise<Draft> => {
  const known = drafts.get(source) as Draft | Uncarriable | undefined;
  if (known instanceof Uncarriable) throw known;
  if (known) return known;
  try {
    const draft = await read();
    drafts.set(source, draft);
    return draft;
  } catch (cause) {
    if (cause instanceof Uncarriable) drafts.set(source, cause);
    throw cause;
  }
};

const MAX_DEPTH = 12;

type Scope = { drafts: Drafts; dropInvisible: boolean; depth: number };

const resourceOf = (resources: PDFDict | undefined, category: Category, name: string, why: Why): PDFObject => {
  const value = resources && dictAt(resources, category)?.lookup(PDFName.of(name));
  if (!value) throw new Uncarriable(why);
  return value;
};

const readObject = async (
  stream: PDFRawStream,
  resources: PDFDict | undefined,
  scope: Scope,
): Promise<ImageDraft | FormDraft> => {
  if (stream.dict.has(PDFName.of('OC'))) throw new Uncarriable('layers');
  const kind = nameAt(stream.dict, 'Subtype');
  if (kind === 'Image') return once(scope.drafts.parts, stream, () => readImage(stream));
  if (kind !== 'Form') throw new Uncarriable('content');
  const forms = scope.dropInvisible ? scope.drafts.withoutInvisible : scope.drafts.whole;
  return once(forms, stream, () => readForm(stream, resources, { ...scope, depth: scope.depth + 1 }));
};

const readGroup = (dict: PDFDict): PlainDict => {
  const group = dictAt(dict, 'Group');
  if (!group) return {};
  const flags = Object.fromEntries(
    ['I', 'K'].filter((key) => group.get(PDFName.of(key))?.toString() === 'true').map((key) => [key, true]),
  );
  return { Group: { Type: 'Group', S: 'Transparency', ...flags } };
};

const readForm = async (stream: PDFRawStream, outer: PDFDict | undefined, scope: Scope): Promise<FormDraft> => {
  const { dict } = stream;
  const box = numbersOf(dict.lookup(PDFName.of('BBox')));
  const matrix = numbersOf(dict.lookup(PDFName.of('Matrix')));
  if (scope.depth > MAX_DEPTH || box?.length !== 4) throw new Uncarriable('content');
  const source = Buffer.from(decodeStream(stream, 'content')).toString('latin1');
  const drawing = await readDrawing(source, dictAt(dict, 'Resources') ?? outer, scope);
  const shape = {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: box,
    ...(matrix?.length === 6 ? { Matrix: matrix } : {}),
  };
  return { ...drawing, dict: { ...shape, ...readGroup(dict) } };
};

const readDrawing = async (source: string, resources: PDFDict | undefined, scope: Scope): Promise<Drawing> => {
  const { content, names, shown } = rewriteContent(source, scope.dropInvisible);
  const drawing: Drawing = {
    content,
    fonts: new Map(),
    images: new Map(),
    forms: new Map(),
    states: new Map(),
    spaces: new Map(),
    shown: new Map(),
  };
  for (const [name, known] of names.Font) {
    const dict = resourceOf(resources, 'Font', name, 'font');
    if (!(dict instanceof PDFDict)) throw new Uncarriable('font');
    const font = await once(scope.drafts.parts, dict, () => readFont(dict));
    drawing.fonts.set(known, font);
    drawing.shown.set(font, new Set([...(drawing.shown.get(font) ?? []), ...(shown.get(name) ?? [])]));
  }
  for (const [name, known] of names.XObject) {
    const draft = await readObject(
      streamOf(resourceOf(resources, 'XObject', name, 'content'), 'content'),
      resources,
      scope,
    );
    if ('content' in draft) drawing.forms.set(known, draft);
    else drawing.images.set(known, draft);
  }
  for (const [name, known] of names.ExtGState) {
    const dict = resourceOf(resources, 'ExtGState', name, 'graphics-state');
    if (!(dict instanceof PDFDict)) throw new Uncarriable('graphics-state');
    drawing.states.set(known, readState(dict));
  }
  for (const [name, known] of names.ColorSpace)
    drawing.spaces.set(known, readSpace(resourceOf(resources, 'ColorSpace', name, 'content'), 'content'));
  return drawing;
};

const contentOf = (page: PDFPage): string => {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams = contents instanceof PDFStream ? [contents] : contents instanceof PDFArray ? itemsOf(contents) : [];
  // Streams are joined as if white space stood between them (ISO 32000-1, table 30).
  return streams
    .map((stream) => Buffer.from(decodeStream(streamOf(stream, 'content'), 'content')).toString('latin1'))
    .join('\n');
};

const TURNS = [0, 90, 180, 270];

const boxesOf = ({ node }: PDFPage): PageDraft['boxes'] => {
  const inherited = (key: string): PDFObject | undefined => {
    const value = node.getInheritableAttribute(PDFName.of(key));
    return value && node.context.lookup(value);
  };
  const media = numbersOf(inherited('MediaBox'));
  const crop = numbersOf(inherited('CropBox'));
  if (media?.length !== 4) throw new Uncarriable('content');
  const turn = Number(inherited('Rotate')?.toString() ?? 0);
  const unit = numberAt(node, 'UserUnit');
  if (!Number.isInteger(turn / 90)) throw new Uncarriable('content');
  const rotate = TURNS[(((turn / 90) % 4) + 4) % 4] ?? 0;
  return {
    MediaBox: media,
    ...(crop?.length === 4 ? { CropBox: crop } : {}),
    ...(rotate === 0 ? {} : { Rotate: rotate }),
    ...(unit && unit !== 1 ? { UserUnit: unit } : {}),
  };
};

/** Reads all that a page draws into drafts; throws Uncarriable at the first thing it is not sure of. */
export const readPage = async (page: PDFPage, drafts: Drafts, dropInvisible: boolean): Promise<PageDraft> => {
  const value = page.node.getInheritableAttribute(PDFName.of('Resources'));
  const resources = value && page.node.context.lookup(value);
  const scope = { drafts, dropInvisible, depth: 0 };
  const drawing = await readDrawing(contentOf(page), resources instanceof PDFDict ? resources : undefined, scope);
  return { ...drawing, boxes: boxesOf(page) };
};
