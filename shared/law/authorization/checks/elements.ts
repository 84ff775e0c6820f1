import { endingOf } from '../ends-on.ts';
import type { AuthorizationFacts } from '../facts.ts';
import { type Check, fail, look, type Outcome, pass, quoted } from '../outcome.ts';
import { sameAsAny, sameName } from '../same-name.ts';
import { ageOn, dayOf, readDate } from '../typed-dates.ts';

/** Words by which a description is about records, not about "any and all information". */
const NOUN =
  /record|chart|note|report|result|lab|x-?ray|imag|film|bill|visit|admission|summar|histor|medic|treat|immuni|vaccin|expediente|historial|análisis|receta|factura|consulta/i;

const description = ({ form }: AuthorizationFacts): Outcome => {
  const { describes, recordTypes = [], from, to } = form;
  const isNamed = recordTypes.length > 0 || dayOf(from) !== null || dayOf(to) !== null;
  if (!describes && recordTypes.length === 0) return fail('A01_NO_DESCRIPTION', 'It describes nothing');
  if (isNamed || NOUN.test(describes ?? '')) return pass(describes ? quoted(describes) : recordTypes.join(', '));
  return look('A01W_VAGUE', quoted(describes));
};

/** "Any provider who treated me", in both languages. */
const CLASS =
  /\b(any|all|every|each)\b.*\b(providers?|hospitals?|doctors?|physicians?|facilit(y|ies)|clinics?|sources?)\b|\b(cualquier|todos?|todas?)\b.*\b(proveedor(es)?|hospital(es)?|m[eé]dicos?|cl[ií]nicas?)\b/i;

/** Who may disclose: by name, by alias, or by a class that includes this facility. */
export const disclosing = ({ form, facility }: AuthorizationFacts): 'yes' | 'perhaps' | 'no' | 'missing' => {
  if (!form.discloser) return 'missing';
  if (CLASS.test(form.discloser)) return 'yes';
  return facility.names.length === 0 ? 'perhaps' : sameAsAny(form.discloser, facility.names);
};

const discloser = (facts: AuthorizationFacts): Outcome => {
  const said = disclosing(facts);
  const fact = `It names ${quoted(facts.form.discloser)}`;
  if (said === 'yes') return pass(fact);
  return said === 'perhaps' ? look('A02_UNSURE', fact) : fail('A02_WRONG_DISCLOSER', fact);
};

const recipient = ({ form, requester }: AuthorizationFacts): Outcome => {
  if (!form.recipient) return fail('A03_NO_RECIPIENT', 'It names nobody');
  const asking = [requester.organization ?? '', requester.name].filter(Boolean);
  const direct = sameAsAny(form.recipient, asking);
  const fact = `It names ${quoted(form.recipient)}; ${quoted(asking.join(', '))} asks`;
  if (direct === 'yes') return pass(fact);
  const { agent } = form;
  const isChain = agent && sameName(form.recipient, agent.actsFor) === 'yes' && sameAsAny(agent.name, asking) === 'yes';
  if (isChain && agent.proof === 'yes') return pass(`${fact}, as agent of ${quoted(agent.actsFor)}`);
  return isChain || direct === 'perhaps' ? look('A03_UNSURE', fact) : fail('A03_RECIPIENT_MISMATCH', fact);
};

const expiry = (facts: AuthorizationFacts): Outcome => {
  const ending = endingOf(facts.form, facts.events);
  if (ending.kind === 'missing') return fail('A05_NO_EXPIRY', 'It has no date and no event');
  if (ending.kind === 'unknown') return look('A05_UNSURE', ending.why);
  if (ending.kind === 'never')
    return facts.form.isResearch === true
      ? pass('"None", for research')
      : fail('A05_NO_EXPIRY', 'It says "none", and it is not for research');
  return pass(ending.kind === 'day' ? `Last day ${ending.day}` : `Event: ${ending.words}`);
};

const signature = ({ form, asOf }: AuthorizationFacts): Outcome => {
  const { signed, signedOn, signer } = form;
  const read = readDate(signedOn);
  if (!signer || signed === undefined || signed === 'no') return fail('A06_NO_SIGNATURE', 'Nobody has signed it');
  if ('problem' in read)
    return fail('A06_NO_DATE', read.problem === 'missing' ? 'No date' : `${quoted(signedOn)} is no date that exists`);
  if (read.day > asOf) return fail('A06_FUTURE_DATE', `Signed on ${read.day}, judged on ${asOf}`);
  return signed === 'unknown' ? look('A06_UNSURE', `Dated ${read.day}`) : pass(`Signed on ${read.day}`);
};

const PARENT = /\b(mother|father|parent|mom|dad|madre|padre)\b/i;
const FINANCIAL = /\b(financ|durable power of attorney for (property|finance)|bank|poder financiero)/i;
const BEYOND_CHILDHOOD =
  /\b(guardian|conservator|court|health[- ]?care|power of attorney|executor|administrator|tutor|tribunal|albacea|poder)\b/i;

/** Domain 5.1: a parent speaks for a minor; a power for money, or any power after death, is no authority over records. */
const authority = ({ form, patient, proofOnFile }: AuthorizationFacts): Outcome => {
  const { kind, relationship = '', authority: words = '' } = form.signer ?? {};
  if (kind !== 'representative') return pass('The patient signs');
  const claim = `${relationship} ${words}`.trim();
  const fact = `Signed by ${quoted(claim)}`;
  if (claim === '') return fail('A07_NO_AUTHORITY', 'A representative signs and does not say by what right');
  if (FINANCIAL.test(claim)) return fail('P09_WRONG_POA', fact);
  const [born, signed, died] = [dayOf(patient.dateOfBirth), dayOf(form.signedOn), dayOf(patient.dateOfDeath)];
  const isParentOnly = PARENT.test(claim) && !BEYOND_CHILDHOOD.test(claim);
  if (isParentOnly && born && signed && born <= signed && ageOn(born, signed) >= 18)
    return fail('A07_NO_AUTHORITY', `${fact}; the patient was ${ageOn(born, signed)} years old`);
  if (died && signed && signed > died && /power of attorney|poder/i.test(claim))
    return fail('A07_NO_AUTHORITY', `${fact}; a power of attorney ends at death, ${died}`);
  if (!words && !isParentOnly) return fail('A07_NO_AUTHORITY', `${fact}, without the authority`);
  return proofOnFile === true ? pass(fact) : look('A07_PROOF', fact);
};

export const ELEMENTS: readonly Check[] = [
  { rule: 'AU-1', scope: 'authorization', judge: description },
  { rule: 'AU-2', scope: 'authorization', judge: discloser },
  { rule: 'AU-3', scope: 'authorization', judge: recipient },
  {
    rule: 'AU-4',
    scope: 'authorization',
    judge: ({ form }) => (form.purpose ? pass(quoted(form.purpose)) : fail('A04_NO_PURPOSE', 'It names no purpose')),
  },
  { rule: 'AU-5', scope: 'authorization', judge: expiry },
  { rule: 'AU-6', scope: 'authorization', judge: signature },
  { rule: 'AU-7', scope: 'authorization', judge: authority },
];
