import { type Rule, ruleRow } from '../../rule.ts';
import type { Unit } from '../unit.ts';

/** For whom a state's period runs: the patient, somebody with the patient's authorization, or a party with process. */
export type Whose = 'patient' | 'third_party' | 'civil_process' | 'criminal_process';

export type StateDeadline = Rule & {
  state: string;
  whose: readonly Whose[];
  holder: 'hospital' | 'physician' | 'any';
  asks: 'copies' | 'inspection';
  /** Where the period is for one kind of requester only. */
  requesters?: readonly string[];
  amount: number;
  unit: Unit;
  from: 'receipt' | 'receipt_and_payment';
  /** How long it may be in all, where a written reason extends it. */
  most?: number;
};

type Row = Pick<StateDeadline, 'id' | 'state' | 'says' | 'citation' | 'amount' | 'unit'> & Partial<StateDeadline>;

// Each of these is older than any request this program can hold; the day from which federal access rules hold stands
// for the start of those whose own is not recorded.
const row = (given: Row): StateDeadline => ({
  whose: ['patient'],
  holder: 'any',
  asks: 'copies',
  from: 'receipt',
  ...ruleRow(given),
});

/** domain.md 11.2 and 11.3, as far as a source gives a number of days. */
export const STATE_DEADLINES: readonly StateDeadline[] = [
  row({
    id: 'SD-CA-copies',
    state: 'CA',
    says: 'California: copies are sent within 15 days after the written request.',
    citation: 'Cal. Health & Safety Code 123110',
    amount: 15,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-CA-inspect',
    state: 'CA',
    says: 'California: the patient may look at the record within 5 working days.',
    citation: 'Cal. Health & Safety Code 123110',
    asks: 'inspection',
    amount: 5,
    unit: 'working_day',
  }),
  row({
    id: 'SD-CA-1158',
    state: 'CA',
    says: 'California: records are made available to an attorney with an authorization, before suit, within 5 days.',
    citation: 'Cal. Evid. Code 1158',
    whose: ['third_party'],
    requesters: ['attorney'],
    amount: 5,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-CA-1560-civil',
    state: 'CA',
    says: 'California: the custodian answers a civil subpoena within 15 days of receipt.',
    citation: 'Cal. Evid. Code 1560(b)',
    whose: ['civil_process'],
    amount: 15,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-CA-1560-criminal',
    state: 'CA',
    says: 'California: the custodian answers a criminal subpoena within 5 days of receipt.',
    citation: 'Cal. Evid. Code 1560(b)',
    whose: ['criminal_process'],
    amount: 5,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-TX-hospital',
    state: 'TX',
    says: 'Texas hospitals: within 15 days after the request and its payment have been received.',
    citation: 'Tex. Health & Safety Code 241.154',
    holder: 'hospital',
    whose: ['patient', 'third_party'],
    amount: 15,
    unit: 'calendar_day',
    from: 'receipt_and_payment',
  }),
  row({
    id: 'SD-TX-physician',
    state: 'TX',
    says: 'Texas physicians: within 15 business days.',
    citation: '22 Tex. Admin. Code 165.2',
    holder: 'physician',
    effectiveTo: '2025-01-08',
    amount: 15,
    unit: 'business_day',
  }),
  row({
    id: 'SD-TX-physician',
    version: 2,
    state: 'TX',
    says: 'Texas physicians: within 15 business days. The chapter was adopted anew in 2025 and its section is not confirmed.',
    citation: '22 Tex. Admin. Code ch. 163',
    holder: 'physician',
    confidence: 'medium',
    effectiveFrom: '2025-01-09',
    amount: 15,
    unit: 'business_day',
  }),
  row({
    id: 'SD-NY-inspect',
    state: 'NY',
    says: 'New York: the patient may look at the record within 10 days.',
    citation: 'N.Y. Pub. Health Law 18',
    asks: 'inspection',
    amount: 10,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-NY-copies',
    state: 'NY',
    says: 'New York: copies within a reasonable time; the Health Department takes 10 to 14 days as reasonable.',
    citation: 'N.Y. Pub. Health Law 17, 18; Department guidance',
    // The statute names no number, and guidance binds nobody: a person decides.
    confidence: 'unsure',
    amount: 14,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-IL',
    state: 'IL',
    says: 'Illinois: within 30 days; with a written reason within 60 days in all.',
    citation: '735 ILCS 5/8-2001(d)',
    amount: 30,
    unit: 'calendar_day',
    most: 60,
  }),
  row({
    id: 'SD-GA',
    state: 'GA',
    says: 'Georgia: within 30 days.',
    citation: 'O.C.G.A. 31-33-2',
    amount: 30,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-WA',
    state: 'WA',
    says: 'Washington: within 15 working days; with a written reason within 21 working days in all.',
    citation: 'RCW 70.02.080',
    amount: 15,
    unit: 'working_day',
    most: 21,
  }),
  row({
    id: 'SD-VA',
    state: 'VA',
    says: 'Virginia: within 30 days. Older pages still say 15.',
    citation: 'Va. Code 8.01-413, 32.1-127.1:03',
    confidence: 'medium',
    amount: 30,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-NJ-hospital',
    state: 'NJ',
    says: 'New Jersey hospitals: within 30 days.',
    citation: 'N.J.S.A. 26:2H-5n; N.J.A.C. 8:43G-15.3',
    holder: 'hospital',
    confidence: 'medium',
    amount: 30,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-NJ-physician',
    state: 'NJ',
    says: 'New Jersey physicians: within 30 days.',
    citation: 'N.J.A.C. 13:35-6.5',
    holder: 'physician',
    confidence: 'medium',
    amount: 30,
    unit: 'calendar_day',
  }),
  row({
    id: 'SD-CO',
    state: 'CO',
    says: 'Colorado: a discharged patient within 10 days, weekends and holidays not counted.',
    citation: 'C.R.S. 25-1-801; 6 CCR 1011-1',
    amount: 10,
    unit: 'working_day',
  }),
  row({
    id: 'SD-CT',
    state: 'CT',
    says: 'Connecticut: within 30 days.',
    citation: 'Conn. Gen. Stat. 20-7c, 19a-490b',
    confidence: 'medium',
    amount: 30,
    unit: 'calendar_day',
  }),
];

/** States whose law on the patient's copy names no number of days, as far as a source shows: said, never guessed. */
export const STATES_WITHOUT_NUMBER: Readonly<Record<string, string>> = {
  FL: 'Florida says "timely" (395.3025, 456.057).',
  PA: 'No number was found in Pennsylvania law.',
  OH: 'Ohio says "a reasonable time" (ORC 3701.74).',
  MA: 'No number was found in Massachusetts law.',
  MN: 'Minnesota says "promptly" (144.292).',
};
