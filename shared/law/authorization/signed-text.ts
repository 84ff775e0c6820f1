import { PAPER_CATEGORIES } from '../../wizard/paper.ts';
import { authorizationWords } from '../../words/authorization.ts';
import { en } from '../../words/en.ts';
import { es } from '../../words/es.ts';
import { type Language, longDate } from '../../words/format.ts';
import type { AuthorizationForm } from './form.ts';
import type { Judgeable } from './on-request.ts';
import { plus } from './typed-dates.ts';

/** Raised whenever a word of it changes: what was signed names what was read. */
export const SIGNED_TEXT_VERSION = '2026-11';

/** Psychotherapy notes never stand on a form with other records (164.508(b)(3)(ii)). */
export const SIGNED_CATEGORIES = PAPER_CATEGORIES.filter((name) => name !== 'PSYCHOTHERAPY_NOTES');
export type SignedCategory = Exclude<(typeof PAPER_CATEGORIES)[number], 'PSYCHOTHERAPY_NOTES'>;

export type Office = { facility: string; address: string };

/** The whole text that a signer reads: every element and statement of 45 CFR 164.508(c) and 42 CFR 2.31. */
export type SignedText = {
  version: string;
  language: Language;
  title: string;
  rows: { name: string; value: string }[];
  rights: string[];
  truth: string;
  expiresOn: string;
};

/** What a request asks a patient to sign, on a day. One year from that day is its end: no state that is loaded allows less. */
export const signedTextOf = (request: Judgeable, office: Office, today: string, language: Language): SignedText => {
  const { text } = authorizationWords[language];
  const words = { en, es }[language];
  const { patient, requester, scope, purpose } = request;
  const expiresOn = plus(today, 1, 'year') ?? today;
  const say = (date: string) => longDate(date, language);
  const dates = [
    ...(scope.dosFrom ? [text.from(say(scope.dosFrom))] : []),
    ...(scope.dosTo ? [text.to(say(scope.dosTo))] : []),
  ].join(' ');
  return {
    version: `${SIGNED_TEXT_VERSION}-${language}`,
    language,
    title: text.form,
    rows: [
      { name: text.patient, value: `${patient.name.given} ${patient.name.family}` },
      { name: text.discloser, value: office.facility },
      { name: text.recipient, value: [requester.organization, requester.name].filter(Boolean).join(', ') },
      { name: text.what, value: scope.recordTypes.map((type) => words.options.recordTypes[type].label).join(', ') },
      { name: text.dates, value: dates || text.allDates },
      { name: text.purpose, value: words.options.purpose[purpose ?? 'at_request_of_individual'].label },
      { name: text.expiry, value: say(expiresOn) },
    ],
    rights: text.statements(`${office.facility}, ${office.address}`),
    truth: text.truth,
    expiresOn,
  };
};

export type Signature = {
  name: string;
  /** Absent where the patient signs. */
  relationship?: string | undefined;
  categories: readonly SignedCategory[];
};

type Signed = {
  text: SignedText;
  signature: Signature;
  today: string;
  electronic: NonNullable<AuthorizationForm['electronic']>;
};

/** The signed text as a form: nobody has to read it off a paper. */
export const formOfSigned = (request: Judgeable, { text, signature, today, electronic }: Signed): AuthorizationForm => {
  const row = (index: number) => text.rows[index]?.value ?? '';
  const { scope, patient } = request;
  const { relationship, name, categories } = signature;
  return {
    language: text.language,
    patientName: `${patient.name.given} ${patient.name.family}`,
    patientBorn: patient.dateOfBirth,
    describes: row(3),
    recordTypes: scope.recordTypes,
    ...(scope.dosFrom ? { from: scope.dosFrom } : {}),
    ...(scope.dosTo ? { to: scope.dosTo } : {}),
    categories: [...categories],
    discloser: row(1),
    recipient: row(2),
    purpose: row(5),
    expiry: { kind: 'date', date: text.expiresOn },
    signed: 'yes',
    signedOn: today,
    signer: relationship
      ? { kind: 'representative', name, relationship, authority: relationship }
      : { kind: 'patient', name },
    electronic,
    statements: { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes', copy: 'yes' },
    plainLanguage: 'yes',
    ...(categories.includes('SUD_PART2') ? { part2: { describesSud: 'yes', refusal: 'yes', proceedings: 'no' } } : {}),
    state: { signatureStandsAlone: 'yes', rightToInspect: 'yes', refusal: 'yes', electronicNotice: 'yes' },
  };
};
