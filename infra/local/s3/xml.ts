import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { S3Error } from './errors.ts';

const LISTS = new Set([
  'Part',
  'Object',
  'Tag',
  'CORSRule',
  'AllowedOrigin',
  'AllowedMethod',
  'AllowedHeader',
  'ExposeHeader',
]);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: true,
  isArray: (name) => LISTS.has(name),
});
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', suppressEmptyNode: true });

export type XmlNode = { [name: string]: XmlValue };
export type XmlValue = string | number | boolean | undefined | XmlNode | XmlValue[];

/** One S3 answer document: a root in S3's namespace. */
export const xmlDocument = (root: string, content: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({
    [root]: { '@xmlns': 'http://s3.amazonaws.com/doc/2006-03-01/', ...content },
  })}`;

/** S3 error documents carry no namespace. */
export const xmlError = (content: XmlNode): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ Error: content })}`;

/** The content of an expected root element, or MalformedXML. */
export const parseXml = (text: string, root: string): unknown => {
  let parsed: unknown;
  try {
    parsed = parser.parse(text, true);
  } catch {
    parsed = undefined;
  }
  const content = isNode(parsed) ? parsed[root] : undefined;
  if (content === undefined) {
    throw new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate.');
  }
  return content;
};

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A child element's text. */
export const textOf = (node: unknown, name: string): string | undefined => {
  const value = isNode(node) ? node[name] : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** A child element. */
export const childOf = (node: unknown, name: string): unknown => (isNode(node) ? node[name] : undefined);

/** Repeated child elements. */
export const childrenOf = (node: unknown, name: string): unknown[] => {
  const value = childOf(node, name);
  return Array.isArray(value) ? value : [];
};
