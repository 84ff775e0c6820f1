import { deflateSync } from 'node:zlib';

/** An object as its author writes it: a body, or a stream. `@name` in a body or a dictionary refers to a named object. */
export type Stream = { dict: string; body: Buffer };
export type Body = string | Stream;
export type Objects = Readonly<Record<string, Body>>;

export const stream = (dict: string, body: string | Uint8Array): Stream => ({
  dict,
  body: typeof body === 'string' ? Buffer.from(body, 'latin1') : Buffer.from(body),
});
export const flate = (dict: string, body: string | Uint8Array): Stream =>
  stream(`/Filter /FlateDecode ${dict}`, deflateSync(stream('', body).body));
export const form = (dict: string, body: string): Stream =>
  stream(`/Type /XObject /Subtype /Form ${/\/BBox/.test(dict) ? '' : '/BBox [-999 -999 999 999]'} ${dict}`, body);

export type PageSpec = {
  content: string | Uint8Array;
  /** Inside << >>; Helvetica is /F1, Courier /F2, Times /F3 without being asked for. */
  resources?: string;
  box?: string;
  /** Other page keys. */
  keys?: string;
};
export type Spec = {
  pages: readonly PageSpec[];
  objects?: Objects;
  catalog?: string;
  /** Keys of the page tree's root, which pages inherit. */
  inherited?: string;
  trailer?: string;
};

const standard = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

/** All objects of a document by name; the catalog first. Fonts come into the page's resources wherever it names no others. */
export const objectsOf = ({ pages, objects = {}, catalog = '', inherited = '' }: Spec): [string, Body][] => {
  const kids = pages.map((_, index) => `@page${index}`).join(' ');
  const own = pages.flatMap(
    ({ content, resources = '', box = '[0 0 300 200]', keys = '' }, index): [string, Body][] => {
      const fonts = '/F1 @helvetica /F2 @courier /F3 @times';
      const all = /\/Font\s*<</.test(resources)
        ? resources.replace(/\/Font\s*<</, `/Font << ${fonts} `)
        : `${resources} /Font << ${fonts} >>`;
      const media = box === '' ? '' : `/MediaBox ${box}`;
      const contents = /\/Contents\b/.test(keys) ? '' : `/Contents @content${index}`;
      const held = /\/Resources\b/.test(keys) ? '' : `/Resources << ${all} >>`;
      return [
        [`page${index}`, `<< /Type /Page /Parent @pages ${media} ${contents} ${held} ${keys} >>`],
        [`content${index}`, stream('', typeof content === 'string' ? content : Buffer.from(content))],
      ];
    },
  );
  return [
    ['catalog', `<< /Type /Catalog /Pages @pages ${catalog} >>`],
    ['pages', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} ${inherited} >>`],
    ...own,
    ['helvetica', standard('Helvetica')],
    ['courier', standard('Courier')],
    ['times', standard('Times-Roman')],
    ...Object.entries(objects),
  ];
};

export type Numbered = { number: number; body: Body };

/** Gives numbers to names, from 1, and resolves `@name`. */
export const number = (named: readonly (readonly [string, Body])[]): Numbered[] => {
  const numbers = new Map(named.map(([name], index) => [name, index + 1]));
  const resolve = (text: string): string =>
    text.replaceAll(/@([a-zA-Z][a-zA-Z0-9]*)/g, (whole, name: string) =>
      numbers.has(name) ? `${numbers.get(name)} 0 R` : whole,
    );
  return named.map(([, body], index) => ({
    number: index + 1,
    body: typeof body === 'string' ? resolve(body) : { ...body, dict: resolve(body.dict) },
  }));
};

export const serialize = (body: Body): Buffer => {
  if (typeof body === 'string') return Buffer.from(body, 'latin1');
  const length = /\/Length\b/.test(body.dict) ? '' : `/Length ${body.body.length}`;
  return Buffer.concat([
    Buffer.from(`<< ${body.dict} ${length} >>\nstream\n`, 'latin1'),
    body.body,
    Buffer.from('\nendstream'),
  ]);
};
