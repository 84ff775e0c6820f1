import type { Assurance, ProcessKind } from './kinds.ts';

type Check = {
  /** The rule it stands for: SB-*, LE-*, or the paragraph of 164.512. */
  rule: string;
  kinds: readonly ProcessKind[];
  /** For subpoenas: only on this path of assurance. */
  path?: Assurance;
  asks: string;
  wants: 'yes' | 'no';
  code: string;
  cure: string;
  /** A defect that the legal office may lift with a reason; others stand until the facts change. */
  mayBeLifted: boolean;
};

/** Papers of a court or of law enforcement: these share what can be wrong with a paper. */
const PAPERS = ['subpoena', 'court_order', 'warrant', 'grand_jury', 'admin_request'] as const;
const SUBPOENAS = ['subpoena', 'grand_jury', 'admin_request'] as const;
const OFFICIALS = [
  ...['warrant', 'grand_jury', 'admin_request', 'required_by_law', 'locate', 'victim', 'crime'],
  ...['oversight', 'decedent', 'public_health', 'hhs'],
] as readonly ProcessKind[];

const lifted = { mayBeLifted: true } as const;
const fixed = { mayBeLifted: false } as const;
const yes = { wants: 'yes' } as const;
const no = { wants: 'no' } as const;

/** The checklists (domain.md 6): one row a question, asked of the kinds it names, in the order a person reads a paper. */
export const CHECKS = {
  // Defects of the paper itself.
  namesUs: {
    ...{ rule: 'SB-7', kinds: PAPERS, ...yes, ...lifted, code: 'S07_WRONG_CUSTODIAN' },
    asks: 'Is it directed to this facility, by a name we go by?',
    cure: 'Have it issued to the facility by its right name.',
  },
  namesPatient: {
    ...{ rule: 'SB-7', kinds: PAPERS, ...yes, ...fixed, code: 'S07_WRONG_PATIENT' },
    asks: 'Do the identifiers in it fit one patient?',
    cure: 'Ask for the right name and date of birth of the patient.',
  },
  signed: {
    ...{ rule: 'SB-7', kinds: SUBPOENAS, ...yes, ...fixed, code: 'S07_UNSIGNED' },
    asks: 'Is it signed by someone who may issue it?',
    cure: 'Ask for a copy signed by the clerk, the attorney or the official who issues it.',
  },
  domesticated: {
    ...{ rule: 'SB-7', kinds: ['subpoena'], ...yes, ...lifted, code: 'S07_NOT_DOMESTICATED' },
    asks: 'It comes from another state: has a court of this state issued it anew?',
    cure: 'The party must have it issued by a court of this state.',
  },
  reasonableTime: {
    ...{ rule: 'SB-7', kinds: SUBPOENAS, ...yes, ...lifted, code: 'S07_UNREASONABLE_TIME' },
    asks: 'Does it leave a reasonable time to comply?',
    cure: 'Ask for a later date in writing.',
  },
  feePaid: {
    ...{ rule: 'SB-7', kinds: ['subpoena'], ...yes, ...lifted, code: 'S07_NO_WITNESS_FEE' },
    asks: 'Was the witness fee paid, where one is due? (Yes, if none is due)',
    cure: 'Ask for the witness fee.',
  },
  seeksPsychotherapy: {
    ...{ rule: 'SB-7', kinds: PAPERS, ...no, ...lifted, code: 'S07_PSYCHOTHERAPY' },
    asks: 'Would psychotherapy notes be among what it asks for?',
    cure: 'Send it to the legal office: these notes need an authorization of their own or an order.',
  },
  seeksProtected: {
    ...{ rule: 'SB-7', kinds: PAPERS, ...no, ...lifted, code: 'S07_STATE_PROTECTED' },
    asks: 'Would records that state law protects specially be among what it asks for?',
    cure: 'Send it to the legal office: state law may ask for consent or an order of its own.',
  },
  // SB-1: an order.
  orderSigned: {
    ...{ rule: 'SB-1', kinds: ['court_order'], ...yes, ...fixed, code: 'S01_NOT_AN_ORDER' },
    asks: 'Is it signed by a judge, magistrate or administrative tribunal?',
    cure: 'Ask for the order itself. A paper that only an attorney or a clerk signed is a subpoena.',
  },
  orderInForce: {
    ...{ rule: 'SB-1', kinds: ['court_order'], ...yes, ...fixed, code: 'S01_NOT_IN_FORCE' },
    asks: 'Is it in force (not stayed, quashed or replaced)?',
    cure: 'Ask the court or the party whether the order stands.',
  },
  orderExpress: {
    ...{ rule: 'SB-1', kinds: ['court_order'], ...yes, ...fixed, code: 'S01_BEYOND_ORDER' },
    asks: 'Is all that this request asks for expressly authorised by the order?',
    cure: 'Narrow the request to what the order expressly authorises.',
  },
  // SB-2: notice by the party.
  noticeStatement: {
    ...{ rule: 'SB-2', kinds: ['subpoena'], path: 'notice', ...yes, ...fixed, code: 'S02_NO_STATEMENT' },
    asks: 'Did the party send a written statement that it told the patient?',
    cure: 'Ask for the written statement (164.512(e)(1)(iii)).',
  },
  noticeDocuments: {
    ...{ rule: 'SB-2', kinds: ['subpoena'], path: 'notice', ...yes, ...fixed, code: 'S02_NO_DOCUMENTS' },
    asks: 'Do documents show a good-faith written notice to the patient, or to the last known address?',
    cure: 'Ask for a copy of the notice and of proof that it was sent.',
  },
  noticeEnough: {
    ...{ rule: 'SB-2', kinds: ['subpoena'], path: 'notice', ...yes, ...fixed, code: 'S02_NOTICE_TOO_THIN' },
    asks: 'Did the notice say enough about the case and the request for the patient to object?',
    cure: 'The party must give a notice that says what the case is and what is asked for.',
  },
  objectionsClear: {
    ...{ rule: 'SB-2', kinds: ['subpoena'], path: 'notice', ...yes, ...fixed, code: 'S02_OBJECTION_OPEN' },
    asks: 'Was no objection filed, or was every one resolved and does the request fit the ruling?',
    cure: 'Wait for the ruling, and release only what it allows.',
  },
  // SB-3 and SB-5: a qualified protective order.
  qpoStatement: {
    ...{ rule: 'SB-3', kinds: ['subpoena'], path: 'protective_order', ...yes, ...fixed, code: 'S03_NO_STATEMENT' },
    asks: 'Did the party send a written statement with the order or the motion?',
    cure: 'Ask for the written statement and a copy of the order or the motion (164.512(e)(1)(iv)).',
  },
  qpoSought: {
    ...{ rule: 'SB-3', kinds: ['subpoena'], path: 'protective_order', ...yes, ...fixed, code: 'S03_NOT_SOUGHT' },
    asks: 'Did the parties agree on the order and present it, or did the party ask the court for one?',
    cure: 'The party must present the agreed order to the court, or ask for one.',
  },
  qpoBarsUse: {
    ...{ rule: 'SB-5', kinds: ['subpoena'], path: 'protective_order', ...yes, ...fixed, code: 'S05_NOT_QPO' },
    asks: 'Does the order bar any use outside the proceeding?',
    cure: 'The order must bar use outside the proceeding (164.512(e)(1)(v)(A)).',
  },
  qpoReturns: {
    ...{ rule: 'SB-5', kinds: ['subpoena'], path: 'protective_order', ...yes, ...fixed, code: 'S05_NOT_QPO' },
    asks: 'Does the order require return or destruction of the records, with all copies, at the end?',
    cure: 'The order must require return or destruction at the end (164.512(e)(1)(v)(B)).',
  },
  // SB-4: our own effort.
  ownNotice: {
    ...{ rule: 'SB-4', kinds: ['subpoena'], path: 'own_effort', ...yes, ...fixed, code: 'S04_NOT_DONE' },
    asks: 'Did we write to the patient, or ask the court for a qualified protective order?',
    cure: 'Send the notice to the patient from this desk, or let the legal office ask for the order.',
  },
  ownObjectionsClear: {
    ...{ rule: 'SB-4', kinds: ['subpoena'], path: 'own_effort', ...yes, ...fixed, code: 'S04_OBJECTION_OPEN' },
    asks: 'Did the patient not object, or was every objection resolved?',
    cure: 'Wait for the ruling, and release only what it allows.',
  },
  // Law enforcement.
  lawNamed: {
    ...{ rule: 'LE-1', kinds: ['required_by_law'], ...yes, ...fixed, code: 'L01_NO_STATUTE' },
    asks: 'Is the law that requires the report named?',
    cure: 'Ask for the statute. Without one this is no required report.',
  },
  warrantIssued: {
    ...{ rule: 'LE-2', kinds: ['warrant'], ...yes, ...fixed, code: 'L02_NO_JUDGE' },
    asks: 'Did a court or a judge issue it?',
    cure: 'Ask for the warrant, summons or subpoena that a judicial officer signed.',
  },
  grandJury: {
    ...{ rule: 'LE-3', kinds: ['grand_jury'], ...yes, ...fixed, code: 'L03_NO_GRAND_JURY' },
    asks: 'Does it name the grand jury and its court?',
    cure: 'Ask for the subpoena of the grand jury itself.',
  },
  relevant: {
    ...{ rule: 'LE-4', kinds: ['admin_request'], ...yes, ...fixed, code: 'L04_NOT_RELEVANT' },
    asks: 'Does it say in writing that the records are relevant and material to a lawful inquiry?',
    cure: 'Ask for that statement in writing (164.512(f)(1)(ii)(C)(1)).',
  },
  specific: {
    ...{ rule: 'LE-4', kinds: ['admin_request'], ...yes, ...fixed, code: 'L04_NOT_SPECIFIC' },
    asks: 'Is it specific and limited in scope to its purpose?',
    cure: 'Ask for a request that is specific and limited (164.512(f)(1)(ii)(C)(2)).',
  },
  identifiedNeeded: {
    ...{ rule: 'LE-4', kinds: ['admin_request'], ...yes, ...fixed, code: 'L04_DEIDENTIFIED_WOULD_DO' },
    asks: 'Does it say that de-identified information could not reasonably be used?',
    cure: 'Ask for that statement in writing (164.512(f)(1)(ii)(C)(3)).',
  },
  locateAsked: {
    ...{ rule: 'LE-5', kinds: ['locate'], ...yes, ...fixed, code: 'L05_NOT_ASKED' },
    asks: 'Did an officer ask, to identify or find this person?',
    cure: 'Only an officer may ask for this. Note who asked and why.',
  },
  locateOnly: {
    ...{ rule: 'LE-5', kinds: ['locate'], ...yes, ...fixed, code: 'L05_BEYOND_LIST' },
    asks: 'Will only the facts on the list go out: no DNA, no dental records, no tissue?',
    cure: 'Narrow it to the list. DNA, dental and tissue records never go out on this ground (164.512(f)(2)(ii)).',
  },
  victimAgreed: {
    ...{ rule: 'LE-6', kinds: ['victim'], ...yes, ...fixed, code: 'L06_NO_AGREEMENT' },
    asks: 'Did the victim agree, or is the victim unable to and did the officer make all three statements?',
    cure: 'Ask the victim. If that cannot be, the officer must state: not against the victim, cannot wait, in the best interest.',
  },
  crimeBelieved: {
    ...{ rule: 'LE-7', kinds: ['crime'], ...yes, ...fixed, code: 'L07_NO_BELIEF' },
    asks: 'Do we ourselves believe that a crime caused the death, happened here, or that an emergency elsewhere shows one?',
    cure: 'This ground rests on our own belief. Without it, ask for a warrant or a subpoena.',
  },
  // Others, by paragraph of 164.512.
  compLaw: {
    ...{ rule: '512(l)', kinds: ['workers_comp'], ...yes, ...fixed, code: 'C01_NO_COMP_LAW' },
    asks: "Does this state's compensation law allow it without an authorization?",
    cure: 'Ask for an authorization, and change the lane to that.',
  },
  compLimited: {
    ...{ rule: '512(l)', kinds: ['workers_comp'], ...yes, ...fixed, code: 'C02_BEYOND_CLAIM' },
    asks: "Is it limited to the claim's injury and dates, or does the law ask for more?",
    cure: 'Narrow the request to the injury and the dates of the claim.',
  },
  oversightPower: {
    ...{ rule: '512(d)', kinds: ['oversight'], ...yes, ...fixed, code: 'O01_NO_AUTHORITY' },
    asks: 'Is it a health oversight agency that acts within its power?',
    cure: 'Ask for the letter that names the agency and its power.',
  },
  oversightTarget: {
    ...{ rule: '512(d)', kinds: ['oversight'], ...no, ...fixed, code: 'O02_PATIENT_IS_TARGET' },
    asks: 'Is the patient the real target, in a matter that is not about care or benefits?',
    cure: 'This is law enforcement, not oversight (164.512(d)(2)). Ask for its papers.',
  },
  publicHealthPower: {
    ...{ rule: '512(b)', kinds: ['public_health'], ...yes, ...fixed, code: 'H01_NO_AUTHORITY' },
    asks: 'May the authority collect this by law?',
    cure: 'Ask for the law or the letter that gives the power.',
  },
  abuseTold: {
    ...{ rule: '512(c)', kinds: ['public_health'], ...yes, ...fixed, code: 'H02_VICTIM_NOT_TOLD' },
    asks: 'If it reports abuse of an adult: was the victim told, or does an exception apply? (Yes, if it does not)',
    cure: 'Tell the victim, or note why telling would put them at risk (164.512(c)(2)).',
  },
  decedentRole: {
    ...{ rule: '512(g)', kinds: ['decedent'], ...yes, ...fixed, code: 'D01_NO_DUTY' },
    asks: 'Does the asker hold this office (coroner, medical examiner, funeral director, organ procurement)?',
    cure: 'Ask for proof of the office.',
  },
  decedentNeed: {
    ...{ rule: '512(h)', kinds: ['decedent'], ...yes, ...fixed, code: 'D02_NOT_NEEDED' },
    asks: 'Is what is asked for needed to find the cause of death, to bury, or for a transplant?',
    cure: 'Narrow the request to that duty.',
  },
  hhsLetter: {
    ...{ rule: '502(a)(2)', kinds: ['hhs'], ...yes, ...fixed, code: 'U01_NOT_HHS' },
    asks: 'Does a letter of HHS ask for this to look into compliance with HIPAA?',
    cure: 'Ask for the letter of HHS.',
  },
  officialShown: {
    ...{ rule: 'VF-3', kinds: OFFICIALS, ...yes, ...fixed, code: 'V03_NOT_SHOWN' },
    asks: 'Did the official show a badge, a letterhead or proof of a contract with the agency?',
    cure: 'Ask for it, and note what was shown (164.514(h)(2)).',
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;
export const CHECK_IDS = Object.keys(CHECKS) as [CheckId, ...CheckId[]];

type Asked = {
  kind: ProcessKind;
  assurance?: Assurance | undefined;
  issuerState?: string | undefined;
  state: string;
};

/** The questions of one paper. One from this state is not asked whether it was issued anew here. */
export const checksOf = ({ kind, assurance, issuerState, state }: Asked): CheckId[] =>
  CHECK_IDS.filter((id) => {
    const check: Check = CHECKS[id];
    if (!check.kinds.includes(kind)) return false;
    if (id === 'domesticated' && (issuerState ?? state) === state) return false;
    return check.path === undefined || check.path === assurance;
  });

export const checkOf = (id: CheckId): Check => CHECKS[id];
