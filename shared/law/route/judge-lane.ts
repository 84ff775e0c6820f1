import { LANES, type Lane } from '../../request/lanes.ts';
import {
  REQUESTER_TYPE_IDS,
  REQUESTER_TYPES,
  type RequesterType,
  RIGHT_IDS,
  RIGHTS,
  type Right,
} from '../../request/requesters.ts';
import { type Finding, worst } from '../finding.ts';
import { judgeDirective } from './directive.ts';
import { findingOf } from './finding-of.ts';
import type { LaneFacts, LaneVerdict } from './lane-facts.ts';
import { partsOf } from './parts.ts';

type Routed = { lane: Lane | null; findings: Finding[] };
type Known = LaneFacts & { type: RequesterType; by: Right };

/** Pure: who asks, by what right and with what papers -> the lane of each part, why, and what is asked next. */
export const judgeLane = (facts: LaneFacts): LaneVerdict => {
  const known = read(facts);
  const { lane, findings } = 'lane' in known ? known : route(known);
  const parts = partsOf(lane, facts);
  const all = [...findings, ...patientsRule(lane, facts), ...splitRule(parts, facts)];
  return { result: worst(all), parts, findings: all };
};

const look = ({ asOf }: LaneFacts, code: string, fact: string, cure: string): Routed => ({
  lane: null,
  findings: [findingOf('RT-6', asOf).look(code, fact, cure)],
});

/** What was said, as far as the tables know it. What they do not know is never guessed. */
const read = (facts: LaneFacts): Known | Routed => {
  const type = REQUESTER_TYPE_IDS.find((id) => id === facts.requesterType);
  if (!type)
    return look(facts, 'R06_WHO', 'We do not know this kind of requester.', 'A person must look, and name who asks.');
  const said = facts.right ?? unsaid(type, facts);
  if (!said)
    return look(
      facts,
      'R06_NO_RIGHT',
      'Nobody has said what gives the right.',
      'Ask the requester, or read the papers.',
    );
  const by = RIGHT_IDS.find((id) => id === said);
  if (!by || by === 'other')
    return look(
      facts,
      'R06_RIGHT',
      'No lane stands for the right that was named.',
      'A person must look, and say on what ground.',
    );
  return { ...facts, type, by };
};

/** A patient's right is being the patient. Others named none: what they sent along may still tell. */
const unsaid = (type: RequesterType, { proofs }: LaneFacts): Right | null => {
  const [usual] = REQUESTER_TYPES[type].rights;
  if (usual === 'self' || usual === 'authority') return usual;
  const telling = new Set(proofs.filter((proof) => proof !== 'identity' && proof !== 'other'));
  return telling.size === 1 && telling.has('authorization') ? 'authorization' : null;
};

const route = (facts: Known): Routed => {
  const { type, by } = facts;
  if (type === 'patient' && by === 'authorization') return patientsForm(facts);
  const allowed: readonly Right[] = REQUESTER_TYPES[type].rights;
  if (!allowed.includes(by))
    return look(
      facts,
      'R06_CONTRADICTION',
      `${REQUESTER_TYPES[type].name}: this right does not fit: ${RIGHTS[by].name.toLowerCase()}.`,
      'A person must ask the requester which of the two is right.',
    );
  const wrongPaper = contradiction(facts);
  if (wrongPaper) return wrongPaper;
  return (SPECIAL[by] ?? plain)(facts);
};

/** RT-3: the form does not turn a patient into a third party. */
const patientsForm = (facts: Known): Routed => {
  const rule = findingOf('RT-3', facts.asOf);
  if (facts.copyTo !== 'someone_else')
    return { lane: 'RA_SELF', findings: [rule.pass('The patient sent a form that names the patient as recipient.')] };
  const cure = 'Judge the form as an authorization.';
  return { lane: 'AUTH_3P', findings: [rule.fail('R03_OTHER_RECIPIENT', 'The form names someone else.', cure)] };
};

const PAPER_OF: Partial<Record<Right, LaneFacts['proofs'][number]>> = {
  authorization: 'authorization',
  ssa_827: 'authorization',
  subpoena: 'legal',
  court_order: 'legal',
  grand_jury: 'legal',
  warrant: 'legal',
  le_admin: 'legal',
};

