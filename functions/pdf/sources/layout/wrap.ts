import type { Run } from './blocks.ts';
import { type FaceName, type Faces, faceOf, printable } from './faces.ts';

export type Piece = { text: string; face: FaceName; x: number };
export type Line = { pieces: readonly Piece[]; width: number };

type Token = { text: string; face: FaceName; width: number; isSpace: boolean };

/** Words and the spaces between them; a line feed is a token of its own. */
const tokensOf = (runs: readonly Run[], faces: Faces, size: number): Token[] =>
  runs.flatMap((run) => {
    const face = faceOf(run);
    const parts = printable(run.text).match(/\n| +|[^ \n]+/gu) ?? [];
    return parts.map((text) => ({
      text,
      face,
      width: text === '\n' ? 0 : faces[face].width(text, size),
      isSpace: text.startsWith(' '),
    }));
  });

/** A word wider than the line is cut where it must be. */
const cut = (token: Token, faces: Faces, size: number, width: number): Token[] => {
  if (token.width <= width || token.isSpace) return [token];
  const pieces: Token[] = [];
  let text = '';
  let wide = 0;
  for (const letter of token.text) {
    const more = faces[token.face].width(letter, size);
    if (text !== '' && wide + more > width) {
      pieces.push({ ...token, text, width: wide });
      text = '';
      wide = 0;
    }
    text += letter;
    wide += more;
  }
  return [...pieces, { ...token, text, width: wide }];
};

/** Greedy line breaking over styled runs. Always gives at least one line. */
export const wrapRuns = (runs: readonly Run[], faces: Faces, size: number, width: number): Line[] => {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let x = 0;
  let pending: Token[] = [];
  const close = (): void => {
    lines.push({ pieces, width: x });
    [pieces, x, pending] = [[], 0, []];
  };
  const put = ({ text, face, width: wide }: Token): void => {
    const last = pieces.at(-1);
    if (last && last.face === face) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, face, x });
    x += wide;
  };
  for (const token of tokensOf(runs, faces, size).flatMap((one) => cut(one, faces, size, width))) {
    if (token.text === '\n') close();
    else if (token.isSpace) pending.push(token);
    else {
      const gap = pending.reduce((sum, space) => sum + space.width, 0);
      if (pieces.length > 0 && x + gap + token.width > width + 0.01) close();
      else if (pieces.length > 0) for (const space of pending) put(space);
      pending = [];
      put(token);
    }
  }
  if (pieces.length > 0 || lines.length === 0) close();
  return lines;
};

/** Widths of the longest line and the longest word, for the columns of a table. */
export const measureRuns = (runs: readonly Run[], faces: Faces, size: number): { most: number; least: number } => {
  let [most, least, line] = [0, 0, 0];
  for (const token of tokensOf(runs, faces, size)) {
    line = token.text === '\n' ? 0 : line + token.width;
    most = Math.max(most, line);
    if (!token.isSpace) least = Math.max(least, token.width);
  }
  return { most, least };
};
