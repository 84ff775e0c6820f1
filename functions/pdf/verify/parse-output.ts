import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { ROLES } from './roles.ts';
import { Unproven } from './unproven.ts';

/** Names we give: a letter for the kind and a number, or the letter alone on rebuilt pages. */
const OUR_NAME = /^[FXGCI]\d*$/;
const COLLECTION = /^[A-Za-z0-9-]{1,32}$/;

const wrong = (message: string): Unproven => new Unproven(message, { rule: 'keys' });

const demand = (holds: boolean, message: string): void => {
  if (!holds) throw wrong(message);
};

type Walk = { output: PDFDocument; met: Set<PDFRef> };

const isScalar = (object: PDFObject | undefined): boolean =>
  object instanceof PDFNumber || object instanceof PDFName || object instanceof PDFBool;

const isValue = (object: PDFObject | undefined): boolean =>
  isScalar(object) || (object instanceof PDFArray && object.asArray().every(isValue));

const isSpace = (object: PDFObject | undefined): boolean =>
  isScalar(object) ||
  (object instanceof PDFArray && object.asArray().every((item) => isScalar(item) || item instanceof PDFHexString));

const isCollection = (object: PDFObject | undefined): boolean =>
  object instanceof PDFString && COLLECTION.test(object.asString());

const roleOfObject = (object: PDFObject | undefined): string =>
  object instanceof PDFStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') ? 'form' : 'image';

/** Follows every object from the root by the part it plays, and refuses keys and values that the part does not have. */
const visit = (walk: Walk, value: PDFObject | undefined, role: string, where: string): void => {
  let object = value;
  if (value instanceof PDFRef) {
    if (walk.met.has(value)) return;
    walk.met.add(value);
    object = walk.output.context.lookup(value);
  }
  if (role.startsWith('[')) {
    if (!(object instanceof PDFArray)) throw wrong(`${where} is no array`);
    for (const item of object.asArray()) visit(walk, item, role.slice(1, -1), where);
  } else if (role.startsWith('{')) visitNames(walk, object, role.slice(1, -1), where);
  else if (role === 'text') demand(isCollection(object), `${where} holds text`);
  else if (role === 'space') demand(isSpace(object), `${where} is no colour space`);
  else if (role === 'value' || isScalar(object)) demand(isValue(object), `${where} is more than a value`);
  else visitDictionary(walk, object, role === 'object' ? roleOfObject(object) : role, where);
};

const visitNames = (walk: Walk, object: PDFObject | undefined, role: string, where: string): void => {
  if (!(object instanceof PDFDict)) throw wrong(`${where} is no dictionary`);
  for (const [name, item] of object.entries()) {
    visit(walk, item, role, `${where} ${role}`);
    demand(OUR_NAME.test(name.decodeText()), `${where} lists other resources, under names that are not ours`);
  }
};

const visitDictionary = (walk: Walk, object: PDFObject | undefined, role: string, where: string): void => {
  const dict = object instanceof PDFStream ? object.dict : object;
  const keys: Readonly<Record<string, string>> | undefined = (ROLES as Record<string, Record<string, string>>)[role];
  if (!(dict instanceof PDFDict) || !keys)
    throw wrong(`${where} is no ${role === 'content' ? 'content stream' : role}`);
  const actual = role === 'page' && dict.get(PDFName.of('Type')) === PDFName.of('Pages') ? ROLES.pages : keys;
  const parts = dict.entries().map(([key, item]) => {
    const name = key.decodeText();
    const part = (actual as Record<string, string>)[name];
    if (!part) throw wrong(`The ${role} has other keys: ${name}`);
    return { name, item, part };
  });
  for (const { name, item, part } of parts) visit(walk, item, part, `The ${role}'s ${name}`);
};

/** Parses the output strictly and checks keys and reachability. */
export const parseOutput = async (bytes: Uint8Array, pages: number): Promise<PDFDocument> => {
  const output = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  demand(output.getPageCount() === pages, 'The output has another number of pages');
  const walk: Walk = { output, met: new Set() };
  visit(walk, output.context.trailerInfo.Root, 'catalog', 'The root');
  for (const [reference] of output.context.enumerateIndirectObjects()) {
    demand(walk.met.has(reference), `Object ${reference.toString()} is not reachable`);
  }
  demand(output.catalog.get(PDFName.of('Type')) === PDFName.of('Catalog'), 'No catalog');
  return output;
};
