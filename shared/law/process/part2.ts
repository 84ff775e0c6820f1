import type { Finding } from '../finding.ts';
import type { Part2Order, ProcessFacts } from './facts.ts';
import type { ProcessKind } from './kinds.ts';
import { findWith } from './rule-book.ts';

/** Papers that can compel, and so meet Part 2. Reports and oversight have grounds of their own (42 CFR 2.51-2.54). */
const COMPELLING: readonly ProcessKind[] = [
  ...(['subpoena', 'court_order', 'warrant', 'grand_jury', 'admin_request'] as const),
  ...(['locate', 'victim', 'crime', 'workers_comp'] as const),
];

const ORDERS: readonly Part2Order[] = ['2.64', '2.65', '2.66'];

/**
 * P2-18 and P2-19: order plus subpoena, or the patient's consent. The words are neutral, because they end up in front of
 * people who must not learn of a category (P2-21).
 */
export const part2Findings = (facts: ProcessFacts): Finding[] => {
  if (!COMPELLING.includes(facts.kind)) return [];
  const find = findWith(facts.asOf);
  if (facts.seeksPart2 === 'no')
    return [find('P2-18', { result: 'pass', fact: 'No records of a Part 2 program are asked for.' })];
  if (facts.seeksPart2 === 'unknown')
    return [
      find('P2-18', {
        result: 'look',
        code: 'S18_NOT_KNOWN',
        fact: 'Whether records of a Part 2 program are asked for is not known.',
        cure: 'Look at the source of the records, not at the diagnosis.',
      }),
    ];
  return [mandateFinding(facts), orderFinding(facts)];
};

const mandateFinding = ({ asOf, part2Order, part2Mandate, kind }: ProcessFacts): Finding => {
  const hasOrder = ORDERS.includes(part2Order);
  const hasMandate = kind !== 'court_order' || part2Mandate === 'yes';
  const isOpen = part2Order === 'unknown' || (hasOrder && kind === 'court_order' && part2Mandate === 'unknown');
  return findWith(asOf)('P2-18', {
    result: hasOrder && hasMandate ? 'pass' : isOpen ? 'look' : 'fail',
    code: hasOrder ? 'S18_NO_MANDATE' : 'S18_NO_ORDER',
    fact: hasOrder
      ? `An order under 42 CFR ${part2Order} is there${hasMandate ? ', with a mandate' : ''}.`
      : 'No order under 42 CFR part 2 came with it, as far as we know.',
    cure: 'Ask for a court order under 42 CFR part 2 together with a subpoena, or for the written consent of the patient.',
  });
};

const orderFinding = ({ asOf, part2Order, part2Findings: found }: ProcessFacts): Finding => {
  const hasOrder = ORDERS.includes(part2Order);
  return findWith(asOf)('P2-19', {
    result: !hasOrder ? 'look' : found === 'yes' ? 'pass' : found === 'no' ? 'fail' : 'look',
    code: 'S19_FINDINGS_MISSING',
    fact: hasOrder ? `Good cause after notice and a chance to respond: ${found}.` : 'There is no Part 2 order to read.',
    cure: 'The order must find good cause after notice and a chance to respond (42 CFR 2.64-2.66).',
  });
};
