import { describe, expect, it } from 'vitest';
import { CODE_CONTACTS, isSameContact, judgeContact } from '#shared/access/channels.ts';
import type { Lane } from '#shared/request/lanes.ts';
import { aRequest } from '#test/support/requests.ts';

const PATIENTS_PHONE = { channel: 'text', address: '+12025550143' } as const;
const PATIENTS_MAIL = { channel: 'email', address: 'rosa.home@example.com' } as const;
const LINKS_MAIL = { channel: 'email', address: 'Rosa+legal@example.com' } as const;
const OTHER_PHONE = { channel: 'text', address: '+12025550190' } as const;
const OTHER_MAIL = { channel: 'email', address: 'front-desk@example.com' } as const;
const RECORD = [PATIENTS_PHONE, PATIENTS_MAIL, { channel: 'email', address: 'rosa@example.com' }] as const;
const BAR = 'Bar association directory';
const IN_PERSON = 'Given in person, with photo ID';

describe.each<[Lane, [string, { channel: 'text' | 'email'; address: string }, string, string | null][]]>([
  [
    'RA_SELF',
    [
      ['a phone on record', PATIENTS_PHONE, 'Registration', null],
      ['another mailbox on record', PATIENTS_MAIL, 'Registration', null],
      ['the mailbox of the link', LINKS_MAIL, 'Registration', 'contact-same-channel'],
      ['a phone that is not on record', OTHER_PHONE, 'Registration', 'contact-unconfirmed'],
      ['a phone found elsewhere', OTHER_PHONE, BAR, 'contact-unconfirmed'],
    ],
  ],
  [
    'RA_PR',
    [
      ['a phone given in person', OTHER_PHONE, IN_PERSON, null],
      ["a phone on the child's record", PATIENTS_PHONE, "Listed for this person on the patient's record", null],
      ['the mailbox of the link', LINKS_MAIL, IN_PERSON, 'contact-same-channel'],
      ['another mailbox', OTHER_MAIL, IN_PERSON, 'contact-same-channel'],
      ['a phone from the request', OTHER_PHONE, 'The request', 'contact-unsourced'],
    ],
  ],
  [
    'AUTH_3P',
    [
      ['a phone from the directory of the bar', OTHER_PHONE, BAR, null],
      ["the patient's phone", PATIENTS_PHONE, BAR, 'contact-of-patient'],
      ["the patient's phone, said to be on record", PATIENTS_PHONE, 'Registration', 'contact-of-patient'],
      ['a phone from the request', OTHER_PHONE, 'The request', 'contact-unsourced'],
      ['a phone with a source of another lane', OTHER_PHONE, IN_PERSON, 'contact-unsourced'],
      ['the mailbox of the link', LINKS_MAIL, BAR, 'contact-same-channel'],
      ['another mailbox of the office', OTHER_MAIL, BAR, 'contact-same-channel'],
    ],
  ],
])('in lane %s the code', (lane, rows) => {
  it.each(rows)('to %s', (_, contact, source, expected) => {
    expect(judgeContact({ ...contact, source }, aRequest({ lane }), RECORD)).toBe(expected);
  });
});

it('names at least one source for every lane whose requesters are not our patients', () => {
  for (const rule of Object.values(CODE_CONTACTS)) expect(rule.sources.length > 0).toBe(rule.from === 'elsewhere');
});

it.each([
  ['rosa@example.com', 'ROSA+tag@Example.com ', true],
  ['rosa@example.com', 'rosa@example.org', false],
])('%s and %s are one mailbox: %s', (a, b, isSame) => {
  expect(isSameContact({ channel: 'email', address: a }, { channel: 'email', address: b })).toBe(isSame);
});
