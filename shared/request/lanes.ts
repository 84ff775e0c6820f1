import { z } from 'zod';

/**
 * Lane first (domain.md 1): it decides the form, the clock, the proof that is asked for and the accounting.
 * A patient is never asked for a purpose, SSN, witness or authorization (RT-2).
 */
export const LANES = {
  RA_SELF: {
    name: 'Patient, own records',
    basis: '45 CFR 164.524',
    needsAuthorization: false,
    needsAuthority: false,
    asksPurpose: false,
    minimumNecessary: false,
    accounting: 'excluded',
    dueInCalendarDays: 30,
    deadlineSource: '45 CFR 164.524(b)(2)(i)',
  },
  RA_PR: {
    name: 'Personal representative',
    basis: '45 CFR 164.524 with 164.502(g)',
    needsAuthorization: false,
    needsAuthority: true,
    asksPurpose: false,
    minimumNecessary: false,
    accounting: 'excluded',
    dueInCalendarDays: 30,
    deadlineSource: '45 CFR 164.524(b)(2)(i)',
  },
  AUTH_3P: {
    name: 'Third party with an authorization',
    basis: '45 CFR 164.508',
    needsAuthorization: true,
    needsAuthority: false,
    asksPurpose: true,
    minimumNecessary: false,
    accounting: 'excluded',
    // HIPAA sets no deadline for third parties; until state law is loaded the office holds itself to the same 30 days.
    dueInCalendarDays: 30,
    deadlineSource: 'office policy',
  },
} as const satisfies Record<string, LaneRow>;

type LaneRow = {
  name: string;
  basis: string;
  needsAuthorization: boolean;
  needsAuthority: boolean;
  asksPurpose: boolean;
  minimumNecessary: boolean;
  accounting: 'excluded' | 'required';
  dueInCalendarDays: number;
  deadlineSource: string;
};

export type Lane = keyof typeof LANES;
export const lane = z.enum(Object.keys(LANES) as [Lane, ...Lane[]]);

/** Who asks -> lane. An attorney is not a personal representative by representing the patient (RT-1). */
export const REQUESTER_TYPES = {
  patient: 'RA_SELF',
  personal_representative: 'RA_PR',
  attorney: 'AUTH_3P',
  insurer: 'AUTH_3P',
} as const satisfies Record<string, Lane>;

export type RequesterType = keyof typeof REQUESTER_TYPES;
export const requesterType = z.enum(Object.keys(REQUESTER_TYPES) as [RequesterType, ...RequesterType[]]);
