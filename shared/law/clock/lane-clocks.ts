import type { Lane } from '../../request/lanes.ts';
import type { Whose } from './data/state-deadlines.ts';

type LaneClocks = {
  /** The federal rule that sets a period; absent where federal law names none. */
  federal?: 'RA-5' | 'AC-7';
  /** Whose period of state law runs, where a state has one. */
  whose?: Whose;
  /** The papers name the date. */
  court?: true;
  /** Electronic health information is asked for: needless delay is information blocking (RA-10, IB-204). */
  information?: true;
  /** What the office holds itself to until a law or the papers name a date. */
  policy: 'POLICY-30' | 'POLICY-TREATMENT' | 'POLICY-URGENT';
};

const ACCESS = { federal: 'RA-5', whose: 'patient', information: true, policy: 'POLICY-30' } as const;
const OFFICE = { policy: 'POLICY-30' } as const;
const CIVIL = { whose: 'civil_process', court: true, policy: 'POLICY-30' } as const;
const CRIMINAL = { whose: 'criminal_process', court: true, policy: 'POLICY-30' } as const;
const LETTER = { court: true, policy: 'POLICY-30' } as const;

/** Which clocks run in which lane (domain.md 1, last column). */
export const LANE_CLOCKS: Record<Lane, LaneClocks> = {
  RA_SELF: ACCESS,
  RA_PR: ACCESS,
  RA_DIRECTIVE: ACCESS,
  AUTH_3P: { whose: 'third_party', information: true, policy: 'POLICY-30' },
  SSA_DDS: { whose: 'third_party', court: true, policy: 'POLICY-30' },
  TREATMENT: { information: true, policy: 'POLICY-TREATMENT' },
  PAYMENT: OFFICE,
  OPERATIONS: OFFICE,
  COURT_ORDER: CIVIL,
  SUBPOENA: CIVIL,
  GRAND_JURY: CRIMINAL,
  WARRANT: CRIMINAL,
  LE_ADMIN: LETTER,
  WORKERS_COMP: LETTER,
  PUBLIC_HEALTH: LETTER,
  OVERSIGHT: LETTER,
  DECEDENT_OFFICIAL: { court: true, policy: 'POLICY-URGENT' },
  HHS: LETTER,
  AMEND_OR_ACCT: { federal: 'AC-7', policy: 'POLICY-30' },
};
