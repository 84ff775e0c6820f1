import { endingOf } from '../ends-on.ts';
import type { AuthorizationFacts } from '../facts.ts';
import { type Check, fail, look, type Outcome, pass } from '../outcome.ts';
import { sameName } from '../same-name.ts';
import { ageOn, dayOf } from '../typed-dates.ts';
import { ELEMENTS } from './elements.ts';
import { STATEMENTS } from './statements.ts';

/** On its last day it is still good; the day after it is not (domain.md 19). */
const expired = ({ form, events, asOf }: AuthorizationFacts): Outcome => {
  const ending = endingOf(form, events);
  if (ending.kind === 'day')
    return ending.day < asOf
      ? fail('A05_EXPIRED', `Its last day was ${ending.day}; judged on ${asOf}`)
      : pass(`Good until ${ending.day}`);
  if (ending.kind !== 'event' || ending.happenedOn === null) return pass('Its end is not known to have come');
  const day = dayOf(ending.happenedOn);
  if (day && day > asOf) return pass(`${ending.words}: not before ${day}`);
  return fail('A05_EXPIRED', `${ending.words}: known to have happened`);
};

/** The elements AU-1 to AU-10, of which not one may be open. */
const FILLED = [...ELEMENTS, ...STATEMENTS].filter(({ rule }) => rule !== 'AU-11');

const incomplete = (facts: AuthorizationFacts): Outcome => {
  const missing = FILLED.filter(({ judge }) => judge(facts).result === 'fail').map(({ rule }) => rule);
  return missing.length === 0
    ? pass('Every element is there')
    : fail('A13_INCOMPLETE', `Missing: ${missing.join(', ')}`);
};

const revoked = ({ revocations = [] }: AuthorizationFacts): Outcome => {
  const [first] = revocations;
  return first
    ? fail('A14_REVOKED', `A revocation came on ${first.receivedOn || 'a day not known'}`)
    : pass('None is known');
};

/** Signed after death, by somebody else, with changed words, for another birthday: what only a person can settle. */
const doubts = ({ form, patient, asOf }: AuthorizationFacts): string[] => {
  const [signed, died, born] = [dayOf(form.signedOn), dayOf(patient.dateOfDeath), dayOf(patient.dateOfBirth)];
  const paperBorn = dayOf(form.patientBorn);
  const by = form.signer;
  return [
    died && signed && signed > died && by?.kind === 'patient' ? `Signed on ${signed}, after the death on ${died}` : '',
    patient.dateOfDeath && !died ? 'The date of death is no date that exists' : '',
    born && signed && signed < born ? `Signed on ${signed}, before the birth on ${born}` : '',
    born === null ? 'The date of birth in the request is no date that exists' : '',
    form.patientBorn && !paperBorn ? 'The date of birth on the paper is no date that exists' : '',
    paperBorn && born && paperBorn !== born ? 'The date of birth on the paper is another' : '',
    paperBorn && paperBorn > asOf ? 'The date of birth on the paper lies ahead' : '',
    form.patientName && sameName(form.patientName, patient.name) !== 'yes'
      ? 'The patient on the paper has another name'
      : '',
    by?.kind === 'patient' && by.name && sameName(by.name, patient.name) === 'no'
      ? 'The signer is not the patient by name'
      : '',
    form.altered === 'yes' || form.altered === 'unknown' ? 'Something on it seems to be changed' : '',
    form.electronic?.addressFrom === 'requester'
      ? 'The link to sign went to an address that the requester gave: compare it with the record'
      : '',
  ].filter(Boolean);
};

const untrue = (facts: AuthorizationFacts): Outcome => {
  const found = doubts(facts);
  return found.length === 0 ? pass('Nothing speaks against it') : look('A16_LOOK', found.join('. '));
};

const cameOfAge = ({ form, patient, asOf }: AuthorizationFacts): Outcome => {
  const [born, signed] = [dayOf(patient.dateOfBirth), dayOf(form.signedOn)];
  if (!born || !signed || born > signed) return pass('Not known to have come of age since');
  const isGrown = ageOn(born, signed) < 18 && born <= asOf && ageOn(born, asOf) >= 18;
  return isGrown
    ? look('A25_CAME_OF_AGE', `Signed on ${signed} for a minor born ${born}`)
    : pass('The patient has not come of age since');
};

export const DEFECTS: readonly Check[] = [
  { rule: 'AU-12', scope: 'authorization', judge: expired },
  { rule: 'AU-13', scope: 'authorization', judge: incomplete },
  { rule: 'AU-14', scope: 'authorization', judge: revoked },
  { rule: 'AU-16', scope: 'authorization', judge: untrue },
  {
    rule: 'AU-25',
    scope: 'authorization',
    applies: ({ form }) => form.signer?.kind === 'representative',
    judge: cameOfAge,
  },
];
