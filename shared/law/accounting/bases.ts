import type { Lane } from '../../request/lanes.ts';

type BasisRow = {
  name: string;
  citation: string;
  /** Left out of the statutory list, and by which paragraph; null if it must be on it. */
  leftOut: string | null;
  /** An agency may ask that it is held back for a time (164.528(a)(2)). */
  mayBeSuspended: boolean;
};

const listed = (name: string, citation: string, mayBeSuspended = false): BasisRow => ({
  name,
  citation,
  leftOut: null,
  mayBeSuspended,
});
const left = (name: string, citation: string, paragraph: string): BasisRow => ({
  name,
  citation,
  leftOut: `45 CFR 164.528(a)(1)(${paragraph})`,
  mayBeSuspended: false,
});

/** On what ground something was disclosed, and whether that belongs on the list (AC-2, AC-3). */
export const BASES = {
  tpo: left('Treatment, payment, health care operations', '45 CFR 164.506', 'i'),
  individual: left('To the patient or their representative', '45 CFR 164.524', 'ii'),
  incident: left('Incident to a permitted use', '45 CFR 164.502(a)(1)(iii)', 'iii'),
  authorization: left('With an authorization', '45 CFR 164.508', 'iv'),
  involved: left('Directory, persons involved in care, disaster relief', '45 CFR 164.510', 'v'),
  national_security: left('National security or intelligence', '45 CFR 164.512(k)(2)', 'vi'),
  custody: left('Correctional institution or law enforcement custody', '45 CFR 164.512(k)(5)', 'vii'),
  limited_data_set: left('Limited data set', '45 CFR 164.514(e)', 'viii'),
  // Treated as access, which is left out; whether that holds is not settled, so it has a rule of its own.
  directive: left('Directed by the patient to someone else', '45 CFR 164.524(c)(3)(ii)', 'ii'),
  court_order: listed('Order of a court or tribunal', '45 CFR 164.512(e)(1)(i)'),
  subpoena: listed('Subpoena', '45 CFR 164.512(e)(1)(ii)'),
  law_enforcement: listed('Law enforcement', '45 CFR 164.512(f)', true),
  public_health: listed('Public health', '45 CFR 164.512(b)'),
  abuse: listed('Report of abuse or neglect', '45 CFR 164.512(b)(1)(ii), (c)'),
  oversight: listed('Health oversight', '45 CFR 164.512(d)', true),
  decedent: listed('Coroner, medical examiner, funeral director, organ procurement', '45 CFR 164.512(g), (h)'),
  research_waiver: listed('Research under a waiver', '45 CFR 164.512(i)'),
  serious_threat: listed('To avert a serious threat', '45 CFR 164.512(j)'),
  workers_comp: listed("Workers' compensation", '45 CFR 164.512(l)'),
  required_by_law: listed('Required by law', '45 CFR 164.512(a)'),
  hhs: listed('Investigation by HHS', '45 CFR 164.502(a)(2)(ii)'),
  impermissible: listed('Not permitted', '45 CFR 164.528(a)(1)'),
} as const satisfies Record<string, BasisRow>;

export type Basis = keyof typeof BASES;
export const BASIS_IDS = Object.keys(BASES) as [Basis, ...Basis[]];
export const basisRow = (basis: Basis): BasisRow => BASES[basis];

/** What a release of each lane is on the list. */
export const BASIS_OF_LANE: Record<Lane, Basis> = {
  RA_SELF: 'individual',
  RA_PR: 'individual',
  RA_DIRECTIVE: 'directive',
  AUTH_3P: 'authorization',
  SSA_DDS: 'authorization',
  TREATMENT: 'tpo',
  PAYMENT: 'tpo',
  OPERATIONS: 'tpo',
  COURT_ORDER: 'court_order',
  SUBPOENA: 'subpoena',
  GRAND_JURY: 'law_enforcement',
  WARRANT: 'law_enforcement',
  LE_ADMIN: 'law_enforcement',
  WORKERS_COMP: 'workers_comp',
  PUBLIC_HEALTH: 'public_health',
  OVERSIGHT: 'oversight',
  DECEDENT_OFFICIAL: 'decedent',
  HHS: 'hhs',
  AMEND_OR_ACCT: 'individual',
};
