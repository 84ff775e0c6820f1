import type { CaseFile } from '#functions/adapters/case-file.ts';
import type { Write } from '#functions/adapters/commit.ts';
import { decisionRow } from '#functions/adapters/decision-records.ts';
import { actorId } from '#shared/access/roles.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { Consent } from '#shared/law/sensitivity/consent.ts';
import { type Coverage, goingPages, judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import type { SensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import { type ConsentScope, type Going, isWithin } from '#shared/packet/going.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Call } from '../mutate.ts';
import { newDecisionRecord } from '../new-decision-record.ts';
import { factsOf } from './facts-of.ts';

type Decided = { facts: SensitivityFacts; covered: Coverage };
/** What goes into the transaction of the change that rests on it. */
export type Recorded = { writes: Write[]; detail: AuditDetail };

const recordOf = (file: CaseFile, call: Call, { facts, covered }: Decided): Recorded => {
  const record = newDecisionRecord({
    requestId: file.request.id,
    kind: 'sensitivity',
    now: call.now,
    by: actorId(call.actor),
    rules: covered.findings.map(({ rule, version }) => ({ id: rule, version })),
    inputs: facts,
    result: covered,
  });
  return {
    writes: [decisionRow(record)],
    detail: { sensitivityRecord: record.id, pagesWithheld: covered.pages.total - covered.pages.going },
  };
};

const scopeOf = ({ scope, purpose, recipients, signedOn, expiresOn, expiryEvent }: Consent): ConsentScope => ({
  scope,
  purpose,
  recipients,
  signedOn,
  ...(expiresOn ? { expiresOn } : {}),
  ...(expiryEvent ? { expiryEvent } : {}),
});

const planOf = ({ facts, covered }: Decided): Going => ({
  documents: facts.documents.flatMap(({ documentId }, index) => {
    const document = covered.documents[index];
    const pages = document ? goingPages(document) : [];
    return pages.length > 0 ? [{ documentId: documentId as Going['documents'][number]['documentId'], pages }] : [];
  }),
  withheld: covered.pages.total - covered.pages.going,
  notices: covered.notices.map(({ text }) => text),
  consents: facts.consents.filter(({ id }) => covered.explained.includes(id)).map(scopeOf),
});

const decide = (file: CaseFile, now: Date): Decided => {
  const facts = factsOf(file, now);
  return { facts, covered: judgeSensitivity(facts) };
};

/** The pages that go into the packet that is built now. A label that a person must judge first stops it (invariant 5). */
export const decideGoing = (file: CaseFile, call: Call): Result<{ going: Going } & Recorded> => {
  const decided = decide(file, call.now);
  const open = decided.covered.labels.filter(({ verdict }) => verdict === 'look');
  if (open.length > 0)
    return refuse({
      code: 'label-open',
      errors: open.map((_, index) => ({
        field: `labels.${index}`,
        message: 'A privacy officer decides whether these pages may go',
      })),
    });
  const going = planOf(decided);
  if (going.documents.length === 0) return refuse({ code: 'nothing-to-release' });
  return ok({ going, ...recordOf(file, call, decided) });
};

/** Before the packet goes, and before each new link: what it holds must still be allowed today (invariants 3 and 5). */
export const checkGoing = (file: CaseFile, call: Call): Result<Recorded> => {
  const { build } = file;
  if (!build) return refuse({ code: 'packet-missing' });
  const decided = decide(file, call.now);
  const now = planOf(decided);
  const isAllowed = build.going.documents.every(({ documentId, pages }) =>
    isWithin(pages, now.documents.find((one) => one.documentId === documentId)?.pages ?? []),
  );
  if (!isAllowed) return refuse({ code: 'consent-lapsed' });
  const hasNotices = now.notices.every((text) => build.going.notices.includes(text));
  return hasNotices ? ok(recordOf(file, call, decided)) : refuse({ code: 'consent-lapsed' });
};
