import { type Block, section, text, typed } from './block.ts';
import { namesCare } from './names-care.ts';
import type { Template, Told } from './template.ts';

/** To anyone but the patient no kind of care is named, and so no rule that is about one: all of them are one line. */
const neutralRows = ({ variables: { defects }, frame, words }: Told<'deficiency'>): string[][] => {
  const { code: inBrackets, neutralDefect } = words.deficiency;
  const isNamed = ({ code, says, rule, cure }: (typeof defects)[number]): boolean =>
    !frame.isToPatient && namesCare(`${code} ${says} ${rule} ${cure}`);
  const rows = defects
    .filter((defect) => !isNamed(defect))
    .map(({ code, says, rule, cure }) => [
      `${says} ${inBrackets(code)}`,
      rule === 'policy' ? words.frame.policy : rule,
      cure,
    ]);
  return defects.some(isNamed) ? [...rows, [neutralDefect.says, neutralDefect.rule, neutralDefect.cure]] : rows;
};

const defectTable = (told: Told<'deficiency'>): Block[] => {
  const { columns } = told.words.deficiency;
  const rows = neutralRows(told);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [{ title: columns.problem }, { title: columns.rule, share: 0.24 }, { title: columns.cure, share: 0.38 }],
      rows,
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
