import { describe, expect, it } from 'vitest';
import { goingPages, judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import { PART2_NOTICES } from '#shared/law/sensitivity/data/part2-notice.ts';
import type { SensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import { LABELS, type Label } from '#shared/law/sensitivity/labels.ts';
import { LANES } from '#shared/request/lanes.ts';
import { consentFor, decided, factsWith, orderFor } from './cases.ts';

const verdictOf = (facts: SensitivityFacts) => judgeSensitivity(facts).labels[0]?.verdict;
const codesOf = (facts: SensitivityFacts) => judgeSensitivity(facts).findings.flatMap(({ code }) => code ?? []);
const pagesOf = (facts: SensitivityFacts) => judgeSensitivity(facts).documents.flatMap(goingPages);
const ALL = [{ from: 1, to: 10 }];
const REST = [
  { from: 1, to: 2 },
  { from: 6, to: 10 },
];

/** Written by hand from domain.md 10: label x lane, without any paper on file, in Virginia. */
const BARE: Record<
  Label,
  Record<'RA_SELF' | 'RA_PR' | 'AUTH_3P' | 'TREATMENT' | 'COURT_ORDER' | 'SUBPOENA', string>
> = {
  HIV: row('covered', 'covered', 'withheld', 'look', 'look', 'withheld'),
  MENTAL_HEALTH: row('covered', 'covered', 'withheld', 'look', 'look', 'withheld'),
  PSYCHOTHERAPY_NOTES: row('withheld', 'withheld', 'withheld', 'withheld', 'withheld', 'withheld'),
  SUD_PART2: row('covered', 'look', 'withheld', 'withheld', 'withheld', 'withheld'),
  SUD_COUNSELING_NOTES: row('look', 'look', 'withheld', 'withheld', 'withheld', 'withheld'),
  SUD_STATE: row('covered', 'look', 'withheld', 'look', 'look', 'withheld'),
  GENETIC: row('covered', 'covered', 'withheld', 'look', 'look', 'withheld'),
  STI: row('covered', 'look', 'withheld', 'look', 'look', 'withheld'),
  MINOR_CONSENTED: row('covered', 'withheld', 'withheld', 'look', 'look', 'withheld'),
  REPRO: row('covered', 'look', 'look', 'look', 'look', 'look'),
  GENDER: row('covered', 'look', 'look', 'look', 'look', 'look'),
  SEXUAL_ASSAULT_DV: row('covered', 'look', 'withheld', 'look', 'look', 'withheld'),
  PEER_REVIEW: row('never', 'never', 'never', 'never', 'never', 'never'),
  INCIDENT: row('never', 'never', 'never', 'never', 'never', 'never'),
  ATTORNEY_WORK: row('never', 'never', 'never', 'never', 'never', 'never'),
  CHILD_ABUSE_REPORT: row('look', 'look', 'look', 'look', 'look', 'look'),
  THIRD_PARTY_INFO: row('look', 'look', 'look', 'look', 'look', 'look'),
  BTG: row('covered', 'covered', 'covered', 'covered', 'covered', 'covered'),
};
function row(...[self, pr, auth, care, order, subpoena]: [string, string, string, string, string, string]) {
  return { RA_SELF: self, RA_PR: pr, AUTH_3P: auth, TREATMENT: care, COURT_ORDER: order, SUBPOENA: subpoena };
}

describe('a label without any paper on file', () => {
  const cells = Object.entries(BARE).flatMap(([label, lanes]) =>
    Object.entries(lanes).map(([lane, verdict]) => ({ label: label as Label, lane, verdict })),
  );
  it.each(cells)('SL-$label in $lane: $verdict', ({ label, lane, verdict }) => {
    expect(verdictOf(factsWith(label, { lane }))).toBe(verdict);
  });

  it.each(Object.keys(LABELS) as Label[])('%s in a lane that no rule knows is for a person', (label) => {
    expect(['look', 'never']).toContain(verdictOf(factsWith(label, { lane: 'CARRIER_PIGEON' })));
  });

  it('has an answer for every lane of the table of lanes', () => {
    for (const lane of Object.keys(LANES)) expect(verdictOf(factsWith('SUD_PART2', { lane }))).toBeDefined();
  });
});

describe('the consent that covers a label', () => {
  it('SL-SUD-PART2: a Part 2 consent for this recipient lets the pages go', () => {
    const facts = factsWith('SUD_PART2', { consents: [consentFor(['SUD_PART2'])] });
    expect(judgeSensitivity(facts).labels[0]).toMatchObject({ verdict: 'covered', by: ['con_1'] });
    expect(pagesOf(facts)).toEqual(ALL);
  });

  it.each([
    ['P2-14: an element is missing', { part2Elements: ['P2-1', 'P2-2'] }, 'P14_ELEMENTS_MISSING', 'withheld'],
    ['P2-14: it does not name the category', { categories: ['HIV'] }, 'CATEGORY_NOT_NAMED', 'withheld'],
    ['AU-3: it names another recipient', { recipients: ['Somebody Else'] }, 'A03_RECIPIENT_MISMATCH', 'withheld'],
    ['AU-3: it perhaps names this recipient', { recipients: ['Counsel Associates'] }, 'A03_RECIPIENT_DOUBTFUL', 'look'],
    ['AU-12: it ended yesterday', { expiresOn: '2026-11-21' }, 'A05_EXPIRED', 'withheld'],
    [
      'AU-12: its event has come',
      { expiresOn: undefined, expiryEvent: 'end of the case', expiryEventOccurred: true },
      'A05_EXPIRED',
      'withheld',
    ],
    ['AU-5: it names no end', { expiresOn: undefined }, 'A05_NO_EXPIRY', 'withheld'],
    ['AU-14: it was revoked', { revokedOn: '2026-11-22' }, 'A14_REVOKED', 'withheld'],
    ['AU-6: it is dated tomorrow', { signedOn: '2026-11-23' }, 'A06_FUTURE_DATE', 'withheld'],
    ['P2-14: it is for treatment, payment and operations', { use: 'care' }, 'P14_OTHER_USE', 'withheld'],
  ] as const)('%s', (_, changes, code, verdict) => {
    const consent = { ...consentFor(['SUD_PART2']), ...changes } as ReturnType<typeof consentFor>;
    const facts = factsWith('SUD_PART2', { consents: [consent] });
    expect(verdictOf(facts)).toBe(verdict);
    expect(codesOf(facts)).toContain(code);
    expect(pagesOf(facts)).toEqual(REST);
  });

  it('AU-12: holds on its last day, and is revoked only from the day of the revocation', () => {
    const lastDay = consentFor(['SUD_PART2'], { expiresOn: '2026-11-22', revokedOn: '2026-11-23' });
    expect(verdictOf(factsWith('SUD_PART2', { consents: [lastDay] }))).toBe('covered');
  });

  it('the best of several consents counts', () => {
    const consents = [consentFor(['HIV'], { id: 'con_other' }), consentFor(['SUD_PART2'])];
    expect(judgeSensitivity(factsWith('SUD_PART2', { consents })).labels[0]?.by).toEqual(['con_1']);
  });

  it('P2-13: a consent for anything else leaves it to a person in a case', () => {
    const lane = 'SUBPOENA';
    expect(verdictOf(factsWith('SUD_PART2', { lane, consents: [consentFor(['SUD_PART2'])] }))).toBe('look');
    const own = consentFor(['SUD_PART2'], { use: 'proceedings' });
    expect(verdictOf(factsWith('SUD_PART2', { lane, consents: [own] }))).toBe('covered');
  });

  it('P2-18: a subpoena alone never suffices, an order with a subpoena does', () => {
    const lane = 'SUBPOENA';
    const bare = judgeSensitivity(factsWith('SUD_PART2', { lane }));
    expect(bare.labels[0]).toMatchObject({ verdict: 'withheld', findings: [{ rule: 'P2-18', result: 'fail' }] });
    expect(verdictOf(factsWith('SUD_PART2', { lane, consents: [orderFor(['SUD_PART2'])] }))).toBe('covered');
    for (const lacking of [{ withSubpoena: false }, { basis: 'none' as const }])
      expect(verdictOf(factsWith('SUD_PART2', { lane, consents: [orderFor(['SUD_PART2'], lacking)] }))).toBe(
        'withheld',
      );
  });

  it('P2-19: an order without notice is for a person', () => {
    const facts = factsWith('SUD_PART2', {
      lane: 'COURT_ORDER',
      consents: [orderFor(['SUD_PART2'], { noticeGiven: false })],
    });
    expect(verdictOf(facts)).toBe('look');
    expect(codesOf(facts)).toContain('P19_NO_NOTICE');
  });

  it('SB-1: an order opens only what it names', () => {
    expect(verdictOf(factsWith('SUD_PART2', { lane: 'COURT_ORDER', consents: [orderFor(['HIV'])] }))).toBe('withheld');
  });

  it('P2-12: counseling notes need a consent of their own', () => {
    expect(verdictOf(factsWith('SUD_COUNSELING_NOTES', { consents: [consentFor(['SUD_COUNSELING_NOTES'])] }))).toBe(
      'covered',
    );
    const mixed = factsWith('SUD_COUNSELING_NOTES', { consents: [consentFor(['SUD_COUNSELING_NOTES', 'SUD_PART2'])] });
    expect(verdictOf(mixed)).toBe('withheld');
    expect(codesOf(mixed)).toContain('P12_COUNSELING_COMPOUND');
  });

  it('AU-18: psychotherapy notes need an authorization of their own', () => {
    expect(verdictOf(factsWith('PSYCHOTHERAPY_NOTES', { consents: [consentFor(['PSYCHOTHERAPY_NOTES'])] }))).toBe(
      'covered',
    );
    const mixed = factsWith('PSYCHOTHERAPY_NOTES', { consents: [consentFor(['PSYCHOTHERAPY_NOTES', 'HIV'])] });
    expect(verdictOf(mixed)).toBe('withheld');
    expect(codesOf(mixed)).toContain('A18_PSYCHO_COMPOUND');
  });

  it('RA-2: psychotherapy notes stay outside the right of access, whatever is on file', () => {
    const facts = factsWith('PSYCHOTHERAPY_NOTES', {
      lane: 'RA_SELF',
      consents: [consentFor(['PSYCHOTHERAPY_NOTES'])],
    });
    expect(judgeSensitivity(facts).labels[0]).toMatchObject({ verdict: 'withheld', findings: [{ rule: 'RA-2' }] });
  });

  it('RA-2: the chart itself is inside the right, mental health included', () => {
    expect(verdictOf(factsWith('MENTAL_HEALTH', { lane: 'RA_SELF' }))).toBe('covered');
  });

  it("PR-3: what a minor consented to is hidden from a parent until the minor's own consent", () => {
    const facts = (signer: 'minor' | 'representative') =>
      factsWith('MINOR_CONSENTED', { lane: 'RA_PR', consents: [consentFor(['MINOR_CONSENTED'], { signer })] });
    expect(verdictOf(facts('minor'))).toBe('covered');
    expect(codesOf(facts('representative'))).toContain('MINOR_MUST_CONSENT');
    expect(verdictOf(facts('representative'))).toBe('withheld');
  });

  it('P2-20: patients may have their own records', () => {
    expect(judgeSensitivity(factsWith('SUD_PART2', { lane: 'RA_SELF' })).labels[0]).toMatchObject({
      verdict: 'covered',
      findings: [{ rule: 'P2-20', result: 'pass' }],
    });
  });

  it('P2-20: a representative does not have them by that alone', () => {
    expect(verdictOf(factsWith('SUD_PART2', { lane: 'RA_PR' }))).toBe('look');
  });

  it('P2-22: without consent, an emergency or an audit is for a person', () => {
    expect(verdictOf(factsWith('SUD_PART2', { lane: 'OVERSIGHT' }))).toBe('look');
  });

  it('P2-22: a person lets them go, and says why', () => {
    const lane = 'OVERSIGHT';
    const decisions = [decided('SUD_PART2', 'release', lane)];
    expect(verdictOf(factsWith('SUD_PART2', { lane, decisions }))).toBe('covered');
  });
});

describe('what no lawyer has signed off', () => {
  const named = [consentFor(['HIV'])];
  it.each(['VA', 'NY', 'WY', 'ZZ', ''])('ST-%s-HIV: a consent that names it still leaves it to a person', (state) => {
    const facts = factsWith('HIV', { state, consents: named });
    expect(verdictOf(facts)).toBe('look');
    expect(codesOf(facts)).toContain('STATUTE_UNREVIEWED');
  });

  it('is decided by a privacy officer, for this lane and this label', () => {
    const facts = factsWith('HIV', { consents: named, decisions: [decided('HIV', 'release')] });
    expect(judgeSensitivity(facts).labels[0]).toMatchObject({ verdict: 'covered', decided: true });
    expect(verdictOf({ ...facts, decisions: [decided('HIV', 'withhold')] })).toBe('withheld');
    expect(verdictOf({ ...facts, decisions: [decided('HIV', 'release', 'RA_PR')] })).toBe('look');
    expect(verdictOf({ ...facts, decisions: [decided('STI', 'release')] })).toBe('look');
  });

  it('is never decided against a rule that withholds', () => {
    expect(verdictOf(factsWith('HIV', { decisions: [decided('HIV', 'release')] }))).toBe('withheld');
    expect(verdictOf(factsWith('PEER_REVIEW', { decisions: [decided('PEER_REVIEW', 'release')] }))).toBe('never');
  });

  it.each(['CA', 'NY'])('%s: a clinician may have to see mental health records before the patient', (state) => {
    expect(verdictOf(factsWith('MENTAL_HEALTH', { lane: 'RA_SELF', state }))).toBe('look');
  });
});

describe('the statement that goes with the pages', () => {
  const withConsent = factsWith('SUD_PART2', { consents: [consentFor(['SUD_PART2'])] });

  it('P2-15: is the current text, word for word, once', () => {
    expect(judgeSensitivity(withConsent).notices).toEqual([{ rule: 'P2-15', version: 1, text: PART2_NOTICES[0].long }]);
    expect(judgeSensitivity({ ...withConsent, statement: 'short' }).notices[0]?.text).toBe(PART2_NOTICES[0].short);
  });

  it('P2-15: stays away where nothing goes by consent', () => {
    expect(judgeSensitivity(factsWith('SUD_PART2')).notices).toEqual([]);
    const byOrder = factsWith('SUD_PART2', { lane: 'COURT_ORDER', consents: [orderFor(['SUD_PART2'])] });
    expect(judgeSensitivity(byOrder)).toMatchObject({ notices: [], explained: [] });
  });

  it('P2-16: the scope of the consent goes along, and of no other', () => {
    const consents = [consentFor(['SUD_PART2']), consentFor(['GENETIC'], { id: 'con_2' })];
    expect(judgeSensitivity({ ...withConsent, consents }).explained).toEqual(['con_1']);
  });

  it('P2-16: no scope is explained where no page goes by consent', () => {
    expect(judgeSensitivity(factsWith('SUD_PART2')).explained).toEqual([]);
  });

  it('P2-17: is not put into the patient’s own packet', () => {
    const facts = { ...withConsent, lane: 'RA_SELF' };
    expect(judgeSensitivity(facts)).toMatchObject({ pages: { going: 10 }, notices: [] });
  });

  it('P2-17: does go to anybody else', () => {
    expect(judgeSensitivity({ ...withConsent, lane: 'SSA_DDS' }).notices).toHaveLength(1);
  });

  it('ST-NY-HIV: New York has a statement of its own', () => {
    const ny = factsWith('HIV', {
      state: 'NY',
      consents: [consentFor(['HIV'])],
      decisions: [decided('HIV', 'release')],
    });
    expect(judgeSensitivity(ny).notices).toMatchObject([
      { rule: 'ST-NY-HIV', text: expect.stringContaining('confidential records') },
    ]);
    expect(judgeSensitivity({ ...ny, state: 'OH' }).notices).toEqual([]);
  });
});

describe('pages', () => {
  it('with two labels go only when both are covered', () => {
    const facts = factsWith('SUD_PART2', { consents: [consentFor(['SUD_PART2'])] });
    const [document] = facts.documents;
    const labels = [
      ...(document?.labels ?? []),
      { label: 'INCIDENT' as const, from: 5, to: 6, source: 'staff' as const },
    ];
    const both = { ...facts, documents: [{ documentId: 'doc_1', pages: 10, labels, denied: [] }] };
    expect(judgeSensitivity(both).documents.flatMap(goingPages)).toEqual([
      { from: 1, to: 4 },
      { from: 7, to: 10 },
    ]);
    expect(judgeSensitivity(both).pages).toEqual({ total: 10, going: 8, withheld: 2, open: 0 });
  });

  it('that a denial keeps back do not go, whatever covers them', () => {
    const facts = factsWith('BTG');
    const documents = facts.documents.map((document) => ({ ...document, denied: [{ from: 9, to: 12 }] }));
    expect(judgeSensitivity({ ...facts, documents }).documents.flatMap(goingPages)).toEqual([{ from: 1, to: 8 }]);
  });

  it('of a document whose every page is withheld are none', () => {
    const documents = [
      {
        documentId: 'doc_1',
        pages: 2,
        labels: [{ label: 'HIV' as const, from: 1, to: 2, source: 'staff' as const }],
        denied: [],
      },
    ];
    expect(pagesOf({ ...factsWith('HIV'), documents })).toEqual([]);
  });
});
