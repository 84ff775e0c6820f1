import { type Block, section, text, typed } from './block.ts';
import type { Template, Told } from './template.ts';

const datesOf = ({ variables: { from, to }, words, day }: Told<'no-records'>): string => {
  const own = words.noRecords;
  if (from && to) return own.between(day(from), day(to));
  if (from) return own.from(day(from));
  return to ? own.to(day(to)) : own.anyDate;
};

const searched = (told: Told<'no-records'>): Block => {
  const { identifiers, aliases, systems, sites } = told.variables;
  const own = told.words.noRecords;
  const row = (label: string, values: readonly string[]): (readonly [string, string])[] =>
    values.length > 0 ? [[label, values.join('; ')]] : [];
  return {
    kind: 'facts',
    rows: [
      ...row(own.identifiers, identifiers),
      ...row(own.aliases, aliases),
      [own.dates, datesOf(told)],
      ...row(own.systems, systems),
      ...row(own.sites, sites),
    ],
  };
};

/** The same for every place and every kind of record: that nothing was found must not tell what was looked for. */
export const noRecords: Template<'no-records'> = (told) => {
  const { variables, frame, words, day } = told;
  const { searchedOn, elsewhere, isCertified } = variables;
  const own = words.noRecords;
  const { title, body, labels } = own.certificate;
  return {
    title: own.title,
    body: [
      text(own.intro(day(searchedOn))),
      ...section(own.searchedTitle, searched(told)),
      text(own.notProof),
      ...section(own.moreTitle, text(own.more)),
      ...section(own.elsewhereTitle, ...(elsewhere ? typed(elsewhere) : [text(own.elsewhere)])),
    ],
    ...(isCertified
      ? {
          annex: section(title, text(body(frame.letterhead.facility, frame.reference, day(searchedOn))), {
            kind: 'signature',
            labels,
          }),
        }
      : {}),
  };
};
