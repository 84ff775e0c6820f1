import { text } from './block.ts';
import type { Template } from './template.ts';

export const authorizationEnded: Template<'authorization-ended'> = ({ variables, words, day }) => {
  const own = words.authorizationEnded;
  return { title: own.title, body: [text(own.intro(day(variables.endedOn))), text(own.next), text(own.neutral)] };
};
