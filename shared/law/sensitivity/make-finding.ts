import type { Finding, FindingResult } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { RULES_SENSITIVITY } from './rules.ts';

/** Rules of the form and of legal process that a consent is held against here too; their rows lie with those areas. */
const ELSEWHERE: Record<string, string> = {
  'AU-3': '45 CFR 164.508(c)(1)(iii)',
  'AU-5': '45 CFR 164.508(c)(1)(v)',
  'AU-6': '45 CFR 164.508(c)(1)(vi)',
  'AU-12': '45 CFR 164.508(b)(2)(i)',
  'AU-14': '45 CFR 164.508(b)(2)(iii)',
  'AU-18': '45 CFR 164.508(b)(3)(ii)',
  'P2-12': '42 CFR 2.31(b)',
  'P2-13': '42 CFR 2.31(d)',
  'P2-14': '42 CFR 2.31(a)',
  'PR-3': '45 CFR 164.502(g)(3)',
  'RA-2': '45 CFR 164.524(a)(1)(i)-(ii)',
  'SB-1': '45 CFR 164.512(e)(1)(i)',
};

const OWN: ReadonlyMap<string, Rule> = new Map(RULES_SENSITIVITY.map((rule) => [rule.id, rule]));

type Said = { fact: string; code?: string; cure?: string };

/** One rule's word on this case. A rule that nobody has written down is a fault of ours. */
export const makeFinding = (id: string, result: FindingResult, said: Said): Finding => {
  const own = OWN.get(id);
  const citation = own?.citation ?? ELSEWHERE[id];
  if (!citation) throw new RangeError(`No rule ${id}`);
  return { rule: id, version: own?.version ?? 1, kind: own?.kind ?? 'law', citation, result, ...said };
};

/** A rule of our own that may decide by itself on a day: sure, in force, or signed off by a lawyer. */
export const decidesAlone = (id: string, on: string): boolean => {
  const rule = OWN.get(id);
  if (!rule || on < rule.effectiveFrom || (rule.effectiveTo !== null && on > rule.effectiveTo)) return false;
  return rule.confidence === 'high' || (rule.confidence === 'medium' && rule.legalReviewedOn !== null);
};
