import { list, section, text, typed } from './block.ts';
import type { Template } from './template.ts';

export const denial: Template<'denial'> = ({ variables, frame, words, day }) => {
  const { extent, decidedOn, grounds, given, elsewhere } = variables;
  const own = words.denial;
  const reasons = grounds.map(
    ({ says, rule, isReviewable }) => `${says} (${rule}) ${isReviewable ? own.reviewable : own.final}`,
  );
  const mayReview = grounds.some(({ isReviewable }) => isReviewable);
  return {
    title: own.title[extent],
    body: [
      text(own.intro[extent](day(decidedOn))),
      ...section(own.whyTitle, list(reasons)),
      ...(given ? section(own.givenTitle, ...typed(given)) : []),
      ...(mayReview ? section(own.reviewTitle, text(own.review(frame.letterhead.phone, frame.reference))) : []),
      ...(elsewhere ? section(own.elsewhereTitle, ...typed(elsewhere)) : []),
    ],
    hasComplaints: true,
  };
};
