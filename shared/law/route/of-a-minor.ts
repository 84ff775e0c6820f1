import type { Finding } from '../finding.ts';
import { findingOf } from './finding-of.ts';
import { REPRESENTATIVE_KINDS, type RepresentativeFacts } from './representative-facts.ts';

/** PR-2 to PR-4: a parent stands for a minor, but not over care that the minor controls. */
export const minorFindings = (facts: RepresentativeFacts): Finding[] => [standing(facts), ...minorControls(facts)];

const PARENTS = ['parent', 'guardian', 'loco_parentis'];

const standing = ({ asOf, kind, paper, accessLimited = 'unknown' }: RepresentativeFacts): Finding => {
  const rule = findingOf('PR-2', asOf);
  if (!PARENTS.includes(kind))
    return rule.fail(
      'P02_NOT_A_PARENT',
      `${REPRESENTATIVE_KINDS[kind]}: not a parent or guardian of the minor.`,
      'Ask for a custody or guardianship order, or for the parent.',
    );
  if (accessLimited === 'yes')
    return rule.fail(
      'P02_LIMITED',
      'A court order limits what this person may see.',
      'Follow the order. The other parent or the court may ask.',
    );
  if (paper === 'none' || paper === 'other')
    return rule.look(
      'P02_NO_PAPER',
      'No paper was shown that ties this person to the child.',
      'Look for the tie in the record, or ask for a birth certificate or custody papers.',
    );
  return accessLimited === 'no'
    ? rule.pass(`${REPRESENTATIVE_KINDS[kind]} of a minor; no court order limits access.`)
    : rule.look(
        'P02_ORDERS',
        'Nobody has said whether a court order limits access.',
        'Ask, and look for an order in the record.',
      );
};

const CONSENTED = {
  minor: 'The minor consented to some of this care alone.',
  court_or_other: 'A court or another person consented to some of this care.',
  parent_agreed: 'The parent agreed that the minor may keep some of this care confidential.',
} as const;

const minorControls = (facts: RepresentativeFacts): Finding[] => {
  const { asOf, minorConsented = 'unknown' } = facts;
  const rule = findingOf('PR-3', asOf);
  if (minorConsented === 'no') return [rule.pass('No care that the minor got without a parent is among it.')];
  if (minorConsented === 'unknown')
    return [
      rule.look(
        'P03_UNKNOWN',
        'Nobody has looked for care that the minor consented to alone.',
        'Look through the visits, and mark those as minor-consented.',
      ),
    ];
  return stateDecides(facts, CONSENTED[minorConsented]);
};

/** PR-4: state law first; where it is silent, a licensed professional. */
const stateDecides = ({ asOf, stateLaw = 'unknown', professional }: RepresentativeFacts, fact: string): Finding[] => {
  const [control, state] = [findingOf('PR-3', asOf), findingOf('PR-4', asOf)];
  const leaveOut = 'Leave those visits out, or ask the minor.';
  const kept = control.fail('P03_MINOR_CONTROLS', fact, leaveOut);
  if (stateLaw === 'permits') return [state.pass('State law lets or has the parent see them.')];
  if (stateLaw === 'prohibits')
    return [kept, state.fail('P04_PROHIBITED', 'State law forbids to show them to the parent.', leaveOut)];
  if (stateLaw === 'unknown')
    return [
      state.look(
        'P04_UNKNOWN',
        'Nobody has said what state law says about this.',
        'Ask the privacy officer what state law says.',
      ),
    ];
  if (professional === 'agrees') return [state.pass('State law is silent, and a licensed professional agrees.')];
  return professional === 'declines'
    ? [kept, state.fail('P04_DECLINED', 'State law is silent, and a licensed professional declined.', leaveOut)]
    : [state.look('P04_PROFESSIONAL', 'State law is silent.', 'A licensed professional must decide.')];
};

/** PR-11 (42 CFR 2.14). */
export const part2Minor = ({
  asOf,
  part2,
  minorMayConsentSud = 'unknown',
  minorAgreed = 'unknown',
}: RepresentativeFacts): Finding[] => {
  if (!part2) return [];
  const rule = findingOf('PR-11', asOf);
  if (minorMayConsentSud === 'unknown')
    return [
      rule.look(
        'P11_STATE',
        'It is not known whether a minor may consent to this care alone.',
        'Ask the privacy officer what state law says.',
      ),
    ];
  if (minorMayConsentSud === 'no') return [rule.pass('State law asks for the consent of a parent.')];
  return minorAgreed === 'yes'
    ? [rule.pass('The minor consented to this disclosure.')]
    : [
        rule.fail(
          'P11_MINOR_MUST_CONSENT',
          'Only the minor may consent to this disclosure.',
          'Ask the minor for a written consent, or leave these records out.',
        ),
      ];
};
