import { section, text } from './block.ts';
import type { Template } from './template.ts';

export const acknowledgement: Template<'acknowledgement'> = ({ variables, frame, words, day }) => {
  const { receivedOn, right, dueOn, dueInCalendarDays, dueBy, fee } = variables;
  const own = words.acknowledgement;
  const rule = dueBy === 'policy' ? own.byPolicy : own.byRule(dueBy);
  const count = dueInCalendarDays === undefined ? '' : `${own.counted(dueInCalendarDays, day(receivedOn))} `;
  return {
    title: own.title,
    body: [
      text(`${own.intro(day(receivedOn))} ${own.rights[right]}`),
      ...section(own.dueTitle, text(`${own.due(day(dueOn))} ${count}${rule}`)),
      ...section(own.nextTitle, text(own.next), text(words.frame.statusPage(frame.letterhead.statusUrl))),
      ...section(own.feeTitle, text(own.fees[fee])),
      ...(frame.isPatientLane ? [] : [text(own.neutral)]),
    ],
  };
};
