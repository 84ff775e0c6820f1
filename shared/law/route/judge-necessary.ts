import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { LANES, type Lane, lane } from '../../request/lanes.ts';
import { calendarDate, type RecordType, recordType } from '../../request/scope.ts';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { findingOf } from './finding-of.ts';

/** Whose word on what is needed may be relied on (MN-3). */
export const RELIANCES = {
  official: 'A public official says it is the minimum',
  covered_entity: 'Another covered entity asks for it',
  professional: 'A professional of our own workforce or business associate asks for it',
  researcher: 'A researcher documents it',
} as const;
export type Reliance = keyof typeof RELIANCES;
const reliance = z.enum(Object.keys(RELIANCES) as [Reliance, ...Reliance[]]);

export const necessity = z.strictObject({
  justification: z.string().trim().min(10).max(2000).describe('Why this much is needed, in the words of the office.'),
  reliesOn: reliance.optional().describe('Whose word is relied on.'),
});

export const necessaryFacts = z.strictObject({
  asOf: calendarDate,
  lane,
  recordTypes: z.array(recordType).min(1),
  dosFrom: calendarDate.optional(),
  dosTo: calendarDate.optional(),
  necessity: necessity.optional(),
});
export type NecessaryFacts = z.infer<typeof necessaryFacts>;

type Asked = {
  lane: Lane;
  submittedAt: string;
  scope: { recordTypes: RecordType[]; dosFrom?: string | undefined; dosTo?: string | undefined };
  necessity?: z.infer<typeof necessity> | undefined;
};

/** What it is judged by, as of the day it was asked for. */
export const necessaryFactsOf = ({ lane: id, submittedAt, scope, necessity: given }: Asked): NecessaryFacts => {
  const { recordTypes, dosFrom, dosTo } = scope;
  return {
    asOf: submittedAt.slice(0, 10),
    lane: id,
    recordTypes,
    ...(dosFrom ? { dosFrom } : {}),
    ...(dosTo ? { dosTo } : {}),
    ...(given
      ? { necessity: { justification: given.justification, ...(given.reliesOn ? { reliesOn: given.reliesOn } : {}) } }
      : {}),
  };
};

type Protocol = { recordTypes: readonly RecordType[]; months: number };

/** MN-2: what the office gives as a matter of routine. The lists are its own policy; everything else is looked at. */
export const PROTOCOLS: Partial<Record<Lane, Protocol>> = {
  PAYMENT: { recordTypes: ['summary', 'history', 'notes', 'operative', 'lab', 'imaging', 'billing'], months: 24 },
  OPERATIONS: { recordTypes: ['summary', 'notes', 'lab', 'immunization', 'medication'], months: 24 },
  WORKERS_COMP: { recordTypes: ['summary', 'history', 'notes', 'operative', 'imaging', 'billing'], months: 36 },
  PUBLIC_HEALTH: { recordTypes: ['summary', 'lab', 'immunization'], months: 12 },
};

type Verdict = { result: FindingResult; findings: Finding[] };

/** How much may go (MN-1 to MN-5). */
export const judgeNecessary = (facts: NecessaryFacts): Verdict => {
  const findings = LANES[facts.lane].minimumNecessary ? limits(facts) : [exempt(facts)];
  return { result: worst(findings), findings };
};

const exempt = ({ asOf, lane: id }: NecessaryFacts): Finding =>
  LANES[id].needsAuthorization
    ? findingOf('MN-5', asOf).pass('The authorization itself is the limit: what it describes is judged with it.')
    : findingOf('MN-1', asOf).pass(`${LANES[id].name}: the rule of the minimum necessary does not apply.`);

const limits = (facts: NecessaryFacts): Finding[] => {
  const { asOf, recordTypes, necessity: given } = facts;
  const findings = [findingOf('MN-1', asOf).pass('Only what is needed may go.')];
  const whole = findingOf('MN-4', asOf);
  if (recordTypes.includes('entire') && !given)
    return [
      ...findings,
      whole.fail('M04_ENTIRE', 'The entire record is asked for.', 'Say why all of it is needed, or ask for less.'),
    ];
  if (recordTypes.includes('entire')) findings.push(whole.pass('The office has said why the entire record is needed.'));
  return [...findings, routine(facts), ...relied(facts)];
};

const routine = (facts: NecessaryFacts): Finding => {
  const { asOf, lane: id, recordTypes, necessity: given } = facts;
  const rule = findingOf('MN-2', asOf);
  const protocol = PROTOCOLS[id];
  const beyond = protocol ? recordTypes.filter((type) => !protocol.recordTypes.includes(type)) : [];
  if (protocol && beyond.length === 0 && isWithin(facts, protocol.months))
    return rule.pass('It lies within the protocol of this lane.');
  if (given) return rule.pass('It was reviewed by itself, and the reason is on record.');
  const what = !protocol
    ? 'No protocol covers this lane.'
    : beyond.length > 0
      ? `Beyond the protocol: ${beyond.join(', ')}.`
      : `The dates reach further than the ${protocol.months} months of the protocol.`;
  return rule.fail('M02_NOT_ROUTINE', what, 'Review what is needed, and say why.');
};

/** Without dates everything is asked for. */
const isWithin = ({ dosFrom, dosTo, asOf }: NecessaryFacts, months: number): boolean =>
  dosFrom !== undefined &&
  Temporal.PlainDate.compare(Temporal.PlainDate.from(dosFrom).add({ months }), dosTo ?? asOf) >= 0;

const MAY_RELY: Partial<Record<Lane, readonly Reliance[]>> = {
  PAYMENT: ['covered_entity', 'professional'],
  OPERATIONS: ['covered_entity', 'professional'],
  LE_ADMIN: ['official'],
  PUBLIC_HEALTH: ['official'],
  OVERSIGHT: ['official'],
  DECEDENT_OFFICIAL: ['official'],
  WORKERS_COMP: ['official'],
};

const relied = ({ asOf, lane: id, necessity: given }: NecessaryFacts): Finding[] => {
  if (!given?.reliesOn) return [];
  const rule = findingOf('MN-3', asOf);
  return MAY_RELY[id]?.includes(given.reliesOn)
    ? [rule.pass(`${RELIANCES[given.reliesOn]}.`)]
    : [
        rule.fail(
          'M03_WORD',
          'The word of this asker may not be relied on in this lane.',
          'Review what is needed by yourself, and say why.',
        ),
      ];
};
