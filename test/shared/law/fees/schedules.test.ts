import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/law/deadlines.ts';
import { FREE_USES, SCHEDULES } from '#shared/law/fees/data/states.ts';
import { quoteFee } from '#shared/law/fees/quote.ts';
import { RULES_FEES } from '#shared/law/fees/rules.ts';
import type { FeeSchedule } from '#shared/law/fees/schedule.ts';
import { namesCare } from '#shared/letters/names-care.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { facts } from './facts.ts';

const LANES = {
  patient: 'RA_SELF',
  'third-party': 'AUTH_3P',
  subpoena: 'SUBPOENA',
  'workers-comp': 'WORKERS_COMP',
} as const;
const TODAY = '2026-11-22';

/** A case that the schedule is made for. */
const caseOf = ({ state, holder, appliesTo, media, onlyRequesters, onlyPurposes, effectiveTo }: FeeSchedule) => {
  const [audience = 'third-party'] = appliesTo;
  return facts({
    state,
    holder: holder === 'any' ? 'hospital' : holder,
    lane: LANES[audience],
    medium: media[0] ?? 'electronic',
    requesterType: onlyRequesters?.[0] ?? 'employer',
    ...(audience === 'patient' ? { purpose: undefined } : { purpose: onlyPurposes?.[0] ?? 'legal' }),
    cost: { labourCents: 5_000_000, suppliesCents: 0 },
    method: 'cost',
    earlierCopies: 1,
    asOf: effectiveTo && effectiveTo < TODAY ? effectiveTo : TODAY,
  });
};
const usedOn = (row: FeeSchedule, asOf: string) => {
  const quote = quoteFee({ ...caseOf(row), asOf });
  return quote.quoted ? quote.schedule : null;
};

const ACTIVE = SCHEDULES.filter((row) => !row.inactive);
const INACTIVE = SCHEDULES.filter((row) => row.inactive);
const named = (rows: readonly FeeSchedule[]) => rows.map((row) => [row.id, row] as const);

describe('Every schedule', () => {
  it.each(named(ACTIVE))('%s: is used in its own case on a day when it holds', (id, row) => {
    expect(usedOn(row, caseOf(row).asOf)).toBe(id);
  });

  it.each(named(ACTIVE))('%s: is not used on a day before it, after it or in another state', (id, row) => {
    expect(usedOn(row, addDays(row.effectiveFrom, -1))).not.toBe(id);
    if (row.effectiveTo) expect(usedOn(row, addDays(row.effectiveTo, 1))).not.toBe(id);
    expect(usedOn({ ...row, state: row.state === 'VA' ? 'CO' : 'VA' }, caseOf(row).asOf)).not.toBe(id);
  });

  it.each(named(INACTIVE))('%s: is shipped inactive with a reason and never used', (id, row) => {
    expect(row.inactive).toMatch(/\.$/);
    expect(usedOn(row, TODAY)).not.toBe(id);
  });

  it.each(named(SCHEDULES))('%s: has tiers without gaps, from dear to cheap', (_, { tiers }) => {
    tiers.forEach(({ fromPage, toPage, cents }, index) => {
      const next = tiers[index + 1];
      expect(Number.isInteger(cents) && cents > 0).toBe(true);
      if (next) expect(next).toMatchObject({ fromPage: (toPage ?? Number.NaN) + 1 });
      else expect(toPage).toBeNull();
      expect(fromPage).toBeGreaterThan(0);
    });
  });

  it('with low or unsure confidence is inactive', () => {
    for (const { confidence, inactive, id } of SCHEDULES)
      if (confidence === 'low' || confidence === 'unsure') expect(inactive, id).toBeDefined();
  });
});

describe('Every rule on fees', () => {
  it.each(RULES_FEES.map((rule) => [rule.id, rule] as const))(
    '%s: is cited, dated and says what it asks in words',
    (_, rule) => {
      expect(rule.citation.length).toBeGreaterThan(5);
      expect(rule.says).toMatch(/\.$/);
      expect(rule.verifiedOn).toBe('2026-11-22');
      expect(rule.legalReviewer).toBeNull();
    },
  );

  it('names no kind of care: its citation and the name of its line stand in letters to third parties', () => {
    const texts = [
      ...RULES_FEES.map(({ citation }) => citation),
      ...Object.values(en.fees.lines),
      ...Object.values(es.fees.lines),
    ];
    expect(texts.filter(namesCare)).toEqual([]);
  });

  it('has a name of its own', () => {
    const ids = RULES_FEES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('Free uses', () => {
  const named = FREE_USES.map((row) => [row.id, row] as const);

  it.each(named)('%s: applies to its use, and to no other', (id, row) => {
    const [audience = 'patient'] = row.appliesTo;
    const use = row.uses[0] === 'any' ? undefined : row.uses[0];
    const base = {
      ...facts({ state: row.state ?? 'VA', lane: LANES[audience], pages: 10 }),
      statementOnFile: true,
      earlierCopies: 0,
    };
    const asked = { ...base, purpose: use };
    const quote = quoteFee({ ...asked, asOf: row.effectiveFrom > '2025-07-01' ? row.effectiveFrom : '2025-07-01' });
    if ('unknown' in row.effect) expect(quote).toMatchObject({ quoted: false, why: 'amount-not-found' });
    else if (quote.quoted) {
      expect(quote.free).toContainEqual(expect.objectContaining({ rule: id, status: 'applies' }));
      expect(quote.bill.totalCents).toBeLessThanOrEqual('capCents' in row.effect ? row.effect.capCents : 0);
    } else expect.unreachable(quote.why);

    const other = quoteFee({ ...base, purpose: 'research', earlierCopies: 3 });
    if (other.quoted) expect(other.free.map(({ rule }) => rule)).not.toContain(id);
  });

  it.each(named.filter(([, { needs }]) => needs))('%s: only asks while it is not known that it holds', (id, row) => {
    const [audience = 'patient'] = row.appliesTo;
    const purpose = row.uses[0] === 'any' ? {} : { purpose: row.uses[0] };
    const { purpose: _, ...base } = facts({
      state: row.state ?? 'VA',
      lane: LANES[audience],
      medium: 'electronic',
      pages: 10,
    });
    const quote = quoteFee({ ...base, ...purpose });
    if (quote.quoted) expect(quote.free).toContainEqual(expect.objectContaining({ rule: id, status: 'ask' }));
    else expect(['no-schedule']).toContain(quote.why);
  });
});
