import { list, section, text, typed } from './block.ts';
import type { Template } from './template.ts';

export const clarification: Template<'clarification'> = ({ variables, frame, words, day }) => {
  const { question, choices, replyBy, ifNoReply } = variables;
  const own = words.clarification;
  return {
    title: own.title,
    body: [
      text(own.intro),
      ...typed(question),
      ...(choices.length > 0 ? section(own.choicesTitle, list(choices)) : []),
      text(`${own.reply(day(replyBy))} ${own.ifNoReply[ifNoReply]}`),
      // A question does not stop the clock of the right of access (domain.md 2.2).
      text(frame.isPatientLane ? own.clock : own.neutral),
    ],
  };
};
