import type { Label } from '../labels.ts';

/** The statutes of section 10, one row a state and category. All of medium confidence: a lawyer verifies each before it decides alone. */
const BY_STATE: Record<string, Partial<Record<Label, string>>> = {
  CA: {
    HIV: 'Cal. Health & Safety Code 120975-121125',
    MENTAL_HEALTH: 'Cal. Welf. & Inst. Code 5328; Civ. Code 56.104; Health & Safety Code 123115(b)',
    GENETIC: 'Cal. Civ. Code 56.17',
    MINOR_CONSENTED: 'Cal. Fam. Code 6920-6930',
    REPRO: 'Cal. Civ. Code 56.05 ff.',
    GENDER: 'Cal. Civ. Code 56.05 ff.',
  },
  TX: {
    HIV: 'Tex. Health & Safety Code 81.103',
    MENTAL_HEALTH: 'Tex. Health & Safety Code ch. 611',
    GENETIC: 'Tex. Ins. Code ch. 546',
    MINOR_CONSENTED: 'Tex. Fam. Code 32.003',
  },
  NY: {
    HIV: 'N.Y. Pub. Health Law art. 27-F (2780-2787)',
    MENTAL_HEALTH: 'N.Y. Mental Hyg. Law 33.13, 33.16',
    GENETIC: 'N.Y. Civ. Rights Law 79-l',
    STI: 'N.Y. Pub. Health Law 17',
    REPRO: 'N.Y. Pub. Health Law 17',
  },
  FL: {
    HIV: 'Fla. Stat. 381.004',
    MENTAL_HEALTH: 'Fla. Stat. 394.4615',
    GENETIC: 'Fla. Stat. 760.40',
    SUD_STATE: 'Fla. Stat. 397.501(7)',
    STI: 'Fla. Stat. 384.29',
  },
  IL: {
    HIV: '410 ILCS 305',
    MENTAL_HEALTH: '740 ILCS 110',
    GENETIC: '410 ILCS 513',
    MINOR_CONSENTED: '410 ILCS 210',
  },
  PA: {
    HIV: '35 P.S. 7601 ff. (Act 148)',
    MENTAL_HEALTH: '50 P.S. 7111; 55 Pa. Code 5100.31-39',
    SUD_STATE: '71 P.S. 1690.108',
  },
  OH: { HIV: 'Ohio Rev. Code 3701.243', MENTAL_HEALTH: 'Ohio Rev. Code 5122.31' },
  GA: {
    HIV: 'O.C.G.A. 24-12-21',
    MENTAL_HEALTH: 'O.C.G.A. 37-3-166; privilege 24-5-501',
    GENETIC: 'O.C.G.A. ch. 33-54',
  },
  MA: {
    HIV: 'Mass. G.L. c.111 s.70F',
    MENTAL_HEALTH: 'Mass. G.L. c.123 s.36; c.233 s.20B',
    GENETIC: 'Mass. G.L. c.111 s.70G',
    MINOR_CONSENTED: 'Mass. G.L. c.112 s.12F',
  },
  WA: {
    HIV: 'RCW 70.02.220',
    MENTAL_HEALTH: 'RCW 70.02.230-260',
    GENETIC: 'RCW 70.02',
    STI: 'RCW 70.02.220',
    MINOR_CONSENTED: 'RCW 70.02 (13 and over, mental health and substance use; 14 and over, infections)',
  },
  VA: {
    HIV: 'Va. Code 32.1-36.1',
    MENTAL_HEALTH: 'Va. Code 32.1-127.1:03; 37.2-400',
    GENETIC: 'Va. Code 38.2-508.4',
    MINOR_CONSENTED: 'Va. Code 54.1-2969',
  },
  NJ: {
    HIV: 'N.J.S.A. 26:5C-7 ff.',
    MENTAL_HEALTH: 'N.J.S.A. 30:4-24.3; 45:14B-28',
    GENETIC: 'N.J.S.A. 10:5-43 ff.',
    STI: 'N.J.S.A. 26:4-41',
  },
};

/** Known gaps of section 10: the state has a law or not, nobody has looked. */
const UNSURE: readonly { state: string; label: Label }[] = [
  { state: 'PA', label: 'GENETIC' },
  { state: 'OH', label: 'GENETIC' },
];

export type Statute = { state: string; label: Label; citation: string; confidence: 'medium' | 'unsure' };

export const STATUTES: readonly Statute[] = [
  ...Object.entries(BY_STATE).flatMap(([state, rows]) =>
    Object.entries(rows).map(
      ([name, citation]): Statute => ({
        state,
        label: name as Label,
        citation,
        confidence: 'medium',
      }),
    ),
  ),
  ...UNSURE.map((row): Statute => ({ ...row, citation: `${row.state} law, not found`, confidence: 'unsure' })),
];
