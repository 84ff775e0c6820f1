import type { Box } from '#shared/redaction/cover/box.ts';
import { boxBefore, type GrayPicture, portableGraymap, turned } from './picture.ts';
import { dropRecognizers, type Language, openRecognizer, type Recognizer } from './recognizer.ts';
import { uprightTurn } from './upright.ts';

/** `box` in pixels of the picture given; `confidence` 0 to 1; words of one line share its number. */
export type OcrWord = { text: string; box: Box; confidence: number; line: number };

/** `page` finds columns and turns the picture upright; `block` is one column of lines; `sheet` is scattered words, each by itself. */
const LAYOUTS = { page: 3, block: 6, sheet: 11 } as const;
export type Layout = keyof typeof LAYOUTS;

export type ReadOptions = { languages?: readonly Language[]; dpi?: number; layout?: Layout };

const WORD_ROW = '5';

/** Rows of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const wordsOf = (table: string): OcrWord[] => {
  const lines = new Map<string, number>();
  const words: OcrWord[] = [];
  for (const row of table.split('\n')) {
    const [level, , block, paragraph, inParagraph, , left, top, width, height, confidence, text] = row.split('\t');
    if (level !== WORD_ROW || !text?.trim()) continue;
    const key = `${block}.${paragraph}.${inParagraph}`;
    const line = lines.get(key) ?? lines.size;
    lines.set(key, line);
    const [x0, y0] = [Number(left), Number(top)];
    const box = { x0, y0, x1: x0 + Number(width), y1: y0 + Number(height) };
    words.push({ text: text.trim(), box, confidence: Math.min(1, Math.max(0, Number(confidence) / 100)), line });
  }
  return words;
};

const recognize = ({ core, api }: Recognizer, picture: GrayPicture, layout: Layout, dpi: number): OcrWord[] => {
  // The engine reads its picture from the file system inside the module's memory.
  core.FS.writeFile('/input', portableGraymap(picture));
  api.SetPageSegMode(LAYOUTS[layout]);
  api.SetVariable('user_defined_dpi', String(dpi));
  if (api.SetImageFile(1, 0) !== 0) throw new Error('Character recognition cannot take the picture');
  api.Recognize(null);
  const words = wordsOf(api.GetTSVText(0));
  api.Clear();
  return words;
};

/**
 * Reads the words of a picture. The same picture always gives the same words: nothing is learnt from one page for the
 * next. Runs in the calling thread, 2 to 5 s a page of 200 dpi.
 */
export const readPicture = async (
  picture: GrayPicture,
  { languages = ['eng'], dpi = 200, layout = 'page' }: ReadOptions = {},
): Promise<OcrWord[]> => {
  if (picture.width < 8 || picture.height < 8) return [];
  const recognizer = await openRecognizer(languages);
  try {
    const read = (part: GrayPicture, as: Layout): OcrWord[] => recognize(recognizer, part, as, dpi);
    const words = read(picture, layout);
    const turn = layout === 'page' ? uprightTurn(picture, words, read) : 0;
    if (turn === 0) return words;
    return read(turned(picture, turn), 'page').map((word) => ({ ...word, box: boxBefore(word.box, picture, turn) }));
  } catch (cause) {
    if (cause instanceof WebAssembly.RuntimeError) dropRecognizers();
    throw cause;
  }
};
