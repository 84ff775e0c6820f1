import { describe, expect, it } from 'vitest';
import { feeBasisOf } from '#shared/law/fees/fee-basis.ts';
import { type FeeBill, feeBill, type IndividualLine } from '#shared/law/fees/lines.ts';
import { LANE_IDS } from '#shared/request/lanes.ts';

const why = { says: 'x', rule: 'FEE-7', version: 1, citation: '45 CFR 164.524(c)(4)' };
const bill = (feeLane: string, lane: string, ...kinds: string[]) => ({
  feeLane,
  lane,
  lines: kinds.map((kind) => ({ kind, cents: 100, ...why })),
  totalCents: kinds.length * 100,
});
const isLawful = (candidate: unknown) => feeBill.safeParse(candidate).success;

describe('A line that the law forbids cannot be written down', () => {
  it('does not compile', () => {
    const good: IndividualLine = { kind: 'supplies', cents: 100, ...why };
    // @ts-expect-error search and handling of the own record
    const search: IndividualLine = { kind: 'base', cents: 100, ...why };
    // @ts-expect-error a certificate of the own copy
    const certificate: IndividualLine = { kind: 'certification', cents: 100, ...why };
    // @ts-expect-error by the page, for an electronic copy
    const pages: IndividualLine = { kind: 'pages', cents: 100, ...why };
    const patient = { feeLane: 'individual', lane: 'RA_SELF', totalCents: 100 } as const;
    const lawful: FeeBill = { ...patient, lines: [good] };
    // @ts-expect-error the same on a whole bill
    const unlawful: FeeBill = { ...patient, lines: [{ kind: 'base', cents: 100, ...why }] };
    // @ts-expect-error a patient's lane under the lines of a third party
    const disguised: FeeBill = { feeLane: 'third-party', lane: 'RA_SELF', lines: [], totalCents: 0 };
    expect([good, lawful].every(Boolean)).toBe(true);
    for (const forbidden of [unlawful, disguised]) expect(isLawful(forbidden)).toBe(false);
    for (const line of [search, certificate, pages]) expect(isLawful({ ...patient, lines: [line] })).toBe(false);
  });

  it.each([
    'base',
    'pages',
    'flat',
    'years',
    'clerical',
    'minimum',
    'certification',
    'media',
    'tax',
    'billing-decided',
    'retrieval',
  ])('FEE-7: %s is refused on the bill of a patient or a representative', (kind) => {
    for (const lane of ['RA_SELF', 'RA_PR']) {
      expect(isLawful(bill('individual', lane, kind))).toBe(false);
      expect(isLawful(bill('third-party', lane, kind))).toBe(false);
    }
  });

  it.each(['base', 'clerical', 'certification', 'years', 'minimum', 'tax', 'billing-decided'])(
    'FEE-7: %s is refused on the bill of a directive',
    (kind) => {
      expect(isLawful(bill('directive', 'RA_DIRECTIVE', kind))).toBe(false);
    },
  );

  it.each(['copy-labour', 'supplies', 'postage', 'summary', 'flat-e-copy'])(
    'FEE-7: %s is allowed on the bill of a patient',
    (kind) => {
      expect(isLawful(bill('individual', 'RA_SELF', kind))).toBe(true);
    },
  );

  it('refuses a total that is not the sum of its lines, a line below nothing, and a limit that adds', () => {
    const good = bill('third-party', 'AUTH_3P', 'base', 'pages');
    expect(isLawful(good)).toBe(true);
    expect(isLawful({ ...good, totalCents: 199 })).toBe(false);
    const [first] = good.lines;
    expect(isLawful({ ...good, lines: [{ ...first, cents: -1 }], totalCents: 0 })).toBe(false);
    expect(isLawful({ ...good, lines: [{ ...first, kind: 'limit', cents: 5 }], totalCents: 5 })).toBe(false);
  });

  it('has one place for every lane: the lines it may hold, or why it has no price', () => {
    const places = LANE_IDS.map((lane) => {
      const basis = feeBasisOf(lane);
      return [lane, 'why' in basis ? basis.why : basis.feeLane];
    });
    expect(places).toEqual([
      ['RA_SELF', 'individual'],
      ['RA_PR', 'individual'],
      ['RA_DIRECTIVE', 'directive'],
      ['AUTH_3P', 'third-party'],
      ['TREATMENT', 'free'],
      ['PAYMENT', 'contract'],
      ['OPERATIONS', 'contract'],
      ['COURT_ORDER', 'third-party'],
      ['SUBPOENA', 'third-party'],
      ['GRAND_JURY', 'free'],
      ['WARRANT', 'free'],
      ['LE_ADMIN', 'free'],
      ['WORKERS_COMP', 'third-party'],
      ['PUBLIC_HEALTH', 'free'],
      ['OVERSIGHT', 'free'],
      ['DECEDENT_OFFICIAL', 'free'],
      ['HHS', 'free'],
      ['SSA_DDS', 'third-party'],
      ['AMEND_OR_ACCT', 'no-copies'],
    ]);
  });
});
