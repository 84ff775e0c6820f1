import { endingOf } from '../authorization/ends-on.ts';
import type { AuthorizationFacts } from '../authorization/facts.ts';
import { judgeAuthorization } from '../authorization/judge.ts';
import { dayOf } from '../authorization/typed-dates.ts';
import type { Finding, FindingResult } from '../finding.ts';
import { type Consent, PART2_ELEMENTS, type Part2Element } from './consent.ts';

export const FORM_CONSENT = 'authorization';

const meantFor = ({ form }: AuthorizationFacts): Consent['use'] => {
  if (form.part2?.proceedings === 'yes') return 'proceedings';
  return form.part2?.isTpo === 'yes' ? 'care' : 'general';
};

const endOf = ({
  form,
  events,
  asOf,
}: AuthorizationFacts): Pick<Consent, 'expiresOn' | 'expiryEvent' | 'expiryEventOccurred'> => {
  const ending = endingOf(form, events);
  if (ending.kind === 'day') return { expiresOn: ending.day };
  if (ending.kind !== 'event') return {};
  const happened = ending.happenedOn === null ? null : dayOf(ending.happenedOn);
  return { expiryEvent: ending.words, expiryEventOccurred: ending.happenedOn !== null && (happened ?? '') <= asOf };
};

const elementsIn = (findings: readonly Finding[], wanted: FindingResult): Part2Element[] =>
  (Object.keys(PART2_ELEMENTS) as Part2Element[]).filter((id) =>
    findings.some(({ rule, result }) => rule === id && result === wanted),
  );

/**
 * The authorization of the request, as a paper that may cover labelled pages: as far as it names a category itself
 * (P2-14). One without a day of signature covers nothing.
 */
export const consentOfForm = (facts: AuthorizationFacts): Consent | null => {
  const { form, revocations = [] } = facts;
  const signedOn = dayOf(form.signedOn);
  if (!form.categories?.length || !signedOn) return null;
  const { findings } = judgeAuthorization(facts);
  const revokedOn = revocations.flatMap(({ receivedOn }) => dayOf(receivedOn) ?? []).sort()[0];
  return {
    id: FORM_CONSENT,
    kind: 'consent',
    signer: form.signer?.kind ?? 'patient',
    categories: form.categories,
    recipients: [form.recipient, form.agent?.proof === 'yes' ? form.agent.name : undefined].filter(
      (name) => name !== undefined && name !== '',
    ) as string[],
    scope: form.describes || (form.recordTypes ?? []).join(', ') || 'As the authorization says',
    purpose: form.purpose || 'At the request of the patient',
    use: meantFor(facts),
    signedOn,
    ...endOf(facts),
    part2Elements: elementsIn(findings, 'pass'),
    part2Doubts: elementsIn(findings, 'look'),
    ...(revokedOn ? { revokedOn } : {}),
  };
};
