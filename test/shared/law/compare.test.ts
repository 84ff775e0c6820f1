import { describe, expect, it } from 'vitest';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import { replay } from '#shared/law/compare.ts';
import { decisionRecord } from '#shared/law/decision-record.ts';
import { REPLAY } from '#shared/law/replay.ts';
import { ALL_RULES, rulesInForce } from '#shared/law/rules.ts';
import { clockFactsOf } from './clock/facts.ts';

const inputs = clockFactsOf();
const record = decisionRecord.parse(
  JSON.parse(
    JSON.stringify({
      id: 'dec_1',
      requestId: `req_${'0'.repeat(26)}`,
      kind: 'clock',
      at: '2026-01-31T17:00:00Z',
      asOf: '2026-01-31',
      by: 'requester',
      rules: [{ id: 'RA-5', version: 1 }],
      inputs,
      result: judgeClocks(inputs),
    }),
  ),
);

describe('a replay', () => {
  it('of the same facts by the same rules is the same', () =>
    expect(replay(record)).toMatchObject({ outcome: 'same', changed: [] }));

  it('of a result that the rules no longer give differs, with both results', () => {
    const wrong = decisionRecord.parse({ ...record, result: { dueOn: '2026-03-01' } });
    expect(replay(wrong)).toMatchObject({ outcome: 'differs', result: { dueOn: '2026-03-02' } });
  });

  it('names the rules whose version is another by now, or that are gone', () => {
    const raised = ALL_RULES.map((rule) => (rule.id === 'RA-5' ? { ...rule, version: 2 } : rule));
    expect(replay(record, REPLAY, raised).changed).toEqual([{ id: 'RA-5', was: 1, now: 2 }]);
    expect(replay(record, REPLAY, []).changed).toEqual([{ id: 'RA-5', was: 1, now: null }]);
  });

  it.each([
    ['of facts of another shape is unreadable', { inputs: { lane: 'no such lane' } }, REPLAY, 'unreadable'],
    ['of a kind that nobody can replay says so', {}, {}, 'no-replay'],
  ])('%s', (_, changes, table, outcome) =>
    expect(replay(decisionRecord.parse({ ...record, ...changes }), table)).toMatchObject({ outcome, result: null }),
  );
});

describe('the rules', () => {
  it('have an id and a version of their own each', () => {
    const names = ALL_RULES.map(({ id, version }) => `${id}@${version}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are shown with whose law they are and why one is not used', () => {
    const shown = rulesInForce('2026-11-22');
    expect(shown.find(({ id }) => id === 'SD-NY-copies')).toMatchObject({ state: 'NY', unusable: 'unsure' });
    expect(shown.find(({ id }) => id === 'RA-5')).not.toHaveProperty('unusable');
    expect(shown.find(({ id, version }) => id === 'SD-TX-physician' && version === 1)).toMatchObject({
      unusable: 'expired',
    });
  });
});
