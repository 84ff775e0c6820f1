import { sameAsAny } from '../authorization/same-name.ts';
import { type Consent, PART2_ELEMENTS, type Part2Element, TPO_ELEMENTS } from './consent.ts';
import type { Label } from './labels.ts';
import { LABELS } from './labels.ts';
import { type Word, word } from './make-finding.ts';
import { labelRuleId } from './rules.ts';

export type Asked = { label: Label; recipient: readonly string[]; lane: string; asOf: string };
type Check = (consent: Consent, asked: Asked) => Word;

/** Still holds at the end of its last day (domain.md 19). */
const notEnded: Check = ({ expiresOn, expiryEvent, expiryEventOccurred }, { asOf }) => {
  if (expiresOn !== undefined && expiresOn < asOf)
    return word('AU-12', 'fail', {
      code: 'A05_EXPIRED',
      fact: `Ended on ${expiresOn}`,
      cure: 'Ask for a new one',
    });
  if (expiryEvent && expiryEventOccurred)
    return word('AU-12', 'fail', { code: 'A05_EXPIRED', fact: 'Its end has come', cure: 'Ask for a new one' });
  if (expiresOn === undefined && !expiryEvent)
    return word('AU-5', 'fail', {
      code: 'A05_NO_EXPIRY',
      fact: 'It names no end',
      cure: 'Ask for one that names a date or an event',
    });
  return word('AU-12', 'pass', {
    fact: expiresOn ? `Holds until ${expiresOn}` : 'Its event is not known to have come',
  });
};

const notRevoked: Check = ({ revokedOn }, { asOf }) =>
  revokedOn !== undefined && revokedOn <= asOf
    ? word('AU-14', 'fail', { code: 'A14_REVOKED', fact: `Revoked on ${revokedOn}`, cure: 'Ask for a new one' })
    : word('AU-14', 'pass', { fact: 'Not known to be revoked' });

const signedBefore: Check = ({ signedOn }, { asOf }) =>
  signedOn > asOf
    ? word('AU-6', 'fail', {
        code: 'A06_FUTURE_DATE',
        fact: `Dated ${signedOn}`,
        cure: 'Check the date on the paper',
      })
    : word('AU-6', 'pass', { fact: `Signed on ${signedOn}` });

const namesRecipient: Check = ({ recipients }, { recipient }) => {
  const found = recipients.map((name) => sameAsAny(name, recipient));
  if (!found.includes('yes') && found.includes('perhaps'))
    return word('AU-3', 'look', {
      code: 'A03_RECIPIENT_DOUBTFUL',
      fact: 'It may name this recipient, in other words',
      cure: 'Compare the name on the paper with who asks',
    });
  return found.includes('yes')
    ? word('AU-3', 'pass', { fact: 'It names this recipient' })
    : word('AU-3', 'fail', {
        code: 'A03_RECIPIENT_MISMATCH',
        fact: 'It does not name this recipient',
        cure: 'Ask for one that names the recipient as the request does',
      });
};

const namesCategory: Check = ({ categories }, { label }) =>
  categories.includes(label)
    ? word(labelRuleId(label), 'pass', { fact: `It names: ${LABELS[label].name}` })
    : word(labelRuleId(label), 'fail', {
        code: 'CATEGORY_NOT_NAMED',
        fact: `It does not name: ${LABELS[label].name}`,
        cure: `Ask for a consent that names: ${LABELS[label].name}`,
      });

const standsAlone =
  (rule: string, code: string, cure: string): Check =>
  ({ categories }, { label }) =>
    categories.every((each) => each === label)
      ? word(rule, 'pass', { fact: 'It stands alone' })
      : word(rule, 'fail', { code, fact: 'It names other categories too', cure });

const isCare = (lane: string): boolean => ['TREATMENT', 'PAYMENT', 'OPERATIONS'].includes(lane);

const missingElements = ({ part2Elements, use }: Consent): Part2Element[] =>
  (Object.keys(PART2_ELEMENTS) as Part2Element[]).filter(
    (id) => !part2Elements.includes(id) && (use === 'care' || !TPO_ELEMENTS.includes(id)),
  );

