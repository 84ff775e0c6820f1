import { packetWords } from '../packet/words.ts';
import { asksAuthority } from '../request/guards.ts';
import { LANES } from '../request/lanes.ts';
import type { Request } from '../request/request.ts';
import type { Language } from '../words/format.ts';
import { LETTERS, type LetterKind } from './kinds.ts';

/** Whose paper it is. */
export type Letterhead = {
  facility: string;
  address: string;
  phone: string;
  privacyOffice: string;
  /** The status page, without the reference: no address of ours names a request. */
  statusUrl: string;
};

/** What stands on every letter, whatever it says. */
export type LetterFrame = {
  letterhead: Letterhead;
  language: Language;
  date: string;
  reference: string;
  /** Initials, and the end of the record number for the patient alone (domain.md 15, minimising). */
  patient: { initials: string; recordEnding?: string };
  /** Name first; then the envelope's lines, if it goes by post. */
  addressee: readonly string[];
  /** Does it go to the person whom the records are about, or to who stands in their place? */
  isToPatient: boolean;
  isPatientLane: boolean;
};

type Written = { kind: LetterKind; address?: readonly string[] | undefined; letterhead: Letterhead; date: string };

/** A letter to the patient is no business of a third party who asked: they neither see it nor are told of it. */
export const isForRequester = (kind: LetterKind, { lane }: Pick<Request, 'lane'>): boolean =>
  LETTERS[kind].to === 'requester' || LANES[lane].isPatientLane;

const initialsOf = ({ given, family }: Request['patient']['name']): string =>
  `${given} ${family}`
    .split(/[\s-]+/)
    .flatMap((part) => (part === '' ? [] : [`${Array.from(part)[0]?.toUpperCase() ?? ''}.`]))
    .join(' ');

/** Known by proof, not by claim: only then may the letter show that a record was found. */
const isProven = (request: Request): boolean =>
  request.identity?.result === 'accepted' && (!asksAuthority(request) || request.authority?.result === 'accepted');

const ENDING = 4;

/** Who a letter goes to and what it may say about the patient. */
export const frameOf = (request: Request, { kind, address, letterhead, date }: Written): LetterFrame => {
  const { requester, patient, match, lane, confidentialContact, reference, language } = request;
  const isPatientLane = LANES[lane].isPatientLane;
  const isToPatient = isPatientLane || LETTERS[kind].to === 'patient';
  const isToRequester = isForRequester(kind, request);
  const name = isToRequester ? requester.name : `${patient.name.given} ${patient.name.family}`;
  // Where a patient asked to be written to (45 CFR 164.522(b)) stands above whatever else was typed.
  const asked = isPatientLane && confidentialContact?.means === 'post' ? confidentialContact.address.split('\n') : null;
  const showsRecord = match !== undefined && isPatientLane && isProven(request);
  return {
    letterhead,
    language,
    date,
    reference,
    patient: {
      initials: initialsOf(patient.name),
      ...(showsRecord ? { recordEnding: match.mrn.slice(-ENDING) } : {}),
    },
    addressee: [
      name,
      ...(isToRequester && requester.organization ? [requester.organization] : []),
      ...(asked ?? address ?? []),
    ],
    isToPatient,
    isPatientLane,
  };
};

/** A date in words that never change, so that the same letter is the same bytes. */
export const dayIn = (language: Language, date: string): string => packetWords(language).day(date);
