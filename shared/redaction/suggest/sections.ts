import { OTHERS_SECTIONS, PATIENT_SECTIONS } from './data/identity-labels.ts';
import { RELATIONS } from './data/relations.ts';
import { isSameLine, type PageText } from './page-text.ts';
import { phraseAt, phraseTable } from './phrases.ts';

const HEADINGS = phraseTable<boolean>([
  ...OTHERS_SECTIONS.map((phrase) => [phrase, true] as const),
  ...PATIENT_SECTIONS.map((phrase) => [phrase, false] as const),
]);
const PEOPLE = phraseTable(RELATIONS.flatMap(({ words }) => words.map((word) => [word, true] as const)));

/** A section of a form is as long as a person's details are. */
const REACH_LINES = 8;

/** For each word, whether it stands in a section about someone other than the patient. */
export const sectionsOf = (text: PageText): boolean[] => {
  let [isOthers, left] = [false, 0];
  return text.words.map((_, at) => {
    if (at === 0 || !isSameLine(text, at - 1, at)) {
      const heading = phraseAt(HEADINGS, text.folded, at);
      const isAlone =
        heading !== null &&
        (heading.to >= text.words.length ||
          !isSameLine(text, at, heading.to) ||
          /:$/.test(text.words[heading.to - 1]?.text ?? ''));
      left -= 1;
      if (heading && isAlone) [isOthers, left] = [heading.row, REACH_LINES];
      if (left <= 0) isOthers = false;
    }
    return isOthers;
  });
};

/** Whether a field is another person's: by its section, or by a relation that stands before it on its line. */
export const isOfSomeoneElse = (text: PageText, sections: readonly boolean[], at: number): boolean => {
  if (sections[at]) return true;
  for (let index = at - 1; index >= 0 && isSameLine(text, index, at); index -= 1)
    if (PEOPLE.has(text.folded[index] ?? '') && phraseAt(PEOPLE, text.folded, index)) return true;
  return false;
};
