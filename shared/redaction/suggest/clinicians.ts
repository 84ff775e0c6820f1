import { CLINICIAN_CUES, CREDENTIALS, SIGNING } from './data/clinicians.ts';
import { type FoundName, nameAt, nameBefore } from './names.ts';
import type { PageText } from './page-text.ts';

const isUpperCase = (word: string): boolean => /^[("]?\p{Lu}/u.test(word);

/** Clinicians and staff are no third parties: their names belong to the record (45 CFR 164.501, treatment). */
export const clinicianNames = (text: PageText): FoundName[] =>
  text.folded.flatMap((folded, at) => {
    const word = text.words[at]?.text ?? '';
    if (CREDENTIALS.has(folded) && isUpperCase(word)) return nameBefore(text, at - 1) ?? [];
    if (CLINICIAN_CUES.has(folded) && isUpperCase(word)) return nameAt(text, at + 1) ?? [];
    const isSigning = (folded === 'by' || folded === 'por') && SIGNING.has(text.folded[at - 1] ?? '');
    return isSigning ? (nameAt(text, at + 1) ?? []) : [];
  });

export const nameKey = (parts: readonly string[]): string =>
  parts
    .filter((part) => part.length > 1)
    .toSorted()
    .join(' ');

/** Whether the words at this place are, or elsewhere were, a clinician's name. */
export const cliniciansOf = (names: readonly FoundName[]): ((name: Pick<FoundName, 'from' | 'parts'>) => boolean) => {
  const keys = new Set(names.map(({ parts }) => nameKey(parts)));
  const taken = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  return ({ from, parts }) => taken.has(from) || keys.has(nameKey(parts));
};
