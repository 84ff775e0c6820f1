import { clinicianNames, cliniciansOf } from './clinicians.ts';
import { BORN_LABEL, NAME_LABELS, NOT_PATIENT_WORDS, NUMBER_LABEL } from './data/identity-labels.ts';
import { NOT_NAMES } from './data/not-names.ts';
import { DATE, daysOf } from './dates.ts';
import { digitsOf, isOneEditAway } from './fold.ts';
import { isOwnMrn, isOwnName, type Known } from './known.ts';
import { type FoundName, isGivenName, nameAt } from './names.ts';
import {
  isGapAfter,
  isSameLine,
  type PageText,
  readingConfidence,
  type Span,
  spanBelow,
  spanOf,
  spanText,
} from './page-text.ts';
import { phraseAt, phraseTable } from './phrases.ts';
import { isOfSomeoneElse, sectionsOf } from './sections.ts';

/** A page says of its patient: this is the name, the birthday, the number. */
export type Claim = Span & {
  field: 'name' | 'born' | 'number';
  isOwn: boolean;
  /** Differs from ours by no more than recognition confuses, and was recognised. */
  isNear: boolean;
  /** Labelled as someone else's: a mother's birthday. */
  isOthers: boolean;
};

const LABELS = phraseTable(NAME_LABELS);
const BORN = new RegExp(`(?<![\\p{L}\\d])${BORN_LABEL}\\s{0,2}[:#(]?\\s{0,2}(${DATE})(?!\\d)`, 'gu');
const NUMBER = new RegExp(
  `(?<![\\p{L}\\d])${NUMBER_LABEL}\\s{0,2}[:#.]{0,2}\\s{0,2}((?:[A-Z]{1,3}-?)?[\\dOlI][\\dOolIS-]{3,13})(?![\\p{L}\\d/])`,
  'gu',
);
const BORN_ALONE = new RegExp(`(?<![\\p{L}\\d])${BORN_LABEL}(?![\\p{L}\\d])`, 'gu');
const NUMBER_ALONE = new RegExp(`(?<![\\p{L}\\d])${NUMBER_LABEL}(?![\\p{L}\\d])`, 'gu');
const A_DATE = new RegExp(`^(?:${DATE})$`, 'u');
const A_NUMBER = /^(?:[A-Z]{1,3}-?)?[\dOlI][\dOolIS-]{3,13}$/;

const isNoisy = (text: PageText, span: Span): boolean => readingConfidence(text, span) < 1;

const born = (text: PageText, known: Known, span: Span, value: string): Omit<Claim, 'isOthers'> | null => {
  const days = daysOf(value);
  if (days.length === 0) return null;
  const own = known.patient.dateOfBirth;
  const isNear = isNoisy(text, span) && days.some((day) => isOneEditAway(day.replace(/-/g, ''), own.replace(/-/g, '')));
  return { ...span, field: 'born', isOwn: days.includes(own), isNear };
};

const number = (text: PageText, known: Known, span: Span, value: string): Omit<Claim, 'isOthers'> | null => {
  if ((value.match(/\d/g)?.length ?? 0) < 3) return null;
  const isNear = isNoisy(text, span) && isOneEditAway(digitsOf(value), digitsOf(known.patient.mrn));
  return { ...span, field: 'number', isOwn: isOwnMrn(known, value), isNear };
};

const named = (text: PageText, known: Known, name: FoundName): Omit<Claim, 'isOthers'> => ({
  from: name.from,
  to: name.to,
  field: 'name',
  isOwn: isOwnName(known, spanText(text, name), isNoisy(text, name)),
  isNear: false,
});

type Read = (text: PageText, known: Known, span: Span, value: string) => Omit<Claim, 'isOthers'> | null;

const labelled = (text: PageText, known: Known, pattern: RegExp, read: Read) =>
  [...text.text.matchAll(pattern)].flatMap((match) => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    const label = spanOf(text, match.index, match.index + 1);
    const claim = read(text, known, spanOf(text, end - value.length, end), value);
    return claim ? { claim, label: label.from } : [];
  });

/** Whether words fill a column by themselves: as heads of tables and the values under them do. */
const isColumn = (text: PageText, { from, to }: Span): boolean =>
  (from === 0 || !isSameLine(text, from - 1, from) || isGapAfter(text, from - 1)) &&
  (to >= text.words.length || !isSameLine(text, to - 1, to) || isGapAfter(text, to - 1));

const columnBelow = (text: PageText, label: Span): Span | null => {
  const below = isColumn(text, label) ? spanBelow(text, label) : null;
  return below && isColumn(text, below) ? below : null;
};

/** A label that heads a column: its value stands on the next line. */
const headed = (text: PageText, known: Known, pattern: RegExp, shape: RegExp, read: Read) =>
  [...text.text.matchAll(pattern)].flatMap((match) => {
    const label = spanOf(text, match.index, match.index + match[0].length);
    const below = columnBelow(text, label);
    const value = below ? spanText(text, below) : '';
    const claim = below && shape.test(value) ? read(text, known, below, value) : null;
    return claim ? { claim, label: label.from } : [];
  });

