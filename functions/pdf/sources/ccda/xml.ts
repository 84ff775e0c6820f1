import { XMLParser } from 'fast-xml-parser';
import { SourceError } from '../source-error.ts';

export type Element = { name: string; attributes: Record<string, string>; children: readonly Node[] };
export type Node = Element | string;

const MAX_DEPTH = 120;
const MAX_NODES = 2_000_000;

/** Without a DTD only these five exist (XML 1.0, 4.6), and character references. */
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,6}));/g, (whole, hex, decimal, name) => {
        if (name !== undefined) return NAMED[String(name)] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
});

type Raw = Record<string, unknown>;

const build = (nodes: readonly Raw[], spent: { nodes: number }): Node[] =>
  nodes.map((raw): Node => {
    spent.nodes += 1;
    if (spent.nodes > MAX_NODES) throw new SourceError('file-too-large', 'Too many XML nodes');
    if ('#text' in raw) return decode(String(raw['#text']));
    const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
    const attributes = Object.fromEntries(
      Object.entries((raw[':@'] as Raw | undefined) ?? {}).map(([key, value]) => [key, decode(String(value))]),
    );
    const children = raw[name];
    return { name, attributes, children: Array.isArray(children) ? build(children as Raw[], spent) : [] };
  });

/**
 * Parses XML without any of what makes XML dangerous: a document type declaration, and with it every entity and every
 * outside reference, is refused before a parser sees it.
 */
export const parseXml = (text: string): Element => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new SourceError('file-damaged', 'XML with a document type declaration');
  let nodes: Raw[];
  try {
    nodes = parser.parse(text) as Raw[];
  } catch {
    // What the parser says would quote the file.
    throw new SourceError('file-damaged', 'The XML is not well formed');
  }
  const root = build(nodes, { nodes: 0 }).find((node) => typeof node !== 'string');
  if (!root || typeof root === 'string') throw new SourceError('file-damaged', 'The XML has no element');
  return root;
};

export const isElement = (node: Node): node is Element => typeof node !== 'string';
export const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  (element?.children ?? []).filter(isElement).filter((child) => child.name === name);

/** The first element down a path of names. */
export const find = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => childrenNamed(at, name)[0], element);

export const textOf = (node: Node | undefined): string =>
  node === undefined ? '' : typeof node === 'string' ? node : node.children.map(textOf).join('');
/** Text of an element on one line. */
export const wordsOf = (node: Node | undefined): string => textOf(node).replace(/\s+/g, ' ').trim();
