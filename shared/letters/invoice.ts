import { billTable } from './bill.ts';
import { list, section, text } from './block.ts';
import type { Template } from './template.ts';

export const invoice: Template<'invoice'> = ({ variables, frame, words, day, money }) => {
  const { number, lines, totalCents, payBy, isHeldFor, ways } = variables;
  const own = words.invoice;
  const { phone, facility } = frame.letterhead;
  return {
    title: own.title(number),
    body: [
      text(own.intro),
      billTable(lines, totalCents, words, money),
      text(`${own.payBy(day(payBy))} ${isHeldFor ? own.expires(day(payBy)) : own.neverHeld}`),
      ...section(own.howTitle, list(ways.map((way) => own.ways[way](way === 'check' ? facility : phone)))),
      ...section(own.disputeTitle, text(`${own.dispute(phone)} ${own.w9}`)),
    ],
  };
};
