import { type Block, section, text, typed } from './block.ts';
import type { Template, Told } from './template.ts';

const defectTable = ({ variables: { defects }, words }: Told<'deficiency'>): Block[] => {
  const { columns, code } = words.deficiency;
  if (defects.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [{ title: columns.problem }, { title: columns.rule, share: 0.24 }, { title: columns.cure, share: 0.38 }],
      rows: defects.map((defect) => [
        `${defect.says} ${code(defect.code)}`,
        defect.rule === 'policy' ? words.frame.policy : defect.rule,
        defect.cure,
      ]),
    },
  ];
};

export const deficiency: Template<'deficiency'> = (told) => {
  const { variables, frame, words, day } = told;
  const own = words.deficiency;
  const how = `${own.how(frame.reference)}${variables.hasPrefilledForm ? ` ${own.prefilled}` : ''}`;
  return {
    title: own.title,
    body: [
      text(own.intro),
      ...defectTable(told),
      ...(variables.note ? section(own.noteTitle, ...typed(variables.note)) : []),
      ...section(
        own.howTitle,
        text(`${how} ${own.open(day(variables.openUntil))}`),
        text(words.frame.statusPage(frame.letterhead.statusUrl)),
      ),
      ...(frame.isPatientLane ? [] : [text(own.neutral)]),
    ],
  };
};
