import { section, text, typed } from './block.ts';
import type { Template } from './template.ts';

export const extension: Template<'extension'> = ({ variables, words, day }) => {
  const own = words.extension;
  return {
    title: own.title,
    body: [
      text(own.intro(day(variables.dueOn))),
      ...section(own.reasonTitle, ...typed(variables.reason)),
      ...section(own.dateTitle, text(`${own.date(day(variables.completeBy))} ${own.once(variables.rule)}`)),
    ],
    hasComplaints: true,
  };
};
