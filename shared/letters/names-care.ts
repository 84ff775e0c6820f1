import { CAPITALS_ONLY, SENSITIVE_TERMS } from '../redaction/suggest/data/sensitive-terms.ts';

/** Names of categories themselves, which the words of records need not hold. */
const NAMES = `hiv, vih, part 2, parte 2, 42 cfr 2, substance use, substance abuse, drug treatment, alcohol treatment,
  consumo de sustancias, abuso de sustancias, tratamiento de drogas, psychotherapy, psicoterapia, psychiatric, psychiatry,
  psiquiatrico, psiquiatrica, psiquiatria, mental health, salud mental, behavioral health, salud conductual, abortion,
  aborto, reproductive health, salud reproductiva, genetic test, genetic testing, genetic information, prueba genetica,
  informacion genetica, sexually transmitted, transmision sexual, domestic violence, violencia domestica,
  gender affirming, afirmacion de genero`;

/** Small letters without accents, words and figures only, a space on either side of each. */
const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const SURE = 0.9;
const TERMS: readonly string[] = [
  ...NAMES.split(','),
  ...SENSITIVE_TERMS.filter(({ confidence }) => confidence >= SURE).flatMap(({ terms }) => terms),
].map(folded);
const WORDS = TERMS.filter((term) => !CAPITALS_ONLY.has(term.trim()));
/** As a word in small letters these mean something else: hearing aids. */
const CAPITALS = new RegExp(`\\b(${[...CAPITALS_ONLY].map((term) => term.toUpperCase()).join('|')}|SUD)\\b`);

/**
 * Does a text name a kind of care that the law protects by itself? To anyone but the patient a letter never does, not
 * even to say that there is none (domain.md 15; 42 CFR 2.13(c)).
 */
export const namesCare = (text: string): boolean => {
  const words = folded(text);
  return CAPITALS.test(text) || WORDS.some((term) => words.includes(term));
};
