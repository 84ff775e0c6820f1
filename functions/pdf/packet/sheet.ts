import { decimal, decimals } from '../concat/numbers.ts';
import { type Face, type Faces, printable } from './face.ts';
import type { PageSlot, Tag } from './tag.ts';

export const LETTER = { width: 612, height: 792 };
export const MARGIN = { side: 60, top: 60, bottom: 52 };
export const INNER = LETTER.width - 2 * MARGIN.side;

export type Color = readonly [red: number, green: number, blue: number];
export type Style = { face: Face; size: number; leading: number; color: Color };

export const INK: Color = [0.09, 0.11, 0.14];
export const QUIET: Color = [0.34, 0.37, 0.41];
export const RULE: Color = [0.8, 0.82, 0.85];
export const ACCENT: Color = [0.05, 0.29, 0.42];

type Link = { rect: readonly [number, number, number, number]; target: number; tag: Tag };
/** A page that Sallyport draws: its operators, which tag each stretch of marked content belongs to, and its links. */
export type OwnPage = { slot: PageSlot; content: string[]; marked: Tag[]; links: Link[] };

const breakLongWord = (word: string, style: Style, width: number): string[] => {
  if (style.face.width(word, style.size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && style.face.width(piece + letter, style.size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
};

/** Greedy line breaking; a word wider than the line is cut. */
export const wrap = (text: string, style: Style, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  const words = printable(text)
    .split(' ')
    .flatMap((word) => breakLongWord(word, style, width));
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && style.face.width(longer, style.size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

type At = { x?: number; width?: number; align?: 'left' | 'right'; stay?: boolean };
export type Sheet = {
  faces: Faces;
  pages: OwnPage[];
  /** Everything drawn meanwhile belongs to a tag of this role below the current one. */
  tag: <Value>(role: string, draw: (tag: Tag) => Value, more?: Pick<Tag, 'title' | 'scope'>) => Value;
  /** Draws wrapped text from the cursor down and returns the lines used, moving the cursor unless asked to stay. */
  text: (text: string, style: Style, at?: At) => number;
  space: (points: number) => void;
  rule: (color?: Color, thickness?: number) => void;
  /** A line or a filled box that says nothing: assistive technology skips it. */
  ornament: (operators: string) => void;
  /** Starts a new page unless this much room is left. */
  need: (points: number) => void;
  /** Makes what lies between here and `top` a link to a page of the volume. */
  link: (top: number, target: number, tag: Tag) => void;
  y: () => number;
};

const colorOf = (color: Color, operator: 'rg' | 'RG'): string => `${decimals(color)} ${operator}`;
export const horizontal = (y: number, from: number, to: number, color: Color, thickness: number): string =>
  `${colorOf(color, 'RG')} ${decimal(thickness)} w ${decimals([from, y])} m ${decimals([to, y])} l S`;
export const filled = (x: number, y: number, width: number, height: number, color: Color): string =>
  `${colorOf(color, 'rg')} ${decimals([x, y, width, height])} re f`;

/** A column of tagged text that flows over as many letter pages as it needs. */
export const openSheet = (faces: Faces, root: Tag): Sheet => {
  const pages: OwnPage[] = [];
  let cursor = 0;
  let current = root;
  const newPage = (): OwnPage => {
    const page: OwnPage = { slot: { index: -1 }, content: [], marked: [], links: [] };
    pages.push(page);
    cursor = LETTER.height - MARGIN.top;
    return page;
  };
  const here = (): OwnPage => pages.at(-1) ?? newPage();
  const need = (points: number): void => {
    here();
    if (cursor - points < MARGIN.bottom) newPage();
  };
  const ornament = (operators: string): void => {
    here().content.push(`/Artifact BMC q ${operators} Q EMC`);
  };
  const drawLines = (
    lines: readonly string[],
    style: Style,
    y: number,
    at: Required<Pick<At, 'x' | 'width' | 'align'>>,
  ): void => {
    const page = here();
    const mcid = page.marked.push(current) - 1;
    current.kids.push({ page: page.slot, mcid });
    const name = style.face === faces.bold ? 'B' : 'S';
    page.content.push(
      `/${current.role} <</MCID ${mcid}>> BDC ${colorOf(style.color, 'rg')} BT /${name} ${decimal(style.size)} Tf`,
    );
    lines.forEach((line, index) => {
      const x = at.align === 'right' ? at.x + at.width - style.face.width(line, style.size) : at.x;
      // A space ends every line, so that a reader that joins lines does not join words.
      const text = index < lines.length - 1 ? `${line} ` : line;
      page.content.push(`1 0 0 1 ${decimals([x, y - (index + 1) * style.leading])} Tm <${style.face.encode(text)}> Tj`);
    });
    page.content.push('ET EMC');
  };
  newPage();
  return {
    faces,
    pages,
    need,
    ornament,
    y: () => cursor,
    space: (points) => {
      cursor -= points;
    },
    tag: (role, draw, more = {}) => {
      const outer = current;
      const tag: Tag = { role, kids: [], ...more };
      outer.kids.push(tag);
      current = tag;
      try {
        return draw(tag);
      } finally {
        current = outer;
      }
    },
    rule: (color = RULE, thickness = 0.75) =>
      ornament(horizontal(cursor, MARGIN.side, LETTER.width - MARGIN.side, color, thickness)),
    link: (top, target, tag) => {
      const page = here();
      const index = page.links.push({ rect: [MARGIN.side, cursor, LETTER.width - MARGIN.side, top], target, tag }) - 1;
      tag.kids.push({ page: page.slot, link: index });
    },
    text: (text, style, { x = MARGIN.side, width = INNER, align = 'left', stay = false } = {}) => {
      const lines = wrap(text, style, width);
      if (stay) {
        drawLines(lines, style, cursor, { x, width, align });
        return lines.length;
      }
      need(Math.min(lines.length, 3) * style.leading);
      for (let from = 0; from < lines.length; ) {
        const room = Math.max(1, Math.floor((cursor - MARGIN.bottom) / style.leading));
        const part = lines.slice(from, from + room);
        drawLines(part, style, cursor, { x, width, align });
        cursor -= part.length * style.leading;
        from += part.length;
        if (from < lines.length) newPage();
      }
      return lines.length;
    },
  };
};
