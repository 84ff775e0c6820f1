import { text } from './block.ts';
import type { Template } from './template.ts';

export const withdrawal: Template<'withdrawal'> = ({ variables, words, day }) => {
  const own = words.withdrawal;
  return { title: own.title, body: [text(own.intro(day(variables.closedOn))), text(own.body)] };
};
