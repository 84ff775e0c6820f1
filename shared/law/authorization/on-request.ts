import { z } from 'zod';
import type { RefusalCode } from '../../refusal.ts';
import type { Request } from '../../request/request.ts';
import type { AuthorizationFacts } from './facts.ts';
import type { AuthorizationVerdict } from './judge.ts';
import { AUTHORIZATION_POLICY } from './policy.ts';

/** A request, also before its due date is worked out. */
export type Judgeable = Omit<Request, 'dueOn'>;

/** What a verdict needs beside the request: where and when, and what lies with it. */
export type Setting = {
  facility: AuthorizationFacts['facility'];
  asOf: string;
  /** Proof of a representative's authority was accepted. */
  proofOnFile?: boolean;
};

/**
 * The facts of a request's authorization, or null while nobody has said what the paper says. Only what the requester
 * gave and what staff read on the paper: nothing of the chart, so that no verdict tells whether a patient is known here.
 */
export const factsOf = (request: Judgeable, setting: Setting): AuthorizationFacts | null => {
  const kept = request.authorizationForm;
  if (!kept) return null;
  const { requester, patient, scope, revocation } = request;
  return {
    form: kept.form,
    asOf: setting.asOf,
    facility: setting.facility,
    requester: { name: requester.name, ...(requester.organization ? { organization: requester.organization } : {}) },
    patient: {
      name: `${patient.name.given} ${patient.name.family}`,
      dateOfBirth: patient.dateOfBirth,
      ...(kept.dateOfDeath ? { dateOfDeath: kept.dateOfDeath } : {}),
    },
    requested: {
      recordTypes: scope.recordTypes,
      ...(scope.dosFrom ? { from: scope.dosFrom } : {}),
      ...(scope.dosTo ? { to: scope.dosTo } : {}),
    },
    ...(setting.proofOnFile ? { proofOnFile: true } : {}),
    ...(revocation ? { revocations: [{ receivedOn: revocation.receivedOn }] } : {}),
    ...(kept.events ? { events: kept.events } : {}),
    policy: AUTHORIZATION_POLICY,
  };
};

/** What of a verdict lies with the head: every rule that is not content, without the words of the paper. */
export const summaryOf = (verdict: AuthorizationVerdict, stage: Stage, recordId: string): VerdictSummary => ({
  asOf: verdict.asOf,
  stage,
  recordId,
  result: verdict.result,
  ...(verdict.part2 ? { part2: verdict.part2 } : {}),
  open: verdict.findings.flatMap(({ rule, result, code, kind, citation }) =>
    result === 'pass' ? [] : [{ rule, result, code: code ?? rule, kind, citation }],
  ),
});

export const STAGES = ['submit', 'amended', 'validation', 'release', 'link'] as const;
export type Stage = (typeof STAGES)[number];

export const verdictSummary = z.object({
  asOf: z.string(),
  stage: z.enum(STAGES),
  recordId: z.string(),
  result: z.enum(['pass', 'fail', 'look']),
  part2: z.enum(['pass', 'fail', 'look']).optional(),
  open: z.array(
    z.object({
      rule: z.string(),
      result: z.enum(['fail', 'look']),
      code: z.string(),
      kind: z.enum(['law', 'policy']),
      citation: z.string(),
    }),
  ),
});
export type VerdictSummary = z.infer<typeof verdictSummary>;

/** No second person can make good what has ended or was taken back (164.508(b)(2)(i), (iii)). */
const ENDED: Readonly<Record<string, RefusalCode>> = {
  'AU-14': 'authorization-revoked',
  'AU-12': 'authorization-expired',
  'ST-MN': 'authorization-expired',
};

/** Why an authorization cannot carry a disclosure now, or null. `overridden` are defects that a second person answers for. */
export const whyNotNow = (verdict: AuthorizationVerdict, overridden: readonly string[]): RefusalCode | null => {
  const failed = verdict.findings.filter(({ result, rule }) => result === 'fail' && !rule.startsWith('P2-'));
  const ended = ['AU-14', 'AU-12', 'ST-MN'].find((rule) => failed.some((finding) => finding.rule === rule));
  if (ended) return ENDED[ended] ?? null;
  return failed.some(({ rule }) => !overridden.includes(rule)) ? 'authorization-defective' : null;
};

/** The rules that stand in the way of accepting it: every failure, and every doubt that nobody has settled. */
export const openRules = ({ findings }: AuthorizationVerdict, settled: readonly string[]): string[] =>
  findings
    .filter(({ rule }) => !rule.startsWith('P2-'))
    .filter(({ result, rule }) => result === 'fail' || (result === 'look' && !settled.includes(rule)))
    .map(({ rule }) => rule);
