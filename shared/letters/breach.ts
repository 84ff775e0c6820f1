import { list, section, text, typed } from './block.ts';
import type { Template } from './template.ts';

/** The five contents of 45 CFR 164.404(c)(1), in its order. */
export const breach: Template<'breach'> = ({ variables, frame, words, day }) => {
  const { happenedOn, happenedUntil, discoveredOn, what, types, steps, doing, tollFree, email } = variables;
  const own = words.breach;
  const when = happenedUntil ? own.between(day(happenedOn), day(happenedUntil)) : own.on(day(happenedOn));
  const { phone, address } = frame.letterhead;
  return {
    title: own.title,
    body: [
      text(own.intro),
      ...section(own.whatTitle, ...typed(what), text(`${when} ${own.discovered(day(discoveredOn))}`)),
      ...section(own.typesTitle, list(types)),
      ...section(own.stepsTitle, list(steps)),
      ...section(own.doingTitle, ...typed(doing)),
      ...section(
        own.contactTitle,
        list([
          tollFree ? own.tollFree(tollFree) : own.call(phone),
          ...(email ? [own.email(email)] : []),
          own.write(address),
        ]),
      ),
    ],
    hasComplaints: true,
  };
};
