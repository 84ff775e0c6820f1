import { z } from 'zod';
import { LANES, lane } from '../../request/lanes.ts';
import { calendarDate } from '../../request/scope.ts';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { findingOf } from './finding-of.ts';

/** What can be checked about who asks (VF-3, VF-5). Nothing here is a notary, a visit for everyone or an SSN (VF-4). */
export const IDENTITY_CHECKS = {
  full_name: { of: 'person', name: 'Full name matches the record' },
  date_of_birth: { of: 'person', name: 'Date of birth matches the record' },
  address_or_phone: { of: 'person', name: 'Address or phone matches the record' },
  mrn_or_visit: { of: 'person', name: 'Record number or date of last visit is right' },
  photo_id: { of: 'person', name: 'Government photo ID seen, and it fits' },
  called_record: { of: 'step-up', name: 'Called back at a number on the record' },
  known: { of: 'known', name: 'Personally known to the office' },
  listed_office: { of: 'office', name: 'Office found in a listing of our own' },
  called_office: { of: 'office', name: 'Called back at the listed main number' },
  office_letterhead: { of: 'office', name: 'Letterhead of the office, and it fits the listing' },
  badge: { of: 'official', name: 'Agency badge or credential seen' },
  agency_letterhead: { of: 'official', name: 'Request on the letterhead of the agency' },
  agency_contract: { of: 'official', name: 'Proof that they act for the agency' },
  legal_paper: { of: 'official', name: 'Warrant, subpoena or order, in order on its face' },
} as const;
export type IdentityCheck = keyof typeof IDENTITY_CHECKS;
export const IDENTITY_CHECK_IDS = Object.keys(IDENTITY_CHECKS) as [IdentityCheck, ...IdentityCheck[]];

export const BARRIERS = ['notary', 'visit_in_person', 'ssn', 'two_witnesses'] as const;

export const identityFacts = z.strictObject({
  asOf: calendarDate,
  lane,
  isSensitive: z.boolean().default(false).describe('Are specially protected records asked for?'),
  checked: z
    .array(z.enum(IDENTITY_CHECK_IDS))
    .max(IDENTITY_CHECK_IDS.length)
    .describe('What was checked, and matched.'),
  demanded: z
    .array(z.enum(BARRIERS))
    .max(BARRIERS.length)
    .default([])
    .describe('What the requester had to bring or do.'),
  papersFit: z.boolean().default(true).describe('Do the documents on their face meet what the lane asks for?'),
});
export type IdentityFacts = z.infer<typeof identityFacts>;

const ENOUGH = 3;

/** VF-1 to VF-5. */
export const judgeIdentity = (facts: IdentityFacts): { result: FindingResult; findings: Finding[] } => {
  const findings = [whoAsks(facts), onTheirFace(facts), ...barriers(facts), ...stepUp(facts)];
  return { result: worst(findings), findings };
};

const count = ({ checked }: IdentityFacts, of: string) =>
  new Set(checked.filter((check) => IDENTITY_CHECKS[check].of === of)).size;

const whoAsks = (facts: IdentityFacts): Finding => {
  const { asOf, checked, lane: id } = facts;
  if (checked.length === 0)
    return findingOf('VF-1', asOf).fail(
      'V01_NOTHING',
      'Nothing was checked.',
      'Check who asks, and record what was checked.',
    );
  if (checked.includes('known')) return findingOf('VF-1', asOf).pass('The requester is known to the office.');
  const { isPatientLane, needsProcess } = LANES[id];
  // A directive comes from the patient: the patient is who is verified.
  if (isPatientLane) return enough(facts);
  if (needsProcess && count(facts, 'official') > 0)
    return findingOf('VF-3', asOf).pass('A badge, a letterhead, a contract or a paper of a court was seen.');
  if (count(facts, 'office') >= 2)
    return findingOf('VF-1', asOf).pass('The office was found in a listing, and the contact fits it.');
  return needsProcess
    ? findingOf('VF-3', asOf).fail(
        'V03_OFFICIAL',
        'Nothing shows that this is the official or the office.',
        'Ask for a badge, a letterhead or the paper itself, or call the listed number.',
      )
    : findingOf('VF-1', asOf).fail(
        'V01_OFFICE',
        'One check of an office is not enough.',
        'Find the office in a listing of your own, and call it back there.',
      );
};

const enough = (facts: IdentityFacts): Finding => {
  const rule = findingOf('VF-5', facts.asOf);
  const matched = count(facts, 'person');
  return matched >= ENOUGH
    ? rule.pass(`${matched} identifiers match.`)
    : rule.fail(
        'V05_TOO_FEW',
        `${matched} of ${ENOUGH} identifiers match.`,
        `Check ${ENOUGH - matched} more: by phone is enough.`,
      );
};

const onTheirFace = ({ asOf, papersFit }: IdentityFacts): Finding => {
  const rule = findingOf('VF-2', asOf);
  return papersFit
    ? rule.pass('The documents on their face meet what is asked for.')
    : rule.fail(
        'V02_FACE',
        'The documents on their face do not meet what is asked for.',
        'Say what does not fit, and ask for another document.',
      );
};

const barriers = ({ asOf, lane: id, demanded }: IdentityFacts): Finding[] => {
  if (!LANES[id].isPatientLane) return [];
  const rule = findingOf('VF-4', asOf);
  return demanded.length > 0
    ? [rule.fail('V04_BARRIER', `Demanded: ${demanded.join(', ')}.`, 'Take it back: match three identifiers instead.')]
    : [rule.pass('No notary, visit, witness or Social Security number was demanded.')];
};

const STEP_UPS: readonly IdentityCheck[] = [
  'photo_id',
  'called_record',
  'called_office',
  'badge',
  'legal_paper',
  'known',
];

const stepUp = ({ asOf, isSensitive, checked }: IdentityFacts): Finding[] => {
  if (!isSensitive) return [];
  const rule = findingOf('VF-5', asOf);
  return checked.some((check) => STEP_UPS.includes(check))
    ? [rule.pass('One stronger check was made, as sensitive records ask for.')]
    : [
        rule.fail(
          'V05_STEP_UP',
          'Sensitive records ask for one stronger check.',
          'See a photo ID, or call back at a number from the record or a listing.',
        ),
      ];
};
