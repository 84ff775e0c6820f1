import { CLINICIAN_CUES, CREDENTIALS, SIGNING } from './data/clinicians.ts';
import { type FoundName, nameAt, nameBefore } from './names.ts';
import type { PageText } from './page-text.ts';

const isUpperCase = (word: string): boolean => /^[("]?\p{Lu}/u.test(word);

const findNames = (text: PageText): FoundName[] =>
  text.folded.flatMap((folded, at) => {
    const isCredential = CREDENTIALS.has(folded);
    const isCue = CLINICIAN_CUES.has(folded);
    const isSigning = (folded === 'by' || folded === 'por') && SIGNING.has(text.folded[at - 1] ?? '');
    if (!isCredential && !isCue && !isSigning) return [];
    if (isSigning) return nameAt(text, at + 1) ?? [];
    if (!isUpperCase(text.words[at]?.text ?? '')) return [];
    return (isCredential ? nameBefore(text, at - 1) : nameAt(text, at + 1)) ?? [];
  });

const FOUND = new WeakMap<PageText, FoundName[]>();

/**
 * Clinicians and staff are no third parties: their names belong to the record (45 CFR 164.501, treatment). Several
 * matchers ask for those of the same page.
 */
export const clinicianNames = (text: PageText): FoundName[] => {
  const names = FOUND.get(text) ?? findNames(text);
  FOUND.set(text, names);
  return names;
};

const nameKey = (parts: readonly string[]): string =>
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
