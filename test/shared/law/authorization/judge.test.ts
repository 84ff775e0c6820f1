import { describe, expect, it } from 'vitest';
import { CHECKS, judgeAuthorization } from '#shared/law/authorization/judge.ts';
import { openRules, whyNotNow } from '#shared/law/authorization/on-request.ts';
import { RULES_AUTHORIZATION } from '#shared/law/authorization/rules.ts';
import { factsWith, GOOD_FACTS, GOOD_FORM } from './vectors.ts';

type Facts = ReturnType<typeof factsWith>;
type Row = readonly [title: string, facts: Facts, expected: 'pass' | `fail ${string}` | `look ${string}`];

const SAID = { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes' } as const;
const asRepresentative = (relationship: string, authority?: string) => ({
  signer: { kind: 'representative' as const, relationship, ...(authority ? { authority } : {}) },
});
const in_ = (state: string) => ({ facility: { names: ['Riverbend Medical Center'], state } });
const notes = { categories: ['PSYCHOTHERAPY_NOTES' as const], recordTypes: [] };
const SUD = {
  categories: ['SUD_PART2' as const],
  part2: { describesSud: 'yes' as const },
};
const tpo = (part2: object) => ({ ...SUD, part2: { describesSud: 'yes' as const, isTpo: 'yes' as const, ...part2 } });
const P2 = (form: Parameters<typeof factsWith>[0], facts?: Parameters<typeof factsWith>[1]) =>
  factsWith({ ...SUD, ...form }, facts);

/** Rule -> vectors. Every rule has one it is content with and one it is not. */
const VECTORS: Record<string, readonly Row[]> = {
  'AU-1': [
    ['"my whole medical record" is a description', GOOD_FACTS, 'pass'],
    ['Spanish counts as well', factsWith({ describes: 'Todo mi expediente', recordTypes: undefined }), 'pass'],
    ['nothing described fails', factsWith({ describes: undefined, recordTypes: undefined }), 'fail A01_NO_DESCRIPTION'],
    [
      '"any and all information" without a record is vague',
      factsWith({ describes: 'any and all information', recordTypes: undefined }),
      'look A01W_VAGUE',
    ],
  ],
  'AU-2': [
    ['the facility by name passes', GOOD_FACTS, 'pass'],
    ['an alias passes', factsWith({ discloser: 'Riverbend Hospital' }), 'pass'],
    [
      '"any provider who treated me" includes this facility',
      factsWith({ discloser: 'Any provider who treated me' }),
      'pass',
    ],
    ['another hospital fails', factsWith({ discloser: 'Lakeside Clinic' }), 'fail A02_WRONG_DISCLOSER'],
    ['nobody named fails', factsWith({ discloser: undefined }), 'fail A02_WRONG_DISCLOSER'],
    ['a name in part is for a person', factsWith({ discloser: 'Riverbend' }), 'look A02_UNSURE'],
  ],
  'AU-3': [
    ['the firm that asks passes', GOOD_FACTS, 'pass'],
    ['nobody named fails', factsWith({ recipient: undefined }), 'fail A03_NO_RECIPIENT'],
    ['another firm fails', factsWith({ recipient: 'Acme Insurance' }), 'fail A03_RECIPIENT_MISMATCH'],
    [
      'a copy service passes with proof that it acts for the firm',
      factsWith(
        { agent: { name: 'Copyfast', actsFor: 'Doe & Roe LLP', proof: 'yes' } },
        { requester: { name: 'Al Bond', organization: 'Copyfast' } },
      ),
      'pass',
    ],
    [
      'a copy service without proof is for a person',
      factsWith(
        { agent: { name: 'Copyfast', actsFor: 'Doe & Roe LLP' } },
        { requester: { name: 'Al Bond', organization: 'Copyfast' } },
      ),
      'look A03_UNSURE',
    ],
  ],
  'AU-4': [
    ['"at my request" is a purpose', factsWith({ purpose: 'At my request' }), 'pass'],
    ['no purpose fails', factsWith({ purpose: undefined }), 'fail A04_NO_PURPOSE'],
  ],
  'AU-5': [
    ['a date passes', GOOD_FACTS, 'pass'],
    [
      '"one year from signature" counts',
      factsWith({ expiry: { kind: 'after-signing', amount: 1, unit: 'year' } }),
      'pass',
    ],
    ['an event passes', factsWith({ expiry: { kind: 'event', event: 'end-of-litigation' } }), 'pass'],
    ['an authorization without an expiry fails', factsWith({ expiry: undefined }), 'fail A05_NO_EXPIRY'],
    ['an empty date fails', factsWith({ expiry: { kind: 'date', date: '' } }), 'fail A05_NO_EXPIRY'],
    ['"none" fails', factsWith({ expiry: { kind: 'none' } }), 'fail A05_NO_EXPIRY'],
    ['"none" is allowed for research', factsWith({ expiry: { kind: 'none' }, isResearch: true }), 'pass'],
    ['30 February is for a person', factsWith({ expiry: { kind: 'date', date: '2027-02-30' } }), 'look A05_UNSURE'],
    ['29 February of a leap year is a date', factsWith({ expiry: { kind: 'date', date: '2/29/2028' } }), 'pass'],
  ],
  'AU-6': [
    ['signed and dated passes', GOOD_FACTS, 'pass'],
    ['signed today passes', factsWith({ signedOn: '2026-05-01' }), 'pass'],
    ['no signature fails', factsWith({ signed: 'no' }), 'fail A06_NO_SIGNATURE'],
    ['no signer fails', factsWith({ signer: undefined }), 'fail A06_NO_SIGNATURE'],
    ['no date fails', factsWith({ signedOn: undefined }), 'fail A06_NO_DATE'],
    ['a date that never was fails', factsWith({ signedOn: '2026-02-29' }), 'fail A06_NO_DATE'],
    ['a date that lies ahead fails', factsWith({ signedOn: '2026-05-02' }), 'fail A06_FUTURE_DATE'],
    ['a signature that cannot be made out is for a person', factsWith({ signed: 'unknown' }), 'look A06_UNSURE'],
  ],
  'AU-7': [
    ['the patient needs no authority', GOOD_FACTS, 'pass'],
    [
      'a guardian with proof passes',
      factsWith(asRepresentative('guardian', 'court order 12'), { proofOnFile: true }),
      'pass',
    ],
    [
      'a guardian without proof is for a person',
      factsWith(asRepresentative('guardian', 'court order 12')),
      'look A07_PROOF',
    ],
    ['no authority fails', factsWith(asRepresentative('friend')), 'fail A07_NO_AUTHORITY'],
    ['nothing said fails', factsWith(asRepresentative('')), 'fail A07_NO_AUTHORITY'],
    [
      'a mother for a patient aged 19 at signature fails',
      factsWith(asRepresentative('mother', 'I am her mother'), {
        patient: { name: 'Rosa Example', dateOfBirth: '2007-03-01' },
        proofOnFile: true,
      }),
      'fail A07_NO_AUTHORITY',
    ],
    [
      'a mother for a child passes',
      factsWith(asRepresentative('mother'), {
        patient: { name: 'Rosa Example', dateOfBirth: '2015-03-01' },
        proofOnFile: true,
      }),
      'pass',
    ],
    [
      'a power over money fails',
      factsWith(asRepresentative('son', 'financial power of attorney')),
      'fail P09_WRONG_POA',
    ],
    [
      'a power of attorney ends at death',
      factsWith(asRepresentative('son', 'health care power of attorney'), {
        patient: { name: 'Rosa Example', dateOfBirth: '1940-01-01', dateOfDeath: '2026-03-01' },
        proofOnFile: true,
      }),
      'fail A07_NO_AUTHORITY',
    ],
  ],
  'AU-8': [
    ['the right to revoke and how passes', GOOD_FACTS, 'pass'],
    ['no word of it fails', factsWith({ statements: { ...SAID, revocation: 'no' } }), 'fail A08_NO_REVOCATION'],
    [
      'the right without the way fails',
      factsWith({ statements: { ...SAID, revocationHow: 'no' } }),
      'fail A08_NO_REVOCATION',
    ],
    [
      'a reader who is unsure leaves it to a person',
      factsWith({ statements: { ...SAID, revocation: 'unknown' } }),
      'look A08_NO_REVOCATION',
    ],
  ],
  'AU-9': [
    ['stated passes', GOOD_FACTS, 'pass'],
    ['not stated fails', factsWith({ statements: { ...SAID, conditioning: 'no' } }), 'fail A09_NO_CONDITIONING'],
  ],
  'AU-10': [
    ['stated passes', GOOD_FACTS, 'pass'],
    ['no statements at all fails', factsWith({ statements: undefined }), 'fail A10_NO_REDISCLOSURE'],
  ],
  'AU-11': [
    ['nothing against it passes', GOOD_FACTS, 'pass'],
    ['hard language is a warning for a person', factsWith({ plainLanguage: 'no' }), 'look A11_NOT_PLAIN'],
    ['asked by the facility without a copy is a warning', factsWith({ askedByFacility: true }), 'look A11_NO_COPY'],
  ],
  'AU-12': [
    ['on its last day it is valid', factsWith({ expiry: { kind: 'date', date: '2026-05-01' } }), 'pass'],
    [
      'the day after it has expired',
      factsWith({ expiry: { kind: 'date', date: '2026-05-01' } }, { asOf: '2026-05-02' }),
      'fail A05_EXPIRED',
    ],
    [
      '"end of litigation" with a dismissal on file has expired',
      factsWith(
        { expiry: { kind: 'event', event: 'end-of-litigation' } },
        { events: [{ event: 'end-of-litigation', on: '2026-04-20' }] },
      ),
      'fail A05_EXPIRED',
    ],
    [
      'an event on an impossible day has happened all the same',
      factsWith(
        { expiry: { kind: 'event', event: 'claim-settled' } },
        { events: [{ event: 'claim-settled', on: '2026-02-31' }] },
      ),
      'fail A05_EXPIRED',
    ],
    [
      'another event changes nothing',
      factsWith(
        { expiry: { kind: 'event', event: 'end-of-litigation' } },
        { events: [{ event: 'death', on: '2026-01-01' }] },
      ),
      'pass',
    ],
    [
      'a year from 29 February ends on the 28th',
      factsWith(
        { signedOn: '2024-02-29', expiry: { kind: 'after-signing', amount: 1, unit: 'year' } },
        { asOf: '2025-03-01' },
      ),
      'fail A05_EXPIRED',
    ],
  ],
  'AU-13': [
    ['complete passes', GOOD_FACTS, 'pass'],
    ['one element missing fails', factsWith({ purpose: undefined }), 'fail A13_INCOMPLETE'],
  ],
  'AU-14': [
    ['no revocation passes', GOOD_FACTS, 'pass'],
    ['a known revocation fails', factsWith({}, { revocations: [{ receivedOn: '2026-04-15' }] }), 'fail A14_REVOKED'],
    ['one without a real date fails too', factsWith({}, { revocations: [{ receivedOn: '?' }] }), 'fail A14_REVOKED'],
  ],
  'AU-15': [
    ['standing alone passes', GOOD_FACTS, 'pass'],
    ['a retainer fails', factsWith({ combinedWith: ['retainer'] }), 'fail A15_FORBIDDEN'],
    ['conditioned care fails', factsWith({ conditionedOn: 'treatment' }), 'fail A15_FORBIDDEN'],
  ],
  'AU-16': [
    ['nothing doubtful passes', GOOD_FACTS, 'pass'],
    [
      'signed after death is for a person',
      factsWith({}, { patient: { name: 'Rosa Example', dateOfBirth: '1980-02-29', dateOfDeath: '2026-03-31' } }),
      'look A16_LOOK',
    ],
    ['another birthday is for a person', factsWith({ patientBorn: '1981-02-28' }), 'look A16_LOOK'],
    ['another name is for a person', factsWith({ patientName: 'Paul Other' }), 'look A16_LOOK'],
    ['another signer is for a person', factsWith({ signer: { kind: 'patient', name: 'Paul Other' } }), 'look A16_LOOK'],
    ['changed words are for a person', factsWith({ altered: 'yes' }), 'look A16_LOOK'],
    ['signed before birth is for a person', factsWith({ signedOn: '1979-01-01' }), 'look A16_LOOK'],
    [
      'a birthday that never was is for a person',
      factsWith({}, { patient: { name: 'Rosa Example', dateOfBirth: '1980-02-30' } }),
      'look A16_LOOK',
    ],
    [
      'an address that only the requester knows is for a person',
      factsWith({
        electronic: {
          signedAt: '2026-04-01T10:00:00Z',
          textVersion: 't',
          textSha256: 'a'.repeat(64),
          addressFrom: 'requester',
        },
      }),
      'look A16_LOOK',
    ],
  ],
  'AU-17': [
    ['alone passes', GOOD_FACTS, 'pass'],
    ['with research passes', factsWith({ combinedWith: ['research'] }), 'pass'],
    ['with another authorization passes', factsWith({ combinedWith: ['authorization'] }), 'pass'],
    [
      'with another authorization on a condition fails',
      factsWith({ combinedWith: ['authorization'], conditionedOn: 'underwriting' }),
      'fail A17_COMPOUND',
    ],
    ['in a retainer fails', factsWith({ combinedWith: ['retainer'] }), 'fail A17_COMPOUND'],
  ],
  'AU-18': [
    ['psychotherapy notes alone pass', factsWith(notes), 'pass'],
    ['together with the chart they fail', factsWith({ ...notes, recordTypes: ['entire'] }), 'fail A18_PSYCHO_COMPOUND'],
    [
      'severable by policy is for a person',
      factsWith({ ...notes, recordTypes: ['entire'] }, { policy: { severPsychotherapy: true } }),
      'look A18_PSYCHO_COMPOUND',
    ],
  ],
  'AU-19': [
    ['an employment physical is an exception', factsWith({ conditionedOn: 'third-party-exam' }), 'pass'],
    ['treatment may not depend on it', factsWith({ conditionedOn: 'treatment' }), 'fail A19_CONDITIONED'],
  ],
  'AU-20': [
    ['named passes', factsWith(notes, { requested: { categories: ['PSYCHOTHERAPY_NOTES'] } }), 'pass'],
    [
      'not named fails',
      factsWith({}, { requested: { categories: ['PSYCHOTHERAPY_NOTES'] } }),
      'fail A20_PSYCHO_NOT_NAMED',
    ],
  ],
  'AU-21': [
    ['a sale that says so passes', factsWith({ remuneration: 'sale', remunerationDisclosed: 'yes' }), 'pass'],
    ['marketing that does not fails', factsWith({ remuneration: 'marketing' }), 'fail A21_NO_REMUNERATION'],
  ],
  'AU-25': [
    [
      'a child is still a child',
      factsWith(asRepresentative('father'), { patient: { name: 'Rosa Example', dateOfBirth: '2015-01-01' } }),
      'pass',
    ],
    [
      'a child who came of age is for a person',
      factsWith(
        { ...asRepresentative('father'), signedOn: '2025-01-01' },
        { patient: { name: 'Rosa Example', dateOfBirth: '2008-04-01' } },
      ),
      'look A25_CAME_OF_AGE',
    ],
  ],
  'AU-26': [
    ['a young signature passes', factsWith({}, { policy: { maxSignatureAgeDays: 90 } }), 'pass'],
    ['an old one is a matter of policy', factsWith({}, { policy: { maxSignatureAgeDays: 29 } }), 'look A26_POLICY_OLD'],
  ],
  'AU-27': [
    [
      'records until the signature pass',
      factsWith({}, { policy: { stopAtSignature: true }, requested: { to: '2026-03-31' } }),
      'pass',
    ],
    [
      'records after it are a matter of policy',
      factsWith({}, { policy: { stopAtSignature: true }, requested: {} }),
      'look A27_POLICY_AFTER',
    ],
  ],
  'AU-SCOPE': [
    ['asking for less passes', factsWith({}, { requested: { recordTypes: ['lab'] } }), 'pass'],
    [
      'asking for other kinds is for a person',
      factsWith({ recordTypes: ['lab'] }, { requested: { recordTypes: ['lab', 'billing'] } }),
      'look A01_NARROWER',
    ],
    [
      'asking for earlier dates is for a person',
      factsWith({ from: '2024-01-01' }, { requested: { from: '2023-01-01' } }),
      'look A01_NARROWER',
    ],
    [
      'asking beyond the last date is for a person',
      factsWith({ to: '2024-12-31' }, { requested: {} }),
      'look A01_NARROWER',
    ],
  ],
  'ST-CA': [
    [
      'what California asks for is there',
      factsWith(
        { state: { largeType: 'yes', signatureStandsAlone: 'yes' }, statements: { ...SAID, copy: 'yes' } },
        in_('CA'),
      ),
      'pass',
    ],
    ['small type is for a person', factsWith({}, in_('ca')), 'look ST_LOOK'],
  ],
  'ST-MN': [
    ['within a year passes', factsWith({}, in_('MN')), 'pass'],
    ['after a year fails', factsWith({ signedOn: '2025-04-30' }, in_('MN')), 'fail ST_OVER_ONE_YEAR'],
  ],
  'ST-TX': [
    ['with the notice passes', factsWith({ state: { electronicNotice: 'yes' } }, in_('TX')), 'pass'],
    ['without it is for a person', factsWith({}, in_('TX')), 'look ST_LOOK'],
  ],
  'ST-NY': [
    [
      'HIV on OCA 960 passes',
      factsWith({ categories: ['HIV'], state: { name: 'OCA Form No. 960 / OCA 960' } }, in_('NY')),
      'pass',
    ],
    ['HIV on another form is for a person', factsWith({ categories: ['HIV'] }, in_('NY')), 'look ST_LOOK'],
  ],
  'ST-IL': [
    [
      'mental health with all of it passes',
      factsWith(
        { categories: ['MENTAL_HEALTH'], state: { rightToInspect: 'yes', refusal: 'yes', witness: 'W. Itness' } },
        in_('IL'),
      ),
      'pass',
    ],
    ['without a witness is for a person', factsWith({ categories: ['MENTAL_HEALTH'] }, in_('IL')), 'look ST_LOOK'],
  ],
  'ST-PA': [
    [
      'on the form of the state passes',
      factsWith({ categories: ['HIV'], state: { name: 'Act 148 release' } }, in_('PA')),
      'pass',
    ],
    ['HIV on another form is for a person', factsWith({ categories: ['HIV'] }, in_('PA')), 'look ST_LOOK'],
  ],
  'ST-WA': [
    ['complete passes', factsWith({}, in_('WA')), 'pass'],
    ['without an expiry is for a person', factsWith({ expiry: undefined }, in_('WA')), 'look ST_LOOK'],
  ],
  'ST-VA': [
    ['complete passes', factsWith({}, in_('VA')), 'pass'],
    ['without a date is for a person', factsWith({ signedOn: undefined }, in_('VA')), 'look ST_LOOK'],
  ],
  'ST-UNKNOWN': [
    ['a state without rules of its own says so', GOOD_FACTS, 'pass'],
    ['a state that is none is for a person', factsWith({}, in_('ZZ')), 'look ST_UNKNOWN'],
    ['no state is for a person', factsWith({}, in_('')), 'look ST_UNKNOWN'],
  ],
  'P2-1': [
    ['a named patient passes', P2({}), 'pass'],
    ['no name fails', P2({ patientName: undefined }), 'fail P01_NO_PATIENT'],
  ],
  'P2-2': [
    ['the program by name passes', P2({}), 'pass'],
    ['nobody fails', P2({ discloser: undefined }), 'fail P02_NO_DISCLOSER'],
    ['a name in part is for a person', P2({ discloser: 'Riverbend' }), 'look P02_NO_DISCLOSER'],
  ],
  'P2-3': [
    ['described passes', P2({}), 'pass'],
    ['nothing described fails', P2({ describes: undefined, recordTypes: undefined }), 'fail P03_NO_DESCRIPTION'],
  ],
  'P2-4': [
    ['a named recipient passes', P2({}), 'pass'],
    ['nobody fails', P2({ recipient: undefined }), 'fail P04_NO_RECIPIENT'],
    [
      'an intermediary without its members fails',
      P2({ part2: { describesSud: 'yes', intermediary: 'State exchange' } }),
      'fail P04_NO_RECIPIENT',
    ],
    [
      'an intermediary with them passes',
      P2({ part2: { describesSud: 'yes', intermediary: 'State exchange', intermediaryMembers: 'yes' } }),
      'pass',
    ],
  ],
  'P2-5': [
    ['stated passes', factsWith(tpo({ hipaaRedisclosure: 'yes' })), 'pass'],
    ['not stated fails', factsWith(tpo({})), 'fail P05_NO_HIPAA_STATEMENT'],
  ],
  'P2-6': [
    ['a purpose passes', P2({}), 'pass'],
    ['none fails', P2({ purpose: undefined }), 'fail P06_NO_PURPOSE'],
  ],
  'P2-7': [
    ['stated passes', P2({}), 'pass'],
    ['not stated fails', P2({ statements: undefined }), 'fail P07_NO_REVOCATION'],
  ],
  'P2-8': [
    ['a date passes', P2({}), 'pass'],
    [
      '"none" passes for treatment, payment and operations',
      factsWith({ ...tpo({}), expiry: { kind: 'none' } }),
      'pass',
    ],
    ['"none" fails otherwise', P2({ expiry: { kind: 'none' } }), 'fail P08_NO_EXPIRY'],
    ['past its end fails', P2({ expiry: { kind: 'date', date: '2026-04-30' } }), 'fail P08_NO_EXPIRY'],
    ['no end fails', P2({ expiry: undefined }), 'fail P08_NO_EXPIRY'],
  ],
  'P2-9': [
    ['the patient passes', P2({}), 'pass'],
    ['nobody fails', P2({ signed: 'no' }), 'fail P09_NO_SIGNATURE'],
    ['a representative is for a person', P2(asRepresentative('mother')), 'look P09_NO_SIGNATURE'],
    ['a representative with proof passes', P2(asRepresentative('guardian', 'order'), { proofOnFile: true }), 'pass'],
  ],
  'P2-10': [
    ['a date passes', P2({}), 'pass'],
    ['none fails', P2({ signedOn: undefined }), 'fail P10_NO_DATE'],
    ['one ahead fails', P2({ signedOn: '2026-06-01' }), 'fail P10_NO_DATE'],
  ],
  'P2-11': [
    ['stated passes', factsWith(tpo({ refusal: 'yes' })), 'pass'],
    ['not stated fails', factsWith(tpo({})), 'fail P11_NO_REFUSAL'],
  ],
  'P2-12': [
    ['counseling notes alone pass', factsWith({ categories: ['SUD_COUNSELING_NOTES'], recordTypes: [] }), 'pass'],
    [
      'together with other records they fail',
      factsWith({ categories: ['SUD_COUNSELING_NOTES'], recordTypes: ['entire'] }),
      'fail P12_NOTES',
    ],
  ],
  'P2-13': [
    ['no word of proceedings passes', P2({}), 'pass'],
    [
      'proceedings against the patient beside it fail',
      P2({ part2: { describesSud: 'yes', proceedings: 'yes' } }),
      'fail P13_PROCEEDINGS',
    ],
  ],
  'P2-14': [
    ['a form that describes it passes', P2({}), 'pass'],
    [
      'a general authorization is not enough',
      factsWith({}, { requested: { categories: ['SUD_PART2'] } }),
      'fail P14_GENERAL',
    ],
  ],
};

const said = (facts: Facts, rule: string) => {
  const found = judgeAuthorization(facts).findings.find((finding) => finding.rule === rule);
  return found && (found.result === 'pass' ? 'pass' : `${found.result} ${found.code}`);
};

for (const [rule, rows] of Object.entries(VECTORS))
  describe(rule, () => {
    for (const [title, facts, expected] of rows)
      it(`${rule}: ${title}`, () => {
        expect(said(facts, rule)).toBe(expected);
      });
  });

describe('the table', () => {
  it('has a passing and a failing vector for every rule with a check', () => {
    const checked = new Set(CHECKS.map(({ rule }) => rule));
    expect(Object.keys(VECTORS).toSorted()).toEqual([...checked].toSorted());
    for (const [rule, rows] of Object.entries(VECTORS)) {
      expect(
        rows.some(([, , expected]) => expected === 'pass'),
        rule,
      ).toBe(true);
      expect(
        rows.some(([, , expected]) => expected !== 'pass'),
        rule,
      ).toBe(true);
    }
  });

  it('names every rule once, and each with its source', () => {
    const ids = RULES_AUTHORIZATION.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of RULES_AUTHORIZATION) expect(row.citation, row.id).not.toBe('');
  });
});

