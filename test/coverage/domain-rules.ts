/** How many rules the domain numbers, by letter: RT-1 to RT-5 and so on. */
const NUMBERED = {
  RT: 5,
  RA: 13,
  FF: 7,
  FEE: 7,
  DN: 4,
  AU: 28,
  PR: 11,
  VF: 5,
  SB: 7,
  LE: 7,
  MN: 5,
  P2: 26,
  AC: 11,
  BR: 7,
  CT: 6,
} as const;

/** Every rule that the domain numbers: each is encoded, or said why not (shared/law/not-encoded.ts). */
export const DOMAIN_RULES: readonly string[] = Object.entries(NUMBERED).flatMap(([letters, count]) =>
  Array.from({ length: count }, (_, index) => `${letters}-${index + 1}`),
);
