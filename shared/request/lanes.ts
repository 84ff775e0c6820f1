import { z } from 'zod';

type Fees = 'patient' | 'third-party' | 'subpoena' | 'workers-comp' | 'contract' | 'policy' | 'disability' | 'free';
type Deadline = 'access' | 'state' | 'policy' | 'contract' | 'process' | 'law' | 'letter' | 'accounting';

type LaneRow = {
  name: string;
  basis: string;
  /** The patient's own right, or one who stands in their place: never asked for a purpose, SSN, witness or expiry (RT-2). */
  isPatientLane: boolean;
  needsAuthorization: boolean;
  needsAuthority: boolean;
  /** A signed letter of the patient that names person and place (164.524(c)(3)(ii)). */
  needsDirective: boolean;
  /** Legal papers, judged on the legal process desk. */
  needsProcess: boolean;
  asksPurpose: boolean;
  minimumNecessary: boolean;
  accounting: 'excluded' | 'required';
  /** An agency may ask that its row is held back for a time (164.528(a)(2)). */
  accountingMayBeSuspended: boolean;
  fees: Fees;
  deadline: Deadline;
};

const PATIENT = {
  isPatientLane: true,
  needsAuthorization: false,
  needsAuthority: false,
  needsDirective: false,
  needsProcess: false,
  asksPurpose: false,
  minimumNecessary: false,
  accounting: 'excluded',
  accountingMayBeSuspended: false,
  fees: 'patient',
  deadline: 'access',
} as const;

const OTHERS = {
  ...PATIENT,
  isPatientLane: false,
  fees: 'free',
  deadline: 'policy',
} as const;

const AUTHORIZED = {
  ...OTHERS,
  needsAuthorization: true,
  asksPurpose: true,
  fees: 'third-party',
  deadline: 'state',
} as const;
/** Disclosed without the patient's word: only what is needed, and on the patient's list (164.502(b), 164.528). */
const REQUIRED = { ...OTHERS, minimumNecessary: true, accounting: 'required' } as const;
const PROCESS = { ...REQUIRED, needsProcess: true, deadline: 'process' } as const;

/** Lane first (domain.md 1): it decides the form, the clock, the proof that is asked for, the fee and the accounting. */
export const LANES = {
  RA_SELF: { ...PATIENT, name: 'Patient, own records', basis: '45 CFR 164.524' },
  RA_PR: {
    ...PATIENT,
    name: 'Personal representative',
    basis: '45 CFR 164.524 with 164.502(g)',
    needsAuthority: true,
  },
  RA_DIRECTIVE: {
    ...PATIENT,
    name: 'Patient directs an electronic copy to someone else',
    basis: '42 USC 17935(e); 45 CFR 164.524(c)(3)(ii), as narrowed by Ciox Health v. Azar (D.D.C. 2020)',
    needsDirective: true,
    // The patient rate does not bind here (Ciox); a state's own schedule may.
    fees: 'third-party',
  },
  AUTH_3P: { ...AUTHORIZED, name: 'Third party with an authorization', basis: '45 CFR 164.508' },
  TREATMENT: { ...OTHERS, name: 'Another provider, for treatment', basis: '45 CFR 164.506(c)(2)', fees: 'policy' },
  PAYMENT: {
    ...OTHERS,
    name: 'Payment',
    basis: '45 CFR 164.506(c)(1), (3)',
    minimumNecessary: true,
    fees: 'contract',
    deadline: 'contract',
  },
  OPERATIONS: {
    ...OTHERS,
    name: 'Quality and operations of another covered entity',
    basis: '45 CFR 164.506(c)(4)',
    minimumNecessary: true,
    fees: 'contract',
    deadline: 'contract',
  },
  // What an order says is required by law is no question of what is necessary: the order itself is the limit.
  COURT_ORDER: {
    ...PROCESS,
    name: 'Court order',
    basis: '45 CFR 164.512(e)(1)(i)',
    minimumNecessary: false,
    fees: 'subpoena',
  },
  SUBPOENA: { ...PROCESS, name: 'Subpoena', basis: '45 CFR 164.512(e)(1)(ii)', fees: 'subpoena' },
  GRAND_JURY: {
    ...PROCESS,
    name: 'Grand jury subpoena',
    basis: '45 CFR 164.512(f)(1)(ii)(B)',
    minimumNecessary: false,
    accountingMayBeSuspended: true,
  },
  WARRANT: {
    ...PROCESS,
    name: 'Warrant',
    basis: '45 CFR 164.512(f)(1)(ii)(A)',
    minimumNecessary: false,
    accountingMayBeSuspended: true,
  },
  LE_ADMIN: {
    ...PROCESS,
    name: 'Administrative request of law enforcement',
    basis: '45 CFR 164.512(f)(1)(ii)(C)',
    accountingMayBeSuspended: true,
  },
  WORKERS_COMP: {
    ...REQUIRED,
    name: "Workers' compensation",
    basis: '45 CFR 164.512(l)',
    needsProcess: true,
    fees: 'workers-comp',
    deadline: 'state',
  },
  PUBLIC_HEALTH: {
    ...REQUIRED,
    name: 'Public health',
    basis: '45 CFR 164.512(b), (c)',
    needsProcess: true,
    deadline: 'law',
  },
  OVERSIGHT: {
    ...REQUIRED,
    name: 'Health oversight',
    basis: '45 CFR 164.512(d)',
    needsProcess: true,
    accountingMayBeSuspended: true,
    deadline: 'letter',
  },
  DECEDENT_OFFICIAL: {
    ...REQUIRED,
    name: 'Coroner, medical examiner, funeral director or organ procurement',
    basis: '45 CFR 164.512(g), (h)',
    needsProcess: true,
  },
  HHS: {
    ...REQUIRED,
    name: 'Investigation by HHS',
    basis: '45 CFR 164.502(a)(2)(ii)',
    needsProcess: true,
    minimumNecessary: false,
    deadline: 'letter',
  },
  SSA_DDS: {
    ...AUTHORIZED,
    name: 'Social Security disability, with form SSA-827',
    basis: '45 CFR 164.508 (SSA-827 is an authorization)',
    // The form names its purpose itself.
    asksPurpose: false,
    fees: 'disability',
    deadline: 'letter',
  },
  // No record leaves: the patient gets a list, or a decision on a correction.
  AMEND_OR_ACCT: {
    ...PATIENT,
    name: 'Patient asks for an accounting or an amendment',
    basis: '45 CFR 164.528, 164.526',
    deadline: 'accounting',
  },
} as const satisfies Record<string, LaneRow>;

export type Lane = keyof typeof LANES;
export const LANE_IDS = Object.keys(LANES) as [Lane, ...Lane[]];
export const lane = z.enum(LANE_IDS);
