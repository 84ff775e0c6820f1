import { burnSheet, planSheet } from './burn-sheet.ts';
import type { Answered, Asked, CoverAnswers, CoverQuestion, Sheet } from './cover-messages.ts';

/** A page at 200 dpi takes some 15 MB: enough to move a mark and to look beside it without drawing again. */
const KEPT = 3;
const sheets = new Map<number, Sheet>();

const keep = (page: number, sheet: Sheet): true => {
  sheets.delete(page);
  sheets.set(page, sheet);
  for (const oldest of sheets.keys()) if (sheets.size > KEPT) sheets.delete(oldest);
  return true;
};

const answer = async (question: CoverQuestion): Promise<CoverAnswers[keyof CoverAnswers]> => {
  if (question.kind === 'keep') return keep(question.page, question.sheet);
  const sheet = sheets.get(question.page);
  if (!sheet) return null;
  if (question.kind === 'plan') return planSheet(sheet, question.marks);
  const { pixels, width, height } = burnSheet(sheet, question.marks);
  const image = new ImageData(pixels, width, height);
  // Scaled down here, with care: a browser that shrinks a canvas drops thin strokes, and a 1 that is missing misleads.
  const look = { resizeWidth: question.width, resizeQuality: 'high' } as const;
  return question.width < width ? createImageBitmap(image, look) : createImageBitmap(image);
};

const reply = (message: Answered) => {
  const picture = 'answer' in message && message.answer instanceof ImageBitmap ? [message.answer] : [];
  self.postMessage(message, { transfer: picture });
};

self.onmessage = ({ data: { id, question } }: MessageEvent<Asked>) => {
  answer(question).then(
    (given) => reply({ id, answer: given }),
    (fault: unknown) => reply({ id, error: String(fault) }),
  );
};
