import { beforeAll, describe, expect, it, vi } from 'vitest';
import { publicApi } from '#functions/public-api/app.ts';

beforeAll(() => {
  vi.stubEnv('FACILITY_STATE', 'VA');
  vi.stubEnv('FACILITY_TIME_ZONE', 'America/New_York');
});

const api = publicApi(() => new Date('2026-11-22T15:00:00Z'));
const ask = async (body: object) => {
  const answer = await api.request('/api/public/quotes', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};
const attorney = {
  requesterType: 'attorney',
  route: { right: 'authorization' },
  purpose: 'legal',
  recordTypes: ['notes'],
};

describe('a quote by API', () => {
  it('has its lines, its rules and its maximum, for pages that are known', async () => {
    const { status, body } = await ask({ ...attorney, pages: 900 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ quoted: true, maximumCents: 16_000, areCounted: true, confidence: 'high' });
    expect(body.bill).toMatchObject({ lane: 'AUTH_3P', totalCents: 16_000 });
    expect(body.bill.lines.map(({ cents }: { cents: number }) => cents)).toEqual([2000, 1850, 15_300, -3150]);
  });

  it('is an estimate with a higher maximum while pages are not known', async () => {
    const { body } = await ask({ ...attorney, dosFrom: '2026-01-01', dosTo: '2026-06-30' });
    expect(body).toMatchObject({ quoted: true, pages: 40, areCounted: false, maximumPages: 120 });
    expect(body.maximumCents).toBeGreaterThan(body.bill.totalCents);
  });

  it('of a patient is the flat fee; of a right that no rule knows it says that a person must look', async () => {
    expect((await ask({ requesterType: 'patient', recordTypes: ['entire'] })).body).toMatchObject({
      maximumCents: 650,
    });
    const open = await ask({ ...attorney, route: { right: 'other' } });
    expect(open.body).toMatchObject({ quoted: false, why: 'unknown-lane', ask: 'billing' });
  });

  it.each([
    [{ ...attorney, pages: 1.5 }],
    [{ ...attorney, pages: -2 }],
    [{ ...attorney, recordTypes: [] }],
    [{ ...attorney, purpose: 'curiosity' }],
    [{ ...attorney, dosFrom: '2026-02-30' }],
    [{ ...attorney, dosFrom: '2026-06-01', dosTo: '2026-01-01' }],
    [{ ...attorney, patient: { name: 'Rosa Example' } }],
  ])('refuses %j in words', async (body) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message.length).toBeGreaterThan(5);
    expect(JSON.stringify(answer.body)).not.toContain('Rosa');
  });
});
