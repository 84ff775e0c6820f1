import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage, PDFStream } from 'pdf-lib';
import { FORBIDDEN_KEYS, NAME_MAPS } from './forbidden-keys.ts';
import { contentStreams, usedNames } from './used-names.ts';

const PAGE_KEYS = ['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Contents', 'Resources'];
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const RESOURCE_KEYS = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'ProcSet'];

const keep = (dict: PDFDict, allowed: readonly string[]): void => {
  for (const key of dict.keys()) if (!allowed.includes(key.decodeText())) dict.delete(key);
};

/** A copy that holds only what the content names. A page tree often shares one dictionary with every image of the document. */
const pruneResources = (resources: PDFDict, used: ReadonlySet<string>): PDFDict => {
  const pruned = resources.clone();
  keep(pruned, RESOURCE_KEYS);
  for (const [category, value] of pruned.entries()) {
    const entries = value instanceof PDFDict ? value : pruned.lookup(category);
    if (!(entries instanceof PDFDict)) continue;
    const own = entries.clone();
    for (const name of own.keys()) if (!used.has(name.decodeText())) own.delete(name);
    pruned.set(category, own);
  }
  return pruned;
};

const isContent = (stream: PDFStream): boolean =>
  stream.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') || stream.dict.has(PDFName.of('PatternType'));

const ownResources = (dict: PDFDict): PDFDict | undefined => {
  const value = dict.lookup(PDFName.of('Resources'));
  return value instanceof PDFDict ? value : undefined;
};

/** Walks everything a page reaches: drops forbidden keys, prunes the resources of forms and patterns. */
const cleanReachable = (root: PDFDict, seen: Set<PDFObject>): void => {
  const visit = (object: PDFObject | undefined, isNameMap: boolean): void => {
    if (!object || seen.has(object)) return;
    if (object instanceof PDFArray) {
      seen.add(object);
      for (let index = 0; index < object.size(); index += 1) visit(object.lookup(index), false);
    } else if (object instanceof PDFStream) {
      seen.add(object);
      const resources = ownResources(object.dict);
      if (resources && isContent(object))
        object.dict.set(PDFName.of('Resources'), pruneResources(resources, usedNames([object], resources)));
      visit(object.dict, false);
    } else if (object instanceof PDFDict) {
      seen.add(object);
      for (const key of object.keys()) {
        const name = key.decodeText();
        if (name === 'Parent') continue;
        if (!isNameMap && FORBIDDEN_KEYS.has(name)) object.delete(key);
        else visit(object.lookup(key), !isNameMap && NAME_MAPS.has(name));
      }
    }
  };
  visit(root, false);
};

/**
 * Reduces a page to what is drawn, in place, before it is copied: annotations are flattened by then, and metadata,
 * structure, layers, actions, attachments and everything the content does not use stay behind.
 */
export const cleanPage = ({ node }: PDFPage, seen: Set<PDFObject>): void => {
  for (const key of INHERITED) {
    const value = node.getInheritableAttribute(PDFName.of(key));
    if (value) node.set(PDFName.of(key), value);
  }
  keep(node, PAGE_KEYS);
  const resources = ownResources(node);
  if (resources)
    node.set(PDFName.of('Resources'), pruneResources(resources, usedNames(contentStreams(node.Contents()), resources)));
  cleanReachable(node, seen);
};
