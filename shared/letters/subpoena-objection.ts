import { list, section, text } from './block.ts';
import { caseFacts } from './legal-case.ts';
import { namesCare } from './names-care.ts';
import type { Template } from './template.ts';

export const subpoenaObjection: Template<'subpoena-objection'> = ({ variables, frame, words, day }) => {
  const { caseName, caseNumber, court, receivedOn, returnOn, missing, defects, needsOrder } = variables;
  const own = words.subpoenaObjection;
  // A bar of other law is said in general terms only, whatever the papers ask for.
  const said = defects.filter((defect) => !namesCare(defect));
  return {
    title: own.title,
    body: [
      caseFacts({ caseName, caseNumber, court }, words),
      text(own.intro(day(receivedOn), day(returnOn))),
      ...(missing.length > 0
        ? section(own.whyTitle, text(own.assurance), list(missing.map((path) => own.missing[path])))
        : []),
      ...(said.length > 0 ? section(own.defectsTitle, list(said)) : []),
      ...(needsOrder || said.length < defects.length ? [text(own.order)] : []),
      ...section(own.howTitle, text(own.how(frame.reference, day(returnOn)))),
      text(own.neutral),
    ],
  };
};
