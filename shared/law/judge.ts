import { judgeAccounting } from './accounting/judge-accounting.ts';
import { judgeAuthorization } from './authorization/judge.ts';
import { judgeClocks } from './clock/judge-clocks.ts';
import { daysBetween } from './deadlines.ts';
import { judgeDenial } from './denial/judge-denial.ts';
import { judgeFees } from './fees/judge.ts';
import { type Finding, finding, worst } from './finding.ts';
import type { JudgeFile } from './judge-facts.ts';
import { judgeProcess } from './process/judge-process.ts';
import { judgeDirective } from './route/directive.ts';
import { judgeIdentity } from './route/judge-identity.ts';
import { judgeLane } from './route/judge-lane.ts';
import { judgeNecessary } from './route/judge-necessary.ts';
import { judgeRepresentative } from './route/judge-representative.ts';
import { judgeSensitivity } from './sensitivity/coverage.ts';

type Area = Exclude<keyof JudgeFile, 'asOf'>;
type Judges = { [Name in Area]: (facts: NonNullable<JudgeFile[Name]>, asOf: string) => unknown };

/** Area -> the same pure function that judges a request of the site. */
const JUDGES: Judges = {
  lane: (facts, asOf) => judgeLane({ ...facts, asOf }),
  authority: (facts, asOf) => judgeRepresentative({ ...facts, asOf }),
  identity: (facts, asOf) => judgeIdentity({ ...facts, asOf }),
  directive: judgeDirective,
  necessity: (facts, asOf) => judgeNecessary({ ...facts, asOf }),
  authorization: (facts, asOf) => judgeAuthorization({ ...facts, asOf }),
  process: (facts, asOf) => judgeProcess({ ...facts, asOf }),
  denial: (facts, asOf) => judgeDenial({ ...facts, asOf }),
  sensitivity: (facts, asOf) => judgeSensitivity({ ...facts, asOf }),
  fees: (facts, asOf) => judgeFees({ ...facts, asOf }),
  clock: (facts, asOf) => {
    const verdict = judgeClocks(facts);
    return { ...verdict, daysLeft: daysBetween(asOf, verdict.dueOn) };
  },
  accounting: (facts, asOf) => judgeAccounting({ ...facts, asOf }),
};

/** Every finding anywhere in a verdict. */
const findingsIn = (value: unknown): Finding[] => {
  if (typeof value !== 'object' || value === null) return [];
  const found = finding.safeParse(value);
  return found.success ? [found.data] : Object.values(value).flatMap(findingsIn);
};

const judgeOne = <Name extends Area>(area: Name, facts: NonNullable<JudgeFile[Name]>, asOf: string) => {
  const judge: (facts: NonNullable<JudgeFile[Name]>, asOf: string) => unknown = JUDGES[area];
  return judge(facts, asOf);
};

export type Judged = {
  asOf: string;
  /** The worst of all findings: `look` means that a person must decide. */
  result: Finding['result'];
  verdicts: Partial<Record<Area, unknown>>;
  cures: { area: Area; rule: string; citation: string; kind: 'law' | 'policy'; result: string; cure: string }[];
};

/** All that the rules say about one file of facts, and what would cure it. */
export const judgeAll = ({ asOf, ...areas }: JudgeFile): Judged => {
  const named = (Object.keys(JUDGES) as Area[]).flatMap((area) => {
    const facts = areas[area];
    return facts === undefined ? [] : [{ area, verdict: judgeOne(area, facts, asOf) }];
  });
  const findings = named.flatMap(({ area, verdict }) => findingsIn(verdict).map((found) => ({ area, ...found })));
  return {
    asOf,
    result: worst(findings),
    verdicts: Object.fromEntries(named.map(({ area, verdict }) => [area, verdict])),
    cures: findings.flatMap(({ area, rule, citation, kind, result, cure }) =>
      cure && result !== 'pass' ? [{ area, rule, citation, kind, result, cure }] : [],
    ),
  };
};
