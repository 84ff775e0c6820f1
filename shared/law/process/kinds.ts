import type { Lane } from '../../request/lanes.ts';

type KindRow = {
  name: string;
  lanes: readonly Lane[];
  /** What may go out at most, in words for staff. */
  limit: string;
};

/** What kind of paper or ground stands before us (45 CFR 164.512, 164.502(a)(2)(ii)). Each has its own checklist. */
export const PROCESS_KINDS = {
  subpoena: {
    name: 'Subpoena or discovery request without an order',
    lanes: ['SUBPOENA'],
    limit: 'What the subpoena asks for, and no more than is necessary (164.502(b))',
  },
  court_order: {
    name: 'Order of a court or administrative tribunal',
    lanes: ['COURT_ORDER', 'SUBPOENA'],
    limit: 'Only what the order expressly authorises',
  },
  warrant: {
    name: 'Warrant, or a summons or subpoena of a judge for law enforcement',
    lanes: ['WARRANT'],
    limit: 'What the warrant names',
  },
  grand_jury: { name: 'Grand jury subpoena', lanes: ['GRAND_JURY'], limit: 'What the subpoena names' },
  admin_request: {
    name: 'Administrative subpoena or investigative demand',
    lanes: ['LE_ADMIN'],
    limit: 'What the request names, and no more than is necessary (164.502(b))',
  },
  required_by_law: {
    name: 'Report that a law requires (wounds and the like)',
    lanes: ['LE_ADMIN', 'PUBLIC_HEALTH'],
    limit: 'What that law says',
  },
  locate: {
    name: 'To identify or find a suspect, fugitive, witness or missing person',
    lanes: ['LE_ADMIN'],
    limit:
      'Name, address, date and place of birth, Social Security number, ABO and Rh type, type of injury, date and time of treatment and of death, distinguishing marks. Never DNA, dental or tissue records',
  },
  victim: {
    name: 'About a victim of a crime',
    lanes: ['LE_ADMIN'],
    limit: 'What is about the victim, and no more than is necessary',
  },
  crime: {
    name: 'Death by a suspected crime, crime on our premises, emergency elsewhere',
    lanes: ['LE_ADMIN', 'DECEDENT_OFFICIAL'],
    limit: 'What tells of that crime',
  },
  workers_comp: {
    name: "Workers' compensation",
    lanes: ['WORKERS_COMP'],
    limit: "The claim's injury and dates, unless the compensation law asks for more",
  },
  oversight: {
    name: 'Health oversight agency',
    lanes: ['OVERSIGHT'],
    limit: 'What the agency states it needs (164.514(d)(3)(iii))',
  },
  decedent: {
    name: 'Coroner or medical examiner, funeral director, organ procurement',
    lanes: ['DECEDENT_OFFICIAL'],
    limit: 'What the duty after the death needs',
  },
  public_health: {
    name: 'Public health authority, FDA, report of abuse or neglect',
    lanes: ['PUBLIC_HEALTH'],
    limit: 'What the authority states it needs (164.514(d)(3)(iii))',
  },
  hhs: { name: 'Investigation by HHS', lanes: ['HHS'], limit: 'What HHS asks for' },
} as const satisfies Record<string, KindRow>;

export type ProcessKind = keyof typeof PROCESS_KINDS;
export const PROCESS_KIND_IDS = Object.keys(PROCESS_KINDS) as [ProcessKind, ...ProcessKind[]];

/** The kinds that a request of this lane can be. */
export const kindsOf = (lane: Lane): ProcessKind[] =>
  PROCESS_KIND_IDS.filter((kind) => (PROCESS_KINDS[kind].lanes as readonly Lane[]).includes(lane));

/** How a subpoena without an order gives satisfactory assurance (164.512(e)(1)(ii)-(vi)). */
export const ASSURANCES = {
  notice: { name: 'The party told the patient', rule: 'SB-2' },
  protective_order: { name: 'The parties have or asked for a qualified protective order', rule: 'SB-3' },
  own_effort: { name: 'We tell the patient, or ask for the order, ourselves', rule: 'SB-4' },
  authorization: { name: "The patient's authorization is attached", rule: 'SB-6' },
  none: { name: 'None came with it', rule: 'SB-2' },
} as const;
export type Assurance = keyof typeof ASSURANCES;
export const ASSURANCE_IDS = Object.keys(ASSURANCES) as [Assurance, ...Assurance[]];
