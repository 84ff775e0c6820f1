import type { Block } from '#shared/letters/block.ts';
import type { ComposedLetter } from '#shared/letters/compose.ts';

/** A block as a reader hears it. */
export const linesOf = (block: Block): string[] => {
  if (block.kind === 'heading') return [`## ${block.text}`];
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`);
  if (block.kind === 'facts') return block.rows.map(([label, value]) => `${label}: ${value}`);
  if (block.kind === 'signature') return block.labels.map((label) => `____ ${label}`);
  const head = block.columns.map(({ title }) => title);
  return [head, ...block.rows, ...(block.total ? [block.total] : [])].map((row) => `| ${row.join(' | ')} |`);
};
/** The whole letter, in the order in which it is read. */
export const textOf = ({ title, frame, about, greeting, body, annex, closing, small }: ComposedLetter): string =>
  [
    `# ${title}`,
    ...Object.values(frame.letterhead).slice(0, 3),
    ...frame.addressee,
    ...about.map(([label, value]) => `${label}: ${value}`),
    greeting,
    ...body.flatMap(linesOf),
    ...closing,
    ...small,
    ...annex.flatMap(linesOf),
  ].join('\n');
