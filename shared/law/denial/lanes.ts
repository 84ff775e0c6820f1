/** Own records, a representative's, and a copy that the patient directs to someone else: access, all three. */
const ACCESS_LANES: readonly string[] = ['RA_SELF', 'RA_PR', 'RA_DIRECTIVE'];

/** Is a refusal of this lane a denial of access (164.524)? What a third party did not cure is rejected, never denied. */
export const canBeDenied = (lane: string): boolean => ACCESS_LANES.includes(lane);
