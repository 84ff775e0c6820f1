import type { Actor } from '../access/roles.ts';
import { canBeDenied } from '../law/denial/lanes.ts';
import { identityFacts, judgeIdentity } from '../law/route/judge-identity.ts';
import { judgeNecessary, necessaryFactsOf } from '../law/route/judge-necessary.ts';
import type { RefusalCode } from '../refusal.ts';
import { feeHold } from './fee.ts';
import { LANES } from './lanes.ts';
import type { Approval, Request } from './request.ts';

/** A guard answers with the code of the refusal, or null when it is content. */
type Judge = (request: Request, actor: Actor) => RefusalCode | null;

const isPerson = (actor: Actor, id: string | undefined) =>
  actor.kind === 'staff' && id !== undefined && actor.personId === id;

/** Approvals count for the packet that is there now, never the preparer's own; a sensitive release needs two, one by a privacy officer. */
export const areEnough = (request: Request, approvals: readonly Approval[]): boolean => {
  const given = approvals.filter(
    ({ packetSha256, personId }) =>
      packetSha256 === request.packet?.sha256 && personId !== request.preparerId && personId !== request.editorId,
  );
  const people = new Set(given.map(({ personId }) => personId));
  if (!request.isSensitive) return people.size >= 1;
  return people.size >= 2 && given.some(({ roles }) => roles.includes('privacy_officer'));
};

/** What was checked must be enough still: labels that came later ask for a stronger check (VF-5). */
const isIdentified = ({ identity, lane, isSensitive, submittedAt }: Request): boolean => {
  if (identity?.result !== 'accepted') return false;
  const seen = identityFacts.safeParse({
    asOf: submittedAt.slice(0, 10),
    lane,
    isSensitive,
    checked: identity.checked,
  });
  return !seen.success || judgeIdentity(seen.data).result !== 'fail';
};

/** Who acts for the patient proves it, in a representative's lane and for the patient's list of disclosures alike. */
export const asksAuthority = ({ lane, requester }: Request): boolean =>
  LANES[lane].needsAuthority || (lane === 'AMEND_OR_ACCT' && requester.type === 'personal_representative');

/** What a transition may need. Named here, used in workflow.ts, repeated as a condition where a race could break it. */
export const GUARDS = {
  'patient-lane': (request) => (LANES[request.lane].isPatientLane ? null : 'wrong-state'),
  'not-owner': (request, actor) => (isPerson(actor, request.ownerId) ? 'wrong-state' : null),
  matched: (request) => (request.match ? null : 'not-matched'),
  identity: (request) => (isIdentified(request) ? null : 'identity-unverified'),
  'lane-has-authorization': (request) => (LANES[request.lane].needsAuthorization ? null : 'wrong-state'),
  'lane-has-authority': (request) => (asksAuthority(request) ? null : 'wrong-state'),
  /** Nothing is gathered in a lane that no rule and no person has named. */
  lane: (request) => (request.laneOpen ? 'lane-open' : null),
  'lane-has-directive': (request) => (LANES[request.lane].needsDirective ? null : 'wrong-state'),
  'lane-is-limited': (request) => (LANES[request.lane].minimumNecessary ? null : 'wrong-state'),
  directive: (request) =>
    LANES[request.lane].needsDirective && request.directive?.result !== 'accepted' ? 'directive-unchecked' : null,
  /** No more than is needed (MN-1 to MN-4), as of the day it was asked for. */
  necessary: (request) => (judgeNecessary(necessaryFactsOf(request)).result === 'fail' ? 'scope-unjustified' : null),
  authorization: (request) =>
    LANES[request.lane].needsAuthorization && request.authorization?.result !== 'accepted'
      ? 'authorization-unchecked'
      : null,
  judged: (request) => (request.authorization ? null : 'authorization-unchecked'),
  /** Two persons: who judged an authorization never overrides its defects. */
  'not-judge': (request, actor) => (isPerson(actor, request.authorization?.by) ? 'another-must-override' : null),
  authority: (request) =>
    asksAuthority(request) && request.authority?.result !== 'accepted' ? 'authority-unchecked' : null,
  'lane-has-process': (request) => (LANES[request.lane].needsProcess ? null : 'wrong-state'),
  'process-recorded': (request) => (request.process ? null : 'process-unread'),
  /** Who read the papers never lifts what is wrong with them. */
  'not-process-reader': (request, actor) => (isPerson(actor, request.process?.by) ? 'another-person' : null),
  // Dates move: what the verdict rested on is judged again when the packet goes out (functions/stages/release).
  process: (request) =>
    LANES[request.lane].needsProcess && request.processCheck?.result !== 'accepted' ? 'process-unchecked' : null,
  'lane-has-access': (request) => (canBeDenied(request.lane) ? null : 'no-access-right'),
  'not-denied': (request) => (request.denial ? 'already-denied' : null),
  'denial-reviewable': ({ denial }) =>
    denial?.review ? 'review-asked' : denial?.isReviewable ? null : 'not-reviewable',
  'review-open': ({ denial }) => (denial?.review && !denial.review.outcome ? null : 'no-review'),
  /** DN-4: who denied never reviews. */
  'not-denier': ({ denial }, actor) => (isPerson(actor, denial?.deciderId) ? 'another-person' : null),
  /** An accounting is a list and an amendment a decision: no record leaves for either. */
  'lane-has-records': (request) => (request.lane === 'AMEND_OR_ACCT' ? 'nothing-to-gather' : null),
  'lane-has-accounting': (request) => (request.lane === 'AMEND_OR_ACCT' ? null : 'wrong-state'),
  'lane-may-suspend': (request) =>
    LANES[request.lane].accountingMayBeSuspended && request.release ? null : 'no-suspension',
  contact: (request) => (request.pickupContact ? null : 'contact-unconfirmed'),
  // The records themselves are rows of their own: the stage that begins redaction counts them (functions/stages/redact).
  records: () => null,
  // So are readings and what they found: before a packet is built, every page was read by a program or a person, and
  // every page that names another patient was covered, taken out or explained (functions/stages/redact/send-to-qa.ts).
  readings: () => null,
  tripwire: () => null,
  // And labels: every page looked at, every label covered, decided or left behind (functions/stages/sensitivity).
  labels: () => null,
  // A packet is built once: bytes that somebody has looked at are never replaced under an approval.
  building: (request) => (request.packet?.status === 'building' ? null : 'wrong-state'),
  packet: (request) => (request.packet?.status === 'built' && request.packet.sha256 ? null : 'packet-missing'),
  /** Two persons (design.md 4.3): who prepared or last edited a packet never approves it. */
  'not-preparer': (request, actor) =>
    isPerson(actor, request.preparerId) || isPerson(actor, request.editorId) ? 'same-person' : null,
  'not-approver': (request, actor) =>
    request.approvals.some((approval) => isPerson(actor, approval.personId)) ? 'already-approved' : null,
  approvals: (request) => (areEnough(request, request.approvals) ? null : 'approvals-missing'),
  /** Never in a patient's lane: `feeHold` knows the lanes that may wait for money. */
  fee: (request) => (feeHold(request) === null ? null : 'fee-open'),
  quoted: (request) => (request.fee?.quote ? null : 'fee-unquoted'),
  invoiced: (request) => (request.fee?.invoice ? null : 'fee-not-invoiced'),
  'not-recalled': (request) => (request.flags.includes('RECALLED') ? 'wrong-state' : null),
} as const satisfies Record<string, Judge>;

export type Guard = keyof typeof GUARDS;
