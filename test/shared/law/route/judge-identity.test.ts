import { describe, expect, it } from 'vitest';
import { type IdentityFacts, identityFacts, judgeIdentity } from '#shared/law/route/judge-identity.ts';

const judged = (facts: Partial<IdentityFacts>) =>
  judgeIdentity(identityFacts.parse({ asOf: '2026-11-22', lane: 'RA_SELF', checked: [], ...facts }));
const codes = (facts: Partial<IdentityFacts>) => judged(facts).findings.flatMap(({ code }) => code ?? []);
const THREE = ['full_name', 'date_of_birth', 'address_or_phone'] as const;

describe('who asks', () => {
  it.each<[string, Partial<IdentityFacts>]>([
    ['VF-5: three identifiers of a patient', { checked: [...THREE] }],
    ['VF-1: somebody the office knows', { checked: ['known'] }],
    [
      'VF-1: an office found in a listing and called back',
      { lane: 'AUTH_3P', checked: ['listed_office', 'called_office'] },
    ],
    ['VF-3: an official with a badge', { lane: 'OVERSIGHT', checked: ['badge'] }],
    ['VF-3: a warrant that is in order on its face', { lane: 'WARRANT', checked: ['legal_paper'] }],
    [
      'VF-3: a lawyer with a subpoena, found and called',
      { lane: 'SUBPOENA', checked: ['listed_office', 'called_office'] },
    ],
    [
      'VF-5: sensitive records with a photo ID besides',
      { isSensitive: true, checked: ['full_name', 'date_of_birth', 'photo_id'] },
    ],
  ])('%s is enough', (_, facts) => {
    expect(judged(facts).result).toBe('pass');
  });

  it.each<[string, Partial<IdentityFacts>, string]>([
    ['VF-1: nothing checked', {}, 'V01_NOTHING'],
    ['VF-1: a letterhead alone', { lane: 'AUTH_3P', checked: ['office_letterhead'] }, 'V01_OFFICE'],
    ['VF-1: the patient, where an office asks', { lane: 'AUTH_3P', checked: [...THREE] }, 'V01_OFFICE'],
    ['VF-2: documents that do not fit on their face', { checked: [...THREE], papersFit: false }, 'V02_FACE'],
    ['VF-3: an official who shows nothing', { lane: 'LE_ADMIN', checked: ['full_name'] }, 'V03_OFFICIAL'],
    ['VF-5: two identifiers', { checked: ['full_name', 'date_of_birth'] }, 'V05_TOO_FEW'],
    ['VF-5: one identifier, ticked twice over', { checked: ['full_name', 'full_name', 'full_name'] }, 'V05_TOO_FEW'],
    ['VF-5: sensitive records without a stronger check', { isSensitive: true, checked: [...THREE] }, 'V05_STEP_UP'],
  ])('%s is not enough', (_, facts, code) => {
    expect(judged(facts).result).toBe('fail');
    expect(codes(facts)).toContain(code);
  });

  it('VF-2: documents that meet it on their face may be relied on', () => {
    expect(judged({ checked: [...THREE] }).findings.find(({ rule }) => rule === 'VF-2')?.result).toBe('pass');
  });

  it.each(['notary', 'visit_in_person', 'ssn', 'two_witnesses'] as const)(
    'VF-4: a patient is never sent for "%s"',
    (demanded) => {
      expect(codes({ checked: [...THREE], demanded: [demanded] })).toEqual(['V04_BARRIER']);
      expect(codes({ lane: 'AUTH_3P', checked: ['listed_office', 'called_office'], demanded: [demanded] })).toEqual([]);
    },
  );

  it('VF-4: where nothing was demanded, no barrier was put up', () => {
    expect(judged({ checked: [...THREE] }).findings.find(({ rule }) => rule === 'VF-4')?.result).toBe('pass');
  });
});
