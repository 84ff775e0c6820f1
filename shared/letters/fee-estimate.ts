import { billTable } from './bill.ts';
import { list, section, text } from './block.ts';
import type { Template } from './template.ts';

export const feeEstimate: Template<'fee-estimate'> = ({ variables, words, day, money }) => {
  const { lines, pages, totalCents, maxCents, choices, waivers, holdsUntil } = variables;
  const own = words.feeEstimate;
  const holds = holdsUntil ? ` ${own.holds(day(holdsUntil))}` : '';
  return {
    title: own.title,
    body: [
      text(own.intro(pages)),
      ...(lines.length > 0 ? [billTable(lines, totalCents, words, money)] : []),
      text(`${maxCents === 0 ? own.free : own.max(money(maxCents))}${holds} ${own.notYet}`),
      ...section(own.choicesTitle, choices.length > 0 ? list(choices) : text(own.choices)),
      ...section(own.waiversTitle, ...(waivers.length > 0 ? [list(waivers)] : []), text(own.waivers)),
    ],
  };
};