const isSeparated = (text: PageText, to: number): boolean =>
  /[:#]$/.test(text.words[to - 1]?.text ?? '') || text.words[to]?.text === ':' || isGapAfter(text, to - 1);

const isPersonal = (name: FoundName): boolean => name.parts.length >= 2 || name.parts.some(isGivenName);

/** Names behind "Patient:", "Name:" and the like, or under them. */
const labelledNames = (text: PageText, known: Known) =>
  text.folded.flatMap((_, at) => {
    const label = phraseAt(LABELS, text.folded, at);
    if (!label) return [];
    const before =
      at > 0 && isSameLine(text, at - 1, at) && !isGapAfter(text, at - 1) ? (text.folded[at - 1] ?? '') : '';
    if (label.row !== 'strong' && (NOT_PATIENT_WORDS.has(before) || before === 'the')) return [];
    const start = text.words[label.to]?.text === ':' ? label.to + 1 : label.to;
    const isBeside = label.row === 'strong' || isSeparated(text, label.to);
    const beside = isBeside && isSameLine(text, at, start) ? nameAt(text, start) : null;
    const below = beside ? null : columnBelow(text, { from: at, to: label.to });
    const name = beside ?? (below ? nameAt(text, below.from) : null);
    if (!name || (below && name.to !== below.to)) return [];
    if (!isPersonal(name) && label.row !== 'part' && (below || label.row === 'weak')) return [];
    return { claim: named(text, known, name), label: label.row === 'weak' || label.row === 'part' ? at : -1 };
  });

const lineOf = (text: PageText, at: number): Span => {
  let [from, to] = [at, at + 1];
  while (from > 0 && isSameLine(text, from - 1, at)) from -= 1;
  while (to < text.words.length && isSameLine(text, to, at)) to += 1;
  return { from, to };
};

const isBannerName = (text: PageText, name: FoundName, line: Span): boolean => {
  const isFirst = name.from === line.from || isGapAfter(text, name.from - 1);
  const next = text.folded[name.to] ?? '';
  const isOrganisation =
    name.to < line.to &&
    !isGapAfter(text, name.to - 1) &&
    NOT_NAMES.has(next) &&
    /^\p{Lu}/u.test(text.words[name.to]?.text ?? '') &&
    !/^(dob|mrn|born|age|sex|med|medical|record|chart|patient|date|d|f|m|nhc|fdn|fecha|expediente|nacido|nacida)/.test(
      next,
    );
  return name.parts.length >= 2 && (name.isFamilyFirst || isFirst) && !isOrganisation;
};

/** The banner of a page: a name without a label, on the line of a number or birthday or on the line beside it. */
const bannerNames = (text: PageText, known: Known, at: number) => {
  const line = lineOf(text, at);
  const names: Omit<Claim, 'isOthers'>[] = [];
  for (let index = line.from; index < line.to; index += 1) {
    const name = nameAt(text, index);
    if (!name || !isBannerName(text, name, line)) continue;
    names.push(named(text, known, name));
    index = name.to - 1;
  }
  const neighbours = [
    line.from > 0 ? lineOf(text, line.from - 1) : null,
    line.to < text.words.length ? lineOf(text, line.to) : null,
  ];
  for (const neighbour of neighbours) {
    const name = neighbour && names.length === 0 ? nameAt(text, neighbour.from) : null;
    if (name?.isFamilyFirst && neighbour && (name.to === neighbour.to || isGapAfter(text, name.to - 1)))
      names.push(named(text, known, name));
  }
  return names;
};

/** All that a page claims of its patient. */
export const claimsOf = (text: PageText, known: Known): Claim[] => {
  const sections = sectionsOf(text);
  const isClinician = cliniciansOf(clinicianNames(text));
  const numbers = [
    ...labelled(text, known, BORN, born),
    ...labelled(text, known, NUMBER, number),
    ...headed(text, known, BORN_ALONE, A_DATE, born),
    ...headed(text, known, NUMBER_ALONE, A_NUMBER, number),
  ].map(({ claim, label }) => ({ ...claim, isOthers: isOfSomeoneElse(text, sections, label) }));
  const names = labelledNames(text, known).map(({ claim, label }) => ({
    ...claim,
    isOthers: label >= 0 && isOfSomeoneElse(text, sections, label),
  }));
  const banners = numbers
    .filter(({ isOthers }) => !isOthers)
    .flatMap(({ from }) => bannerNames(text, known, from))
    .map((claim) => ({ ...claim, isOthers: false }));
  const taken = new Set<number>();
  return [...names, ...banners, ...numbers].filter((claim) => {
    const isNew = !taken.has(claim.from);
    taken.add(claim.from);
    return isNew && !(claim.field === 'name' && isClinician({ from: claim.from, parts: [] }));
  });
};
