import { type Finding, type FindingResult, worst } from '../finding.ts';
import { type Asked, CONSENT_CHECKS, ORDER_CHECKS } from './check-consent.ts';
import { NEEDS, type Need } from './data/needs.ts';
import { STATE_NEEDS } from './data/state-needs.ts';
import { STATUTES } from './data/statutes.ts';
import type { SensitivityFacts } from './facts.ts';
import { LABELS, type Label } from './labels.ts';
import { groupOf } from './lane-groups.ts';
import { decidesAlone, settle, type Word, word } from './make-finding.ts';
import { labelRuleId, statuteRuleId } from './rules.ts';

/** `covered`: may go. `never`: whoever asks. `look`: a privacy officer decides first; until then it stays. */
export type Verdict = 'covered' | 'withheld' | 'never' | 'look';

export type LabelJudgement = {
  label: Label;
  verdict: Verdict;
  /** The consents or the order that it rests on. */
  by: string[];
  /** A privacy officer decided what the rules leave open. */
  decided: boolean;
  findings: Finding[];
};

type Outcome = { result: FindingResult; by: string[]; findings: Finding[] };
type Checks = readonly ((consent: SensitivityFacts['consents'][number], asked: Asked) => Word)[];
type Kind = keyof typeof CONSENT_CHECKS;

const RANK: Record<FindingResult, number> = { pass: 2, look: 1, fail: 0 };

/** The consent that comes furthest; none at all is a failure with the label's own rule. */
const bestConsent = (facts: SensitivityFacts, asked: Asked, kind: Kind): Outcome => {
  const orders: Checks = kind === 'part2' || kind === 'counseling' ? ORDER_CHECKS.part2 : ORDER_CHECKS.plain;
  const consents: Checks = CONSENT_CHECKS[kind];
  const outcomes = facts.consents.map((consent): Outcome => {
    const checks = consent.kind === 'order' ? orders : consents;
    const findings = checks.map((check) => settle(check(consent, asked), facts.asOf));
    // A paper that does not speak of the category is not held against the rest: that would only confuse.
    const unnamed = findings.find(({ code }) => code === 'CATEGORY_NOT_NAMED' || code === 'ORDER_NOT_EXPRESS');
    return { result: worst(findings), by: [consent.id], findings: unnamed ? [unnamed] : findings };
  });
  const failures = ({ findings }: Outcome) =>
    findings.length === 1 ? Number.POSITIVE_INFINITY : findings.filter(({ result }) => result === 'fail').length;
  const [best] = outcomes.sort(
    (a, b) => RANK[b.result] - RANK[a.result] || Number(failures(a) > failures(b)) - Number(failures(a) < failures(b)),
  );
  return best ?? { result: 'fail', by: [], findings: [settle(nothingOnFile(asked, kind), facts.asOf)] };
};

const CURES: Record<Kind, string> = {
  named: 'Ask for a consent that names it',
  alone: 'Ask for a separate authorization for psychotherapy notes',
  part2: 'Ask for a Part 2 consent, or a Part 2 order with a subpoena',
  counseling: 'Ask for a separate consent for counseling notes',
  minor: "Ask for the minor's own consent",
};

const nothingOnFile = ({ label, lane }: Asked, kind: Kind): Word => {
  const isBareSubpoena = kind === 'part2' && groupOf(lane) === 'subpoena';
  return word(isBareSubpoena ? 'P2-18' : labelRuleId(label), 'fail', {
    code: 'NO_CONSENT',
    fact: 'No consent for it is on file',
    cure: CURES[kind],
  });
};

/** A statute that no lawyer has signed off never lets pages go by itself (design.md 4.9). */
const underStatute = ({ state, asOf }: SensitivityFacts, label: Label): Finding | null => {
  if (decidesAlone(labelRuleId(label), asOf)) return null;
  const row = STATUTES.find((one) => one.state === state && one.label === label);
  const id = row ? statuteRuleId(state, label) : labelRuleId(label);
  if (row && decidesAlone(id, asOf)) return null;
  return settle(
    word(id, 'look', {
      code: 'STATUTE_UNREVIEWED',
      fact: row ? 'No lawyer has signed this rule off yet' : `No rule of ${state || 'this state'} is on file for it`,
      cure: 'A privacy officer reads the law of the state and decides',
    }),
    asOf,
  );
};

