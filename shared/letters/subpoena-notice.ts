import { section, text, typed } from './block.ts';
import { caseFacts } from './legal-case.ts';
import type { Template } from './template.ts';

export const subpoenaNotice: Template<'subpoena-notice'> = ({ variables, words, day }) => {
  const { caseName, caseNumber, court, issuedBy, sought, objectBy } = variables;
  const own = words.subpoenaNotice;
  return {
    title: own.title,
    body: [
      text(own.intro(issuedBy)),
      caseFacts({ caseName, caseNumber, court }, words),
      ...section(own.soughtTitle, ...typed(sought)),
      ...section(
        own.objectTitle,
        text(own.object(day(objectBy))),
        text(`${own.otherwise(day(objectBy))} ${own.noAnswer} ${own.rule}`),
      ),
    ],
  };
};
