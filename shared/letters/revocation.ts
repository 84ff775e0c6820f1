import { list, section, text } from './block.ts';
import type { Template } from './template.ts';

export const revocation: Template<'revocation'> = ({ variables, words, day }) => {
  const { receivedOn, stopped, gone } = variables;
  const own = words.revocation;
  const sent = gone.map(({ on, to }) => own.goneRow(day(on), to));
  return {
    title: own.title,
    body: [
      text(own.intro(day(receivedOn))),
      ...section(own.stoppedTitle, stopped.length > 0 ? list(stopped) : text(own.stopped)),
      ...section(own.goneTitle, ...(sent.length > 0 ? [list(sent), text(own.cannotRecall)] : [text(own.gone)])),
    ],
  };
};
