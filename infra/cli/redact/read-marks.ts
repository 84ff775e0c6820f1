import type { z } from 'zod';
import { type MarkId, markId } from '#shared/ids.ts';
import { type Mark, mark } from '#shared/redaction/mark.ts';

/** One entry of MARKS.json: a mark without what only the portal knows. An unknown key is a typing error, not a wish. */
const entry = mark.pick({ page: true, rect: true, reason: true, cover: true });

/** What is wrong with MARKS.json, in words that name the entry and the field. */
export class BadMarks extends Error {
  override name = 'BadMarks';
}

/** Ids carry the place in the file, so that the engine's answer can be told as "entry 3". */
const idOf = (index: number): MarkId => markId.parse(`mrk_${String(index).padStart(26, '0')}`);
export const entryOf = (id: string): string => `entry ${Number(id.slice(-26)) + 1}`;

const explain = (index: number, issue: z.core.$ZodIssue): string => {
  const field = issue.path.length > 0 ? `field "${String(issue.path[0])}": ` : '';
  return `entry ${index + 1}, ${field}${issue.message}`;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new BadMarks('MARKS is not JSON', { cause });
  }
};

/** Reads the text of MARKS.json: `[{ "page": 1, "rect": [x0, y0, x1, y1], "reason": "third-party", "cover"?: "word" }]`. */
export const readMarks = (text: string): Mark[] => {
  const list = parse(text);
  if (!Array.isArray(list)) throw new BadMarks('MARKS must be a list: [{ "page": 1, "rect": [...], "reason": "..." }]');
  const errors: string[] = [];
  const marks = list.flatMap((item: unknown, index): Mark[] => {
    const { success, data, error } = entry.safeParse(item);
    if (!success) errors.push(...error.issues.map((issue) => explain(index, issue)));
    return success ? [{ ...data, id: idOf(index), source: 'file' }] : [];
  });
  if (errors.length > 0) throw new BadMarks(errors.slice(0, 20).join('\n'));
  return marks;
};
