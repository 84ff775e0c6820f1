import { narrativeBlocks } from '../ccda/narrative.ts';
import { parseXml } from '../ccda/xml.ts';
import { type Block, plain } from '../layout/blocks.ts';
import { SourceError } from '../source-error.ts';
import { type Json, json, list, text } from './values.ts';

const MAX_TEXT = 2_000_000;

/** XHTML of a narrative or a note; what is not well formed is shown without its tags. */
export const xhtmlBlocks = (xhtml: string): Block[] => {
  try {
    return narrativeBlocks(parseXml(`<div>${xhtml.replace(/^\s*<\?xml[^>]*\?>/, '')}</div>`));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return lineBlocks(xhtml.replace(/<(?:br|\/p|\/tr|\/li)[^>]*>/gi, '\n').replace(/<[^>]*>/g, ' '));
  }
};

export const lineBlocks = (content: string): Block[] =>
  content
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', runs: plain(part.trim()) }));

/** An attachment that is text is shown; any other is named, so that nobody thinks that this is all there was. */
const attachmentBlocks = (attachment: Json): Block[] => {
  const kind = text(attachment.contentType) || 'unknown kind';
  const data = text(attachment.data);
  const named = [text(attachment.title), kind].filter(Boolean).join(', ');
  if (data === '' || !/^text\/|xhtml/.test(kind))
    return [{ kind: 'paragraph', runs: [{ text: `An attached file is not shown here (${named}).`, isItalic: true }] }];
  const content = Buffer.from(data.slice(0, MAX_TEXT), 'base64').toString('utf8');
  return /html/.test(kind) ? xhtmlBlocks(content) : lineBlocks(content);
};

/** The files of a report or a document reference. */
export const filesOf = (resource: Json): Block[] =>
  [...list(resource.presentedForm), ...list(resource.content).map((one) => json(one.attachment))].flatMap(
    attachmentBlocks,
  );
