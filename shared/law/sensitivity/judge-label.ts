import { type Finding, type FindingResult, worst } from '../finding.ts';
import { type Asked, CONSENT_CHECKS, ORDER_CHECKS } from './check-consent.ts';
import { NEEDS, type Need } from './data/needs.ts';
import { STATE_NEEDS } from './data/state-needs.ts';
import { STATUTES } from './data/statutes.ts';
import type { SensitivityFacts } from './facts.ts';
import { LABELS, type Label } from './labels.ts';
import { groupOf } from './lane-groups.ts';
import { decidesAlone, makeFinding } from './make-finding.ts';
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
type Checks = readonly ((consent: SensitivityFacts['consents'][number], asked: Asked) => Finding)[];
type Kind = keyof typeof CONSENT_CHECKS;

const RANK: Record<FindingResult, number> = { pass: 2, look: 1, fail: 0 };

/** The consent that comes furthest; none at all is a failure with the label's own rule. */
const bestConsent = (facts: SensitivityFacts, asked: Asked, kind: Kind): Outcome => {
  const orders: Checks = kind === 'part2' || kind === 'counseling' ? ORDER_CHECKS.part2 : ORDER_CHECKS.plain;
  const consents: Checks = CONSENT_CHECKS[kind];
  const outcomes = facts.consents.map((consent): Outcome => {
    const checks = consent.kind === 'order' ? orders : consents;
    const findings = checks.map((check) => check(consent, asked));
    return { result: worst(findings), by: [consent.id], findings };
  });
  const failures = ({ findings }: Outcome) => findings.filter(({ result }) => result === 'fail').length;
  const [best] = outcomes.sort((a, b) => RANK[b.result] - RANK[a.result] || failures(a) - failures(b));
  return best ?? { result: 'fail', by: [], findings: [nothingOnFile(asked, kind)] };
};

const CURES: Record<Kind, string> = {
  named: 'Ask for a consent that names it',
  alone: 'Ask for a separate authorization for psychotherapy notes',
  part2: 'Ask for a Part 2 consent, or a Part 2 order with a subpoena',
  counseling: 'Ask for a separate consent for counseling notes',
  minor: "Ask for the minor's own consent",
};

const nothingOnFile = ({ label, lane }: Asked, kind: Kind): Finding => {
  const isBareSubpoena = kind === 'part2' && groupOf(lane) === 'subpoena';
  return makeFinding(isBareSubpoena ? 'P2-18' : labelRuleId(label), 'fail', {
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
  return makeFinding(id, 'look', {
    code: 'STATUTE_UNREVIEWED',
    fact: row ? 'No lawyer has signed this rule off yet' : `No rule of ${state || 'this state'} is on file for it`,
    cure: 'A privacy officer reads the law of the state and decides',
  });
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

const look = (finding: Finding): Judged => ({ verdict: 'look', by: [], findings: [finding] });

const openQuestion = (label: Label, lane: string): Judged =>
  look(
    makeFinding(label === 'SUD_PART2' && lane !== 'RA_PR' ? 'P2-22' : labelRuleId(label), 'look', {
      code: 'PERSON_DECIDES',
      fact: `${LABELS[label].name}: ${LABELS[label].rule}`,
      cure: 'A privacy officer decides, with a reason',
    }),
  );

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

const judgeNeed = (facts: SensitivityFacts, label: Label): Judged => {
  const need = needOf(facts, label);
  const own = labelRuleId(label);
  const said = (rule: string, result: FindingResult, fact: string): Finding => makeFinding(rule, result, { fact });
  switch (need) {
    case null:
      return look(
        makeFinding(own, 'look', {
          code: 'LANE_UNKNOWN',
          fact: 'No rule says what this lane needs',
          cure: 'A privacy officer decides',
        }),
      );
    case 'nothing':
      return {
        verdict: 'covered',
        by: [],
        findings: [said(FREE[label] ?? own, 'pass', 'This lane needs no consent for it')],
      };
    case 'approvals':
      return { verdict: 'covered', by: [], findings: [said(own, 'pass', 'Two people approve the packet')] };
    case 'never':
      return { verdict: 'never', by: [], findings: [said(own, 'fail', 'Not part of what is released, whoever asks')] };
    case 'outside':
      return {
        verdict: 'withheld',
        by: [],
        findings: [makeFinding('RA-2', 'fail', { code: 'OUTSIDE_ACCESS', fact: 'Outside the right of access' })],
      };
    case 'look':
      return openQuestion(label, facts.lane);
    default: {
      const elseLook = need.endsWith('?');
      return byConsent(facts, label, (elseLook ? need.slice(0, -1) : need) as Kind, elseLook);
    }
  }
};

/** What one label means for this recipient today. A decision answers an open question and nothing else. */
export const judgeLabel = (facts: SensitivityFacts, label: Label): LabelJudgement => {
  const judged = judgeNeed(facts, label);
  const decision = facts.decisions.findLast((one) => one.label === label && one.lane === facts.lane);
  if (judged.verdict !== 'look' || !decision) return { label, decided: false, ...judged };
  return { label, ...judged, decided: true, verdict: decision.decision === 'release' ? 'covered' : 'withheld' };
};
