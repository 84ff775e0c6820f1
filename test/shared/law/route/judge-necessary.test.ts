import { describe, expect, it } from 'vitest';
import { judgeNecessary, type NecessaryFacts, necessaryFacts } from '#shared/law/route/judge-necessary.ts';
import { LANE_IDS, LANES } from '#shared/request/lanes.ts';

const judged = (facts: Partial<NecessaryFacts>) =>
  judgeNecessary(
    necessaryFacts.parse({
      asOf: '2026-11-22',
      lane: 'PAYMENT',
      recordTypes: ['billing'],
      dosFrom: '2026-01-01',
      ...facts,
    }),
  );
const codes = (facts: Partial<NecessaryFacts>) => judged(facts).findings.flatMap(({ code }) => code ?? []);
const WHY = { justification: 'The audit covers the whole stay' };

describe('how much may go', () => {
  it.each(LANE_IDS.filter((lane) => !LANES[lane].minimumNecessary))(
    'MN-1: the entire record may go in lane %s',
    (lane) => {
      expect(judged({ lane, recordTypes: ['entire'] }).result).toBe('pass');
    },
  );

  it.each(LANE_IDS.filter((lane) => LANES[lane].minimumNecessary))(
    'MN-4: the entire record in lane %s needs a reason',
    (lane) => {
      expect(codes({ lane, recordTypes: ['entire'] })).toEqual(['M04_ENTIRE']);
      expect(judged({ lane, recordTypes: ['entire'], necessity: WHY }).result).toBe('pass');
    },
  );

  it('MN-1: where it applies, that is said', () => {
    expect(judged({}).findings[0]).toMatchObject({ rule: 'MN-1', result: 'pass', fact: 'Only what is needed may go.' });
  });

  it('MN-1: before the rule was in force it settles nothing', () => {
    expect(judged({ asOf: '2001-01-01', dosFrom: '2000-12-01' }).result).toBe('look');
  });

  it('MN-2: what lies within the protocol of the lane is routine', () => {
    expect(judged({}).result).toBe('pass');
    expect(judged({ dosFrom: '2024-11-22' }).result).toBe('pass');
  });

  it.each<[string, Partial<NecessaryFacts>]>([
    ['a kind of record beyond it', { recordTypes: ['billing', 'immunization'] }],
    ['dates that reach too far back', { dosFrom: '2024-11-21' }],
    ['no dates at all', { dosFrom: undefined }],
    ['a lane without a protocol', { lane: 'OVERSIGHT' }],
  ])('MN-2: %s is reviewed by itself', (_, facts) => {
    const given = JSON.parse(JSON.stringify({ dosFrom: '2026-01-01', ...facts }));
    const all = necessaryFacts.parse({ asOf: '2026-11-22', lane: 'PAYMENT', recordTypes: ['billing'], ...given });
    expect(judgeNecessary(all).findings.map(({ code }) => code)).toContain('M02_NOT_ROUTINE');
    expect(judgeNecessary({ ...all, necessity: WHY }).result).toBe('pass');
  });

  it('MN-3: the word of an official may be relied on where an official asks', () => {
    expect(
      judged({ lane: 'PUBLIC_HEALTH', recordTypes: ['lab'], necessity: { ...WHY, reliesOn: 'official' } }).result,
    ).toBe('pass');
  });

  it('MN-3: the word of a subpoenaing lawyer may not', () => {
    expect(codes({ lane: 'SUBPOENA', necessity: { ...WHY, reliesOn: 'official' } })).toEqual(['M03_WORD']);
  });

  it('MN-5: under an authorization, the authorization is the limit', () => {
    expect(judged({ lane: 'AUTH_3P', recordTypes: ['entire'] }).findings).toMatchObject([
      { rule: 'MN-5', result: 'pass' },
    ]);
    expect(judged({ lane: 'RA_SELF' }).findings).toMatchObject([{ rule: 'MN-1' }]);
  });
});
