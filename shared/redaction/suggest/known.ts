import type { PatientCandidate } from '../../api/staff.ts';
import { NICKNAMES } from './data/nicknames.ts';
import { digitsOf, foldWord, isOneEditAway, skeleton } from './fold.ts';

/** What is known beforehand, so that it is not suggested: the matched patient, the requester and the hospital itself. */
export type Known = {
  patient: {
    mrn: string;
    name: string;
    dateOfBirth: string;
    address: string;
    contacts: readonly string[];
  };
  /** Names, numbers and addresses of the requester, the facility and its clinicians: no third parties. */
  others: readonly string[];
};

export const knownOf = (
  patient: Pick<PatientCandidate, 'mrn' | 'name' | 'dateOfBirth'> & Partial<PatientCandidate>,
  others: readonly (string | undefined)[],
): Known => ({
  patient: {
    mrn: patient.mrn,
    name: patient.name,
    dateOfBirth: patient.dateOfBirth,
    address: patient.address ?? '',
    contacts: (patient.contacts ?? []).map(({ address }) => address),
  },
  others: others.filter((other): other is string => other !== undefined && other !== ''),
});

export const nameParts = (name: string): string[] =>
  name
    .split(/[\s,/-]+/)
    .map(foldWord)
    .filter((part) => part !== '');

const SUFFIXES = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'mr',
  'mrs',
  'ms',
  'miss',
  'sr',
  'sra',
  'srta',
  'don',
  'dona',
]);
const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'van',
  'von',
  'der',
  'den',
  'da',
  'di',
  'st',
  'al',
  'el',
]);

const isSamePart = (own: string, part: string, isNoisy: boolean): boolean =>
  own === part ||
  (part.length === 1 && own.startsWith(part)) ||
  (isNoisy && skeleton(own) === skeleton(part)) ||
  (isNoisy && own.length >= 4 && part.length >= 4 && isOneEditAway(skeleton(own), skeleton(part))) ||
  NICKNAMES.some((names) => names.includes(own) && names.includes(part));

/**
 * Whether a name can be the patient's: all that both have of it agree. A middle or second family name more or less is
 * no contradiction, another given name is ("Rosa" and "Rosalind").
 */
export const isOwnName = ({ patient }: Known, name: string, isNoisy = false): boolean => {
  const isMeant = (part: string) => !SUFFIXES.has(part) && !PARTICLES.has(part);
  const own = nameParts(patient.name).filter(isMeant);
  const parts = nameParts(name).filter(isMeant);
  if (parts.length === 0) return true;
  if (own.join('') === parts.join('')) return true;
  const matched = parts.filter((part) => own.some((one) => isSamePart(one, part, isNoisy)));
  if (matched.length === parts.length) return true;
  const whole = matched.filter((part) => part.length > 1);
  return whole.length >= 2 && parts.length - matched.length <= 2;
};

const plain = (number: string): string => digitsOf(number).replace(/^0+/, '') || number;

export const isOwnMrn = ({ patient }: Known, number: string): boolean => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return letters(number) === letters(patient.mrn) || plain(number) === plain(patient.mrn);
};

const lastDigits = (number: string): string => digitsOf(number).slice(-10);

/** Telephone numbers agree when the shorter one ends the other: a chart often leaves out the area code. */
export const isKnownPhone = ({ patient, others }: Known, number: string): boolean => {
  const digits = lastDigits(number);
  return [...patient.contacts, ...others].map(lastDigits).some((own) => {
    const [short, long] = own.length < digits.length ? [own, digits] : [digits, own];
    return short.length >= 7 && long.endsWith(short);
  });
};

const mailKey = (address: string): string => skeleton(address.toLowerCase().replace(/\s/g, ''));

export const isKnownEmail = ({ patient, others }: Known, address: string): boolean =>
  [...patient.contacts, ...others].some((own) => own.includes('@') && mailKey(own) === mailKey(address));

const streetKey = (address: string): string => nameParts(address).slice(0, 2).map(skeleton).join(' ');

/** An address agrees when house number and first word of the street do. */
export const isKnownAddress = ({ patient, others }: Known, address: string): boolean =>
  [patient.address, ...others].some((own) => own !== '' && streetKey(own) === streetKey(address));

/** Whether a name stands among the others: the requester, the hospital, its clinicians. */
export const isKnownOther = ({ others }: Known, name: string): boolean => {
  const parts = nameParts(name).filter((part) => part.length > 1);
  return (
    parts.length > 0 && others.some((other) => parts.every((part) => nameParts(other).some((own) => own === part)))
  );
};
