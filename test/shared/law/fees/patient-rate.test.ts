import { describe, expect, it } from 'vitest';
import { quoteFee } from '#shared/law/fees/quote.ts';
import { facts, quoteOf, totalOf } from './facts.ts';

const self = { lane: 'RA_SELF', requesterType: 'patient' } as const;
const asked = (given: object = {}) => {
  const { purpose: _, ...rest } = facts({ ...self, ...given });
  return quoteFee(rest);
};
const lines = (given: object = {}) => {
  const quote = asked(given);
  if (!quote.quoted) throw new Error(quote.why);
  return quote.bill.lines.map(({ kind, cents }) => [kind, cents]);
};
const cost = { labourCents: 420, suppliesCents: 130 };

describe('What the individual pays', () => {
  it.each(['RA_SELF', 'RA_PR'])(
    'FEE-1: %s pays one price of at most $6.50 for an electronic copy, however long',
    (lane) => {
      for (const pages of [1, 900, 90_000]) expect(totalOf({ lane, pages })).toBeLessThanOrEqual(650);
      expect(lines({ lane })).toEqual([['flat-e-copy', 650]]);
    },
  );

  it('FEE-1: by actual or average cost where that is the method, which is all that counts then', () => {
    expect(lines({ method: 'cost', cost })).toEqual([
      ['copy-labour', 420],
      ['supplies', 130],
    ]);
  });

  it('FEE-1: a paper copy costs what copying it costs, and without that figure nothing is quoted', () => {
    expect(lines({ medium: 'paper', cost: { ...cost, summaryCents: 2500 }, postageCents: 95 })).toEqual([
      ['copy-labour', 420],
      ['supplies', 130],
      ['summary', 2500],
      ['postage', 95],
    ]);
    expect(asked({ medium: 'paper' })).toMatchObject({ quoted: false, why: 'cost-unknown', ask: 'billing' });
  });

  it('FEE-2: never by the page for an electronic copy', () => {
    expect(lines({ pages: 800 }).map(([kind]) => kind)).not.toContain('pages');
    // A third party in the same state is charged by the page: the limits are the individual's alone.
    expect(quoteOf({ pages: 800 }).bill.lines.map(({ kind }) => kind)).toContain('pages');
  });

  it('FEE-3: is told before anything is charged: the most is there with the estimate', () => {
    const quote = asked({ pages: undefined, records: { types: ['entire'] } });
    expect(quote).toMatchObject({ quoted: true, maximumCents: 650, areCounted: false });
    expect(asked({ pages: undefined })).toMatchObject({ quoted: false, why: 'pages-unknown' });
  });

  it('FEE-4: the portal is offered, for nothing; a third party has none', () => {
    expect(asked()).toMatchObject({ cheaper: [{ choice: 'portal', totalCents: 0 }] });
    expect(quoteOf().cheaper.map(({ choice }) => choice)).not.toContain('portal');
  });

  it('FEE-5: the state decides where it allows less', () => {
    expect(lines({ state: 'CA', pages: 4 })).toEqual([
      ['flat-e-copy', 650],
      ['limit', -550],
    ]);
    expect(lines({ state: 'CA', pages: 400 })).toEqual([['flat-e-copy', 650]]);
  });

  it('FEE-5: a first copy is free where the state says so, and only the first', () => {
    expect(lines({ state: 'KY', earlierCopies: 0 })).toEqual([]);
    expect(lines({ state: 'KY', earlierCopies: 1, pages: 50 })).toEqual([['flat-e-copy', 650]]);
  });

  it("FEE-6: a third party does not get the patient's rate, unless a state says so", () => {
    expect(totalOf({ pages: 100 })).toBeGreaterThan(650);
    expect(quoteOf({ state: 'NJ', pages: 90, requesterType: 'attorney' }).schedule).toBe('FEE-NJ-patient');
    expect(quoteOf({ state: 'NJ', pages: 90, requesterType: 'insurer_life' }).schedule).toBe('FEE-NJ-others');
  });

  it('FEE-6: a directive is charged for copying by the state, never for search or certification', () => {
    const quote = quoteOf({ lane: 'RA_DIRECTIVE', pages: 60, certified: true });
    expect(quote.bill.lines.map(({ kind, cents }) => [kind, cents])).toEqual([
      ['pages', 1850],
      ['pages', 180],
    ]);
  });

  it('FEE-7: search, retrieval and certification of the own copy are on no bill, whatever is asked', () => {
    const kinds = lines({ certified: true, clericalQuarterHours: 8, mediaCents: 900, method: 'cost', cost }).map(
      ([kind]) => kind,
    );
    expect(kinds).toEqual(['copy-labour', 'supplies']);
    expect(quoteOf({ state: 'CO', certified: true }).bill.lines.map(({ kind }) => kind)).toContain('certification');
  });

  it('says so where no figures of the state are loaded: a lower limit may exist there', () => {
    expect(asked({ state: 'WY' })).toMatchObject({ quoted: true, notes: ['state-not-read'] });
    expect(asked({ state: 'VA' })).toMatchObject({ notes: [] });
  });
});

describe('Rules of the office', () => {
  it('FEE-ESTIMATE: pages are guessed from kinds and years, and said to be guessed', () => {
    const records = { types: ['notes', 'lab'], from: '2024-01-01', to: '2025-12-31' };
    const { pages: _, ...rest } = facts({ records });
    expect(quoteFee(rest)).toMatchObject({ pages: 140, maximumPages: 420, areCounted: false });
    expect(quoteOf({ pages: 7, records })).toMatchObject({ pages: 7, maximumPages: 7, areCounted: true });
  });

  it('FEE-FREE-LANE: what law, police, oversight and coroners ask for is free', () => {
    for (const lane of ['GRAND_JURY', 'WARRANT', 'LE_ADMIN', 'PUBLIC_HEALTH', 'OVERSIGHT', 'DECEDENT_OFFICIAL', 'HHS'])
      expect(totalOf({ lane })).toBe(0);
    expect(totalOf({ lane: 'SUBPOENA' })).toBeGreaterThan(0);
  });

  it('FEE-FREE-TREATMENT: another provider who treats the patient pays nothing; a payer has a contract', () => {
    expect(quoteOf({ lane: 'TREATMENT' })).toMatchObject({ maximumCents: 0, rules: [{ id: 'FEE-FREE-TREATMENT' }] });
    expect(quoteFee(facts({ lane: 'PAYMENT' }))).toMatchObject({ quoted: false, why: 'contract' });
  });
});
