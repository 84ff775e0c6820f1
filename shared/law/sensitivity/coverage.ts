import type { Finding } from '../finding.ts';
import type { Consent } from './consent.ts';
import { PART2_NOTICES } from './data/part2-notice.ts';
import { STATE_NOTICES } from './data/state-notices.ts';
import type { PageRange, SensitivityFacts } from './facts.ts';
import { judgeLabel, type LabelJudgement, type Verdict } from './judge-label.ts';
import { LABELS, type Label } from './labels.ts';
import { settle, word } from './make-finding.ts';

/** Pages of one document that stand alike. `free`: no label. */
export type Stretch = {
  from: number;
  to: number;
  labels: Label[];
  verdict: Verdict | 'free';
  /** Consents and orders that the pages rest on. */
  by: string[];
};
export type DocumentCoverage = { documentId: string; pages: number; stretches: Stretch[] };

/** A statement that goes with the pages, word for word. */
export type LegalNotice = { rule: string; version: number; text: string };

export type Coverage = {
  documents: DocumentCoverage[];
  /** Every label that stands on a page, judged for this recipient today. */
  labels: LabelJudgement[];
  pages: { total: number; going: number; withheld: number; open: number };
  notices: LegalNotice[];
  /** Consents whose scope is explained in the packet (P2-16). */
  explained: string[];
  findings: Finding[];
};

const WORST: readonly Stretch['verdict'][] = ['never', 'withheld', 'look', 'covered', 'free'];
const CLOSED: readonly Stretch['verdict'][] = ['never', 'withheld', 'look'];

const isGoing = ({ verdict }: Stretch): boolean => !CLOSED.includes(verdict);

type Document = SensitivityFacts['documents'][number];
type Judgements = ReadonlyMap<Label, LabelJudgement>;

/** Where what stands on the pages changes: the first page of every stretch. */
const startsOf = ({ pages, labels, denied }: Document): number[] =>
  [...new Set([1, ...[...labels, ...denied].flatMap(({ from, to }) => [from, to + 1])])]
    .filter((page) => page <= pages)
    .sort((a, b) => a - b);

const isIn = (page: number, ranges: readonly PageRange[]): boolean =>
  ranges.some(({ from, to }) => from <= page && to >= page);

const stretchOf = ({ labels, denied }: Document, judged: Judgements, from: number, to: number): Stretch => {
  const here = [...new Set(labels.filter((one) => one.from <= from && one.to >= from).map(({ label }) => label))];
  const judgements = here.flatMap((label) => judged.get(label) ?? []);
  const worst = WORST.find((one) => judgements.some((each) => each.verdict === one)) ?? 'free';
  const verdict = worst !== 'never' && isIn(from, denied) ? 'withheld' : worst;
  return { from, to, labels: here.sort(), verdict, by: [...new Set(judgements.flatMap(({ by }) => by))].sort() };
};

const coverDocument = (document: Document, judged: Judgements): DocumentCoverage => {
  const starts = startsOf(document);
  const stretches = starts.map((from, at) =>
    stretchOf(document, judged, from, (starts[at + 1] ?? document.pages + 1) - 1),
  );
  return { documentId: document.documentId, pages: document.pages, stretches };
};

const count = (documents: readonly DocumentCoverage[], isCounted: (stretch: Stretch) => boolean): number =>
  documents
    .flatMap(({ stretches }) => stretches)
    .filter(isCounted)
    .reduce((sum, { from, to }) => sum + to - from + 1, 0);

type Going = { facts: SensitivityFacts; released: ReadonlySet<Label>; consents: Consent[] };

const isPart2 = (label: Label): boolean => LABELS[label].notice === 'part2';

/** Goes with pages that go by consent (2.32); not with the patient's own (P2-17), nor where an order opens them. */
const part2Notice = ({ facts, consents }: Going): LegalNotice[] => {
  const current = PART2_NOTICES.findLast(({ effectiveFrom }) => effectiveFrom <= facts.asOf);
  const isByConsent = consents.some(({ kind }) => kind === 'consent');
  return current && isByConsent ? [{ rule: 'P2-15', version: current.version, text: current[facts.statement] }] : [];
};

const stateNotices = ({ facts, released }: Going): LegalNotice[] =>
  facts.lane === 'RA_SELF'
    ? []
    : STATE_NOTICES.filter(({ state, label }) => state === facts.state && released.has(label)).map(
        ({ state, label, version, text }) => ({ rule: `ST-${state}-${label}`, version, text }),
      );

const noticesOf = (
  facts: SensitivityFacts,
  documents: readonly DocumentCoverage[],
  labels: readonly LabelJudgement[],
) => {
  const going = documents.flatMap(({ stretches }) => stretches.filter(isGoing));
  const released = new Set(going.flatMap((stretch) => stretch.labels));
  const ids = labels.filter(({ label }) => released.has(label) && isPart2(label)).flatMap(({ by }) => by);
  const consents = facts.consents.filter(({ id }) => ids.includes(id));
  const asked = { facts, released, consents };
  return {
    notices: [...part2Notice(asked), ...stateNotices(asked)],
    explained: consents.filter(({ kind }) => kind === 'consent').map(({ id }) => id),
  };
};

const noticeFindings = ({ notices, explained }: ReturnType<typeof noticesOf>, asOf: string): Finding[] => {
  const said = notices.map(({ rule, version }) =>
    word(rule, 'pass', { fact: `Statement ${version} goes with the pages` }),
  );
  const scope = explained.length > 0 ? [word('P2-16', 'pass', { fact: 'Its scope goes with the pages' })] : [];
  return [...said, ...scope].map((one) => settle(one, asOf));
};

/**
 * Which pages may go to this recipient today, by which consent, and what is withheld (domain.md 16.3, invariants 5 and
 * 9). A page goes only when every label on it is covered.
 */
export const judgeSensitivity = (facts: SensitivityFacts): Coverage => {
  const present = [...new Set(facts.documents.flatMap(({ labels }) => labels.map(({ label }) => label)))].sort();
  const labels = present.map((label) => judgeLabel(facts, label));
  const judged: Judgements = new Map(labels.map((one) => [one.label, one]));
  const documents = facts.documents.map((document) => coverDocument(document, judged));
  const said = noticesOf(facts, documents, labels);
  return {
    documents,
    labels,
    pages: {
      total: count(documents, () => true),
      going: count(documents, isGoing),
      withheld: count(documents, ({ verdict }) => verdict === 'never' || verdict === 'withheld'),
      open: count(documents, ({ verdict }) => verdict === 'look'),
    },
    ...said,
    findings: [...labels.flatMap(({ findings }) => findings), ...noticeFindings(said, facts.asOf)],
  };
};

/** The pages of a document that go, as ranges that do not touch. */
export const goingPages = ({ stretches }: DocumentCoverage): PageRange[] => {
  const ranges: PageRange[] = [];
  for (const { from, to } of stretches.filter(isGoing)) {
    const last = ranges.at(-1);
    if (last && last.to === from - 1) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
};