describe('what may leave now', () => {
  const now = (form = {}, facts = {}) => judgeAuthorization(factsWith(form, facts));

  it('AU-22: everything, while nothing fails', () => {
    expect(whyNotNow(now(), [])).toBeNull();
  });

  it('AU-22: nothing more once it is revoked, whoever answers for it', () => {
    const revoked = now({}, { revocations: [{ receivedOn: '2026-04-20' }] });
    expect(whyNotNow(revoked, ['AU-14'])).toBe('authorization-revoked');
  });

  it('AU-12: nothing once it has ended, whoever answers for it', () => {
    const ended = now({ expiry: { kind: 'date', date: '2026-04-30' } });
    expect(whyNotNow(ended, ['AU-12'])).toBe('authorization-expired');
    expect(whyNotNow(now({ signedOn: '2025-04-01' }, in_('MN')), [])).toBe('authorization-expired');
  });

  it('AU-13: nothing with a defect, unless a second person answers for all that is open', () => {
    const defective = now({ statements: { ...SAID, redisclosure: 'no' } });
    expect(whyNotNow(defective, [])).toBe('authorization-defective');
    expect(whyNotNow(defective, ['AU-10'])).toBe('authorization-defective');
    expect(whyNotNow(defective, ['AU-10', 'AU-13'])).toBeNull();
  });

  it('P2-14: the rest, where only substance use records are not covered', () => {
    expect(whyNotNow(now({}, { requested: { categories: ['SUD_PART2'] } }), [])).toBeNull();
  });

  it('AU-16: a doubt is open until somebody settles it', () => {
    const doubtful = now({ altered: 'yes' });
    expect(openRules(doubtful, [])).toEqual(['AU-16']);
    expect(openRules(doubtful, ['AU-16'])).toEqual([]);
    expect(openRules(now({ purpose: undefined }), ['AU-4', 'AU-13'])).toEqual(['AU-4', 'AU-13']);
  });
});

