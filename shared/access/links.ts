/** The numbers of delivery (security.md 3.2): one place, so that pages, conditions and tests agree. */
export const LINK = {
  expiresAfterDays: 14,
  maxGrants: 5,
  /** The presigned URL a grant returns. */
  urlSeconds: 60,
  codeDigits: 8,
  codeMinutes: 10,
  triesPerCode: 5,
  /** Wrong codes over the life of a link; then it is FROZEN and staff issue a new one. */
  triesPerLink: 10,
  codesPerHour: 3,
  codesPerDay: 6,
  sessionIdleMinutes: 15,
  /** Within this time the same session fetches again (resume) without a second count. */
  resumeMinutes: 30,
  floorMillis: 300,
} as const;

export const LINK_STATES = ['ACTIVE', 'FROZEN', 'REVOKED'] as const;
