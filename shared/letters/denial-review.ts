import { section, text, typed } from './block.ts';
import type { Template } from './template.ts';

export const denialReview: Template<'denial-review'> = ({ variables, words, day }) => {
  const { outcome, deniedOn, reviewedOn, action } = variables;
  const own = words.denialReview;
  return {
    title: own.title,
    body: [
      text(own.intro(day(deniedOn))),
      text(`${own.outcomes[outcome](day(reviewedOn))} ${own.bound}`),
      ...section(own.actionTitle, ...(action ? typed(action) : [text(own.action[outcome])])),
    ],
    hasComplaints: true,
  };
};
