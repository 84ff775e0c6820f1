import { text } from './block.ts';
import type { Template } from './template.ts';

export const split: Template<'split'> = ({ variables: { receivedOn, parts }, words, day }) => {
  const own = words.split;
  return {
    title: own.title,
    body: [
      text(own.intro),
      {
        kind: 'table',
        columns: [{ title: own.columns.reference, share: 0.28 }, { title: own.columns.what }],
        rows: parts.map(({ reference, what }) => [reference, what]),
      },
      text(own.clock(day(receivedOn))),
    ],
  };
};
