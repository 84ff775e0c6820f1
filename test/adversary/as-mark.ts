import { markId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { MarkSpec } from './case.ts';

export const asMark = ({ page, rect, cover }: MarkSpec, index: number): Mark => ({
  id: markId.parse(`mrk_${String(index).padStart(26, '0')}`),
  page,
  rect: [rect[0], rect[1], rect[2], rect[3]],
  reason: 'third-party',
  source: 'file',
  ...(cover ? { cover } : {}),
});