const hasElements: Check = (consent) => {
  const missing = missingElements(consent);
  const doubts = consent.part2Doubts ?? [];
  if (missing.length > 0 && missing.every((id) => doubts.includes(id)))
    return word('P2-14', 'look', {
      code: 'P14_ELEMENTS_DOUBTFUL',
      fact: `Not certain: ${missing.join(', ')}`,
      cure: 'Read the consent again, or ask for a clearer one',
    });
  return missing.length === 0
    ? word('P2-14', 'pass', { fact: 'Every element is there' })
    : word('P2-14', 'fail', {
        code: 'P14_ELEMENTS_MISSING',
        fact: `Missing: ${missing.join(', ')}`,
        cure: `Ask for a Part 2 consent with: ${missing.map((id) => PART2_ELEMENTS[id].toLowerCase()).join('; ')}`,
      });
};

/** A consent for care does not reach a stranger to it, and only a consent for a case reaches a case. */
const forThisUse: Check = ({ use }, { lane }) => {
  const isCase = ['SUBPOENA', 'LE_ADMIN', 'COURT_ORDER', 'GRAND_JURY', 'WARRANT'].includes(lane);
  if (use === 'care' && !isCare(lane))
    return word('P2-14', 'fail', {
      code: 'P14_OTHER_USE',
      fact: 'It is for treatment, payment and operations',
      cure: 'Ask for a consent for this purpose',
    });
  if (isCase && use !== 'proceedings')
    return word('P2-13', 'look', {
      code: 'P13_PROCEEDINGS',
      fact: 'Records are asked for in a case, and the consent is not one for that alone',
      cure: 'Where the case is against the patient: a consent of its own, or a Part 2 order',
    });
  return word('P2-13', 'pass', {
    fact: isCase ? 'It is for this case' : 'No case against the patient is known',
  });
};

const byMinor: Check = ({ signer }) =>
  signer === 'minor'
    ? word('PR-3', 'pass', { fact: 'The minor signed it' })
    : word('PR-3', 'fail', {
        code: 'MINOR_MUST_CONSENT',
        fact: 'Somebody else signed it',
        cure: "Ask for the minor's own consent",
      });

const VALID: readonly Check[] = [notRevoked, signedBefore, notEnded, namesRecipient];

/** What a consent must stand up to, by what the label asks for. */
export const CONSENT_CHECKS = {
  named: [...VALID, namesCategory],
  alone: [
    ...VALID,
    namesCategory,
    standsAlone('AU-18', 'A18_PSYCHO_COMPOUND', 'Ask for a separate authorization for psychotherapy notes'),
  ],
  part2: [...VALID, namesCategory, hasElements, forThisUse],
  counseling: [
    ...VALID,
    namesCategory,
    hasElements,
    forThisUse,
    standsAlone('P2-12', 'P12_COUNSELING_COMPOUND', 'Ask for a separate consent for counseling notes'),
  ],
  minor: [...VALID, namesCategory, byMinor],
} as const satisfies Record<string, readonly Check[]>;

const namesExpressly: Check = ({ categories }, { label }) =>
  categories.includes(label)
    ? word('SB-1', 'pass', { fact: `The order names: ${LABELS[label].name}` })
    : word('SB-1', 'fail', {
        code: 'ORDER_NOT_EXPRESS',
        fact: `The order does not name: ${LABELS[label].name}`,
        cure: 'Only what an order names expressly may go: ask the court or the party',
      });

const withMandate: Check = ({ order }) =>
  order && order.basis !== 'none' && order.withSubpoena
    ? word('P2-18', 'pass', { fact: `An order under 42 CFR ${order.basis} with a subpoena` })
    : word('P2-18', 'fail', {
        code: 'P18_NO_PART2_ORDER',
        fact: 'No Part 2 order together with a subpoena',
        cure: 'A Part 2 order (42 CFR 2.64 to 2.67) and a subpoena, or the consent of the patient',
      });

const withNotice: Check = ({ order }) =>
  order?.noticeGiven
    ? word('P2-19', 'pass', { fact: 'Notice was given and good cause found' })
    : word('P2-19', 'look', {
        code: 'P19_NO_NOTICE',
        fact: 'It is not said that patient and holder could respond',
        cure: 'Check that notice was given and good cause found',
      });

/** What an order must stand up to; it needs no recipient and no end. */
export const ORDER_CHECKS = {
  plain: [notRevoked, signedBefore, namesExpressly],
  part2: [notRevoked, signedBefore, namesExpressly, withMandate, withNotice],
} as const satisfies Record<string, readonly Check[]>;