describe('the verdict', () => {
  it('AU-13: passes a complete paper as a whole', () => {
    expect(judgeAuthorization(GOOD_FACTS)).toMatchObject({ result: 'pass', asOf: '2026-05-01' });
    expect(judgeAuthorization(GOOD_FACTS).part2).toBeUndefined();
  });

  it('P2-14: keeps substance use records back without touching the rest', () => {
    const verdict = judgeAuthorization(
      factsWith({}, { requested: { recordTypes: ['lab'], categories: ['SUD_PART2'] } }),
    );
    expect(verdict).toMatchObject({ result: 'pass', part2: 'fail' });
  });

  it('AU-24, AU-28: takes an electronic signature, no witness, and a form of somebody else', () => {
    const facts = factsWith({
      electronic: {
        signedAt: '2026-04-01T10:00:00Z',
        textVersion: 't',
        textSha256: 'a'.repeat(64),
        addressFrom: 'record',
      },
    });
    expect(judgeAuthorization(facts).result).toBe('pass');
  });

  it('AU-26, AU-27: a rule of the facility is labelled policy, is off unless set, and never fails a paper', () => {
    const rules = (facts: Facts) => judgeAuthorization(facts).findings.filter(({ kind }) => kind === 'policy');
    expect(rules(factsWith({}, { requested: {} }))).toEqual([]);
    const set = rules(factsWith({}, { requested: {}, policy: { maxSignatureAgeDays: 1, stopAtSignature: true } }));
    expect(set.map(({ rule, result, citation }) => [rule, result, citation])).toEqual([
      ['AU-26', 'look', 'Facility policy'],
      ['AU-27', 'look', 'Facility policy'],
    ]);
  });

  it('an empty authorization has a verdict with words', () => {
    const verdict = judgeAuthorization({ ...GOOD_FACTS, form: {} });
    expect(verdict.result).toBe('fail');
    for (const { result, fact, cure, code } of verdict.findings) {
      expect(fact).not.toBe('');
      if (result !== 'pass') expect([cure, code].every(Boolean)).toBe(true);
    }
  });

  it('before a rule was in force nothing is judged silently by it: a person decides', () => {
    const verdict = judgeAuthorization({ ...GOOD_FACTS, asOf: '2001-01-01' });
    expect(verdict.findings.every(({ result }) => result === 'look')).toBe(true);
    expect(verdict.findings[0]?.code).toBe('RULE_NOT-YET');
  });

  it('says the confidence of a rule that is not settled', () => {
    const verdict = judgeAuthorization(factsWith({}, in_('TX')));
    expect(verdict.findings.find(({ rule }) => rule === 'ST-TX')?.fact).toContain('confidence: medium');
  });

  it('needs no more of the form than the example has', () => {
    expect(Object.keys(GOOD_FORM).length).toBe(11);
  });
});
