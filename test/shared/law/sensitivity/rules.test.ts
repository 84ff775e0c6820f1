import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { REPLAY } from '#shared/law/replay.ts';
import { whyUnusable } from '#shared/law/rule.ts';
import { judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import { DEPARTMENTS } from '#shared/law/sensitivity/data/departments.ts';
import { PART2_NOTICES } from '#shared/law/sensitivity/data/part2-notice.ts';
import { STATUTES } from '#shared/law/sensitivity/data/statutes.ts';
import { sensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import { LABELS } from '#shared/law/sensitivity/labels.ts';
import { decidesAlone } from '#shared/law/sensitivity/make-finding.ts';
import {
  labelRuleId,
  REPRODUCTIVE_ATTESTATION,
  RULES_SENSITIVITY,
  statuteRuleId,
} from '#shared/law/sensitivity/rules.ts';
import { textOf } from '#shared/redaction/suggest/page-text.ts';
import { sensitiveFindings } from '#shared/redaction/suggest/sensitive.ts';
import { consentFor, factsWith } from './cases.ts';

describe('the rules of special protection', () => {
  it('have ids of their own, a citation and a sentence', () => {
    const ids = RULES_SENSITIVITY.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { citation, says } of RULES_SENSITIVITY) expect(citation.length * says.length).toBeGreaterThan(0);
  });

  it.each(STATUTES.map((row) => [statuteRuleId(row.state, row.label), row] as const))(
    '%s: is never used silently before a lawyer has signed it off',
    (id, { state, label, confidence }) => {
      expect(decidesAlone(id, '2026-11-22')).toBe(false);
      const facts = factsWith(label, { state, consents: [consentFor([label], { signer: 'minor' })] });
      const expected = decidesAlone(labelRuleId(label), '2026-11-22') ? 'covered' : 'look';
      expect(judgeSensitivity(facts).labels[0]?.verdict).toBe(expected);
      expect(['medium', 'unsure']).toContain(confidence);
    },
  );

  it.each(STATUTES.map((row) => [statuteRuleId(row.state, row.label), row] as const))(
    '%s: without a paper on file nobody but a patient gets the pages by themselves',
    (_, { state, label }) => {
      expect(['withheld', 'look']).toContain(judgeSensitivity(factsWith(label, { state })).labels[0]?.verdict);
    },
  );

  it('RH-1: would have been in force for half a year, and was not before', () => {
    const rule = { ...REPRODUCTIVE_ATTESTATION.rule, confidence: 'high' as const };
    expect(['2024-12-22', '2024-12-23', '2025-06-17', '2025-06-18'].map((on) => whyUnusable(rule, on))).toEqual([
      'not-yet',
      null,
      null,
      'expired',
    ]);
  });

  it('RH-1: the attestation of the vacated rule is data that nothing asks for', () => {
    const { enabled, rule } = REPRODUCTIVE_ATTESTATION;
    expect(enabled).toBe(false);
    expect(whyUnusable({ ...rule, confidence: 'high' }, '2025-06-18')).toBe('expired');
    expect(whyUnusable({ ...rule, confidence: 'high' }, '2025-01-01')).toBeNull();
    const facts = factsWith('REPRO', { lane: 'SUBPOENA', consents: [consentFor(['REPRO'])] });
    expect(judgeSensitivity(facts).findings.map((one) => one.rule)).not.toContain('RH-1');
  });

  it('P2-15: holds the two statements as the regulation has them, and none of the older ones', () => {
    const [current] = PART2_NOTICES;
    expect(current.long).toMatch(/^This record which has been disclosed to you is protected by Federal/);
    expect(current.long).toMatch(/\(i\) Further use.*\(ii\) You are a covered entity.*\(iii\) You have received/);
    expect(current.long).toMatch(/is NOT sufficient to meet the required elements .* \(see 42 CFR 2\.31\)\.$/);
    // Of the text in the regulation, taken on 22 November 2026: one changed letter shows.
    expect(createHash('sha256').update(current.long).digest('hex')).toBe(
      'd82205a18044f9f45776343d91e26d8ddb44bf13e136af169ec73d755facd9a8',
    );
    expect(current.long).not.toMatch(/criminally investigate|federal rules restrict/i);
    expect(current.short).toBe('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
  });

  it('P2-23: where a record comes from labels it, a word or a code never makes it Part 2', () => {
    expect(DEPARTMENTS.recovery?.labels).toEqual(['SUD_PART2']);
    const words = 'Diagnosis code F11.20 opioid dependence , on buprenorphine'.split(' ');
    const found = sensitiveFindings(
      textOf({
        page: 1,
        origin: 'text',
        words: words.map((text, at) => ({ text, line: 1, rect: [at * 50, 10, at * 50 + 45, 20] as never })),
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((one) => one.label))).toEqual(new Set(['SUD_STATE']));
  });

  it('P2-23: a department that is not in the list labels nothing', () => {
    expect(DEPARTMENTS.cardiology).toBeUndefined();
  });

  it('every label of a suggestion and of a department is one of the table', () => {
    for (const { labels } of Object.values(DEPARTMENTS))
      for (const label of labels) expect(LABELS[label]).toBeDefined();
  });
});

describe('a decision about protected pages', () => {
  it('is made of plain facts and gives the same result again', () => {
    const facts = factsWith('SUD_PART2', { consents: [consentFor(['SUD_PART2'])] });
    const kept = JSON.parse(JSON.stringify(facts));
    expect(REPLAY.sensitivity?.(kept, facts.asOf)).toEqual(judgeSensitivity(facts));
    expect(REPLAY.sensitivity?.(kept, '2027-11-02')).toMatchObject({ pages: { withheld: 3 } });
  });

  it.each([
    ['a page before the first', { from: 0, to: 1 }],
    ['half a page', { from: 1.5, to: 2 }],
    ['a label that nobody knows', { label: 'RUMOUR' }],
  ])('is refused for %s', (_, changes) => {
    const facts = factsWith('HIV');
    const range = { label: 'HIV', from: 1, to: 2, source: 'staff', ...changes };
    const documents = [{ documentId: 'doc_1', pages: 3, labels: [range] }];
    expect(sensitivityFacts.safeParse({ ...facts, documents }).success).toBe(false);
  });

  it('is refused for a day that never was', () => {
    expect(sensitivityFacts.safeParse({ ...factsWith('HIV'), asOf: '2026-02-30' }).success).toBe(false);
  });
});
