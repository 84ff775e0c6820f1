/** The numbers of signing on our page: the link that a patient gets works once and for so many days. */
export const SIGNING = { days: 14, maxInvitations: 5 } as const;
