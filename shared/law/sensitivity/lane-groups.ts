/**
 * Lanes that one rule about special protection treats alike (domain.md 1, 10). A lane that is not here has no answer:
 * a person must look.
 */
export const LANE_GROUPS = {
  patient: ['RA_SELF'],
  representative: ['RA_PR'],
  directive: ['RA_DIRECTIVE'],
  authorized: ['AUTH_3P', 'SSA_DDS'],
  care: ['TREATMENT', 'PAYMENT', 'OPERATIONS'],
  order: ['COURT_ORDER', 'GRAND_JURY', 'WARRANT'],
  subpoena: ['SUBPOENA', 'LE_ADMIN'],
  public: ['WORKERS_COMP', 'PUBLIC_HEALTH', 'OVERSIGHT', 'DECEDENT_OFFICIAL', 'HHS'],
} as const satisfies Record<string, readonly string[]>;

export type LaneGroup = keyof typeof LANE_GROUPS;

export const groupOf = (lane: string): LaneGroup | null => {
  const found = Object.entries(LANE_GROUPS).find(([, lanes]) => (lanes as readonly string[]).includes(lane));
  return (found?.[0] as LaneGroup | undefined) ?? null;
};
