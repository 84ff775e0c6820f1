import { describe, expect, it } from 'vitest';
import { LANE_IDS, LANES, type Lane } from '#shared/request/lanes.ts';
import { REQUESTER_TYPE_IDS, REQUESTER_TYPES, RIGHTS } from '#shared/request/requesters.ts';

/** By hand from domain.md 1: signed authorization, minimum necessary, accounting row, who pays; not read from the table. */
const ROWS: Record<Lane, string> = {
  RA_SELF: 'no no excluded patient',
  RA_PR: 'no no excluded patient',
  RA_DIRECTIVE: 'no no excluded third-party',
  AUTH_3P: 'yes no excluded third-party',
  TREATMENT: 'no no excluded policy',
  PAYMENT: 'no yes excluded contract',
  OPERATIONS: 'no yes excluded contract',
  COURT_ORDER: 'no no required subpoena',
  SUBPOENA: 'no yes required subpoena',
  GRAND_JURY: 'no no required* free',
  WARRANT: 'no no required* free',
  LE_ADMIN: 'no yes required* free',
  WORKERS_COMP: 'no yes required workers-comp',
  PUBLIC_HEALTH: 'no yes required free',
  OVERSIGHT: 'no yes required* free',
  DECEDENT_OFFICIAL: 'no yes required free',
  HHS: 'no no required free',
  SSA_DDS: 'yes no excluded disability',
  AMEND_OR_ACCT: 'no no excluded patient',
};
const PATIENTS: readonly Lane[] = ['RA_SELF', 'RA_PR', 'RA_DIRECTIVE', 'AMEND_OR_ACCT'];

describe('the lanes', () => {
  it.each(Object.entries(ROWS))('%s: authorization, minimum necessary, accounting, fees: %s', (id, expected) => {
    const lane = LANES[id as Lane];
    const yes = (is: boolean) => (is ? 'yes' : 'no');
    const accounting = `${lane.accounting}${lane.accountingMayBeSuspended ? '*' : ''}`;
    const row = [yes(lane.needsAuthorization), yes(lane.minimumNecessary), accounting, lane.fees];
    expect(row.join(' ')).toBe(expected);
  });

  it.each(LANE_IDS)('RT-2: %s asks for a purpose only where an authorization must name one', (id) => {
    const { isPatientLane, asksPurpose, needsAuthority, needsDirective } = LANES[id];
    expect(isPatientLane).toBe(PATIENTS.includes(id));
    expect(asksPurpose).toBe(id === 'AUTH_3P');
    expect(needsAuthority).toBe(id === 'RA_PR');
    expect(needsDirective).toBe(id === 'RA_DIRECTIVE');
  });

  it('are each reached by a right that somebody can name', () => {
    const reached = REQUESTER_TYPE_IDS.flatMap((type) =>
      REQUESTER_TYPES[type].rights.map((right) => RIGHTS[right].lane),
    );
    expect(LANE_IDS.filter((id) => !reached.includes(id))).toEqual([]);
  });
});