/** Papers of another kind than the right that was named, and none of its own. */
const contradiction = (facts: Known): Routed | null => {
  const needed = PAPER_OF[facts.by];
  const sent: string[] = facts.proofs.filter((proof) => proof !== 'identity' && proof !== 'other');
  if (!needed || sent.length === 0 || sent.includes(needed)) return null;
  return look(
    facts,
    'R06_PAPERS',
    `${RIGHTS[facts.by].name} was named as the right, but other papers were sent.`,
    'A person must read the papers, and name the lane.',
  );
};

const plain = (facts: Known): Routed => {
  const { name, lane } = RIGHTS[facts.by];
  if (facts.copyTo === 'patient' && facts.type !== 'patient' && facts.by === 'authorization')
    return look(
      facts,
      'R06_COPY_TO_PATIENT',
      'The requester is not the patient, but the copy goes to the patient.',
      'Ask whether the patient wants it: then it is a request of the patient.',
    );
  return { lane, findings: [findingOf('RT-6', facts.asOf).pass(`${REQUESTER_TYPES[facts.type].name}: ${name}.`)] };
};

/** RT-4, and what is left when the letter is none: an authorization is needed. */
const byLetter = (facts: Known): Routed => {
  if (!facts.directive)
    return look(facts, 'R04_UNREAD', 'Nobody has read the letter yet.', 'A person must read the letter.');
  const { result, findings } = judgeDirective(facts.directive, facts.asOf);
  const isOnlyTooWide = findings.every((one) => one.result === 'pass' || one.code === 'R04_NOT_EHR');
  if (result === 'look') return { lane: null, findings };
  return { lane: result === 'pass' || isOnlyTooWide ? 'RA_DIRECTIVE' : 'AUTH_3P', findings };
};

const SPECIAL: Partial<Record<Right, (facts: Known) => Routed>> = {
  self: (facts) => (facts.copyTo === 'someone_else' ? byLetter(facts) : plain(facts)),
  directive: byLetter,
  /** RT-1. A personal representative says so; their proof is judged by itself (PR-1 to PR-11). */
  authority: (facts) => {
    if (facts.type === 'personal_representative') return plain(facts);
    const rule = findingOf('RT-1', facts.asOf);
    const shown = facts.authorityShown ?? 'unknown';
    if (shown === 'health_care' || shown === 'estate')
      return { lane: 'RA_PR', findings: [rule.pass('The papers give authority over health care or the estate.')] };
    const cure =
      'Ask for an authorization signed by the patient, or for a health care power of attorney, a court order or letters of the estate.';
    return shown === 'unknown'
      ? {
          lane: null,
          findings: [rule.look('R01_UNREAD', 'Nobody has read the papers yet.', 'A person must read the papers.')],
        }
      : {
          lane: 'AUTH_3P',
          findings: [rule.fail('R01_NO_AUTHORITY', 'Representing the patient is no authority over health care.', cure)],
        };
  },
  operations: (facts) => {
    if (facts.sharesPatient === 'yes') return plain(facts);
    const cure = 'Ask for an authorization, or for proof that both organizations know this patient (164.506(c)(4)).';
    return look(facts, 'R06_RELATIONSHIP', 'It is not shown that both organizations know this patient.', cure);
  },
};

/** RT-2: in a patient lane nothing more may be asked than the law allows. */
const patientsRule = (lane: Lane | null, { asOf, asked = [] }: LaneFacts): Finding[] => {
  if (!lane || !LANES[lane].isPatientLane) return [];
  const rule = findingOf('RT-2', asOf);
  return asked.length > 0
    ? [
        rule.fail(
          'R02_ASKED',
          `A patient was asked for: ${asked.join(', ')}.`,
          'Take the question back, and go on without it.',
        ),
      ]
    : [rule.pass('No purpose, witness, notary, Social Security number or expiry date is asked for.')];
};

/** RT-5, where it is known what the records are. */
const splitRule = (parts: LaneVerdict['parts'], { asOf, contents }: LaneFacts): Finding[] => {
  const rule = findingOf('RT-5', asOf);
  if (parts.length > 1)
    return [
      rule.look(
        'R05_SPLIT',
        `It holds ${parts.length} parts that go different ways.`,
        'Split the request: every part keeps the day of receipt.',
      ),
    ];
  return contents && contents.length > 0 ? [rule.pass('One lane holds for all of it.')] : [];
};