const needOf = ({ lane, state }: SensitivityFacts, label: Label): Need | null => {
  const group = groupOf(lane);
  if (!group) return null;
  return (
    STATE_NEEDS.find((row) => row.state === state && row.label === label && row.group === group)?.need ??
    NEEDS[label][group]
  );
};

type Judged = Omit<LabelJudgement, 'label' | 'decided'>;
type Open = Omit<Judged, 'findings'> & { said: Word };

const openQuestion = (label: Label, lane: string, isUnknown: boolean): Open => ({
  verdict: 'look',
  by: [],
  said: word(labelRuleId(label), 'look', {
    code: isUnknown ? 'LANE_UNKNOWN' : 'PERSON_DECIDES',
    fact: isUnknown ? `No rule says what the lane ${lane} needs` : `${LABELS[label].name}: ${LABELS[label].rule}`,
    cure: 'A privacy officer decides, with a reason',
  }),
});

const byConsent = (facts: SensitivityFacts, label: Label, kind: Kind, elseLook: boolean): Judged => {
  const { lane, recipient, asOf } = facts;
  const best = bestConsent(facts, { label, lane, recipient, asOf }, kind);
  if (best.result === 'fail' && !elseLook) return { verdict: 'withheld', by: [], findings: best.findings };
  const statute = underStatute(facts, label);
  const findings = [...best.findings, ...(statute ? [statute] : [])];
  if (best.result === 'pass' && !statute) return { verdict: 'covered', by: best.by, findings };
  return { verdict: 'look', by: best.result === 'fail' ? [] : best.by, findings };
};

const FREE: Partial<Record<Label, string>> = { SUD_PART2: 'P2-20' };

/** Needs that ask no paper: what comes of them, and which rule says so. */
const SETTLED: Partial<Record<Need, (label: Label) => Open>> = {
  nothing: (label) => ({
    verdict: 'covered',
    by: [],
    said: word(FREE[label] ?? labelRuleId(label), 'pass', { fact: 'This lane needs no consent for it' }),
  }),
  approvals: (label) => ({
    verdict: 'covered',
    by: [],
    said: word(labelRuleId(label), 'pass', { fact: 'Two people approve the packet' }),
  }),
  never: (label) => ({
    verdict: 'never',
    by: [],
    said: word(labelRuleId(label), 'fail', {
      code: 'NEVER_RELEASED',
      fact: 'Not part of what is released, whoever asks',
    }),
  }),
  outside: () => ({
    verdict: 'withheld',
    by: [],
    said: word('RA-2', 'fail', { code: 'OUTSIDE_ACCESS', fact: 'Outside the right of access' }),
  }),
};

const judgeNeed = (facts: SensitivityFacts, label: Label): Judged => {
  const { lane, asOf } = facts;
  const need = needOf(facts, label);
  const settled = need === null || need === 'look' ? openQuestion(label, lane, need === null) : SETTLED[need]?.(label);
  if (settled) {
    const { said, ...judged } = settled;
    const finding = settle(said, asOf);
    // A rule that may not be used on that day opens nothing by itself.
    const verdict = judged.verdict === 'covered' && finding.result !== 'pass' ? 'look' : judged.verdict;
    return { ...judged, verdict, findings: [finding] };
  }
  const elseLook = need?.endsWith('?') ?? false;
  return byConsent(facts, label, (elseLook ? need?.slice(0, -1) : need) as Kind, elseLook);
};

/** What one label means for this recipient today. A decision answers an open question and nothing else. */
export const judgeLabel = (facts: SensitivityFacts, label: Label): LabelJudgement => {
  const judged = judgeNeed(facts, label);
  const decision = facts.decisions.findLast((one) => one.label === label && one.lane === facts.lane);
  if (judged.verdict !== 'look' || !decision) return { label, decided: false, ...judged };
  return { label, ...judged, decided: true, verdict: decision.decision === 'release' ? 'covered' : 'withheld' };
};
