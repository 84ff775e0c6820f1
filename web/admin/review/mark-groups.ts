import type { Mark } from '#shared/redaction/mark.ts';
import { REDACTION_REASONS, type RedactionReason } from '#shared/redaction/reasons.ts';

export const REASONS = Object.keys(REDACTION_REASONS) as RedactionReason[];

/** Reading order: page, then down the page, then across. */
export const inReadingOrder = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => a.page - b.page || b.rect[3] - a.rect[3] || a.rect[0] - b.rect[0]);

export type MarkGroup = { reason: RedactionReason; name: string; rule: string; marks: Mark[] };

/** Marks by reason, in the order of the table of reasons; reasons without marks are left out. */
export const groupByReason = (marks: readonly Mark[]): MarkGroup[] =>
  REASONS.flatMap((reason) => {
    const own = inReadingOrder(marks.filter((mark) => mark.reason === reason));
    return own.length > 0 ? [{ reason, ...REDACTION_REASONS[reason], marks: own }] : [];
  });

export const reasonCounts = (marks: readonly Mark[]): { name: string; count: number }[] =>
  groupByReason(marks).map(({ name, marks: own }) => ({ name, count: own.length }));

/** Marks by page, pages and marks in reading order. */
export const byPage = (marks: readonly Mark[]): Map<number, Mark[]> =>
  Map.groupBy(inReadingOrder(marks), (mark) => mark.page);

export const countByPage = (marks: readonly Mark[]): Map<number, number> =>
  new Map([...byPage(marks)].map(([page, own]) => [page, own.length]));
