import type { Label } from '../labels.ts';
import type { LaneGroup } from '../lane-groups.ts';

/**
 * What a page with this label needs before it may go, by lane (domain.md 10; 8 for substance use; 2.1 and 4.4 for
 * psychotherapy notes). An end in `?` leaves it to a person where the thing is missing; without it the page is withheld.
 */
export type Need =
  /** Nothing beyond what the lane itself asks. */
  | 'nothing'
  /** A consent that names this category, or an order that names it expressly. */
  | 'named'
  | 'named?'
  /** An authorization for psychotherapy notes that stands alone (AU-18, AU-20). */
  | 'alone'
  /** A consent with every Part 2 element (P2-14), or a Part 2 order with a subpoena (P2-18). */
  | 'part2'
  | 'part2?'
  /** A consent for counseling notes that stands alone (P2-12). */
  | 'counseling'
  | 'counseling?'
  /** The minor's own consent (PR-3, PR-11). */
  | 'minor'
  | 'minor?'
  /** A privacy officer decides. */
  | 'look'
  /** The approvals of the packet are the rule. */
  | 'approvals'
  /** Not part of what is released, whoever asks. */
  | 'never'
  /** Outside the right of access (RA-2): withheld unless separately authorized. */
  | 'outside';

type Row = Record<LaneGroup, Need>;

const every = (need: Need): Row => ({
  patient: need,
  representative: need,
  directive: need,
  authorized: need,
  care: need,
  order: need,
  subpoena: need,
  public: need,
});

/** The usual rule of a state-protected category: the patient has it, others need a consent that names it. */
const usual = (changes: Partial<Row> = {}): Row => ({
  ...every('named'),
  patient: 'nothing',
  representative: 'nothing',
  care: 'named?',
  order: 'named?',
  public: 'named?',
  ...changes,
});

export const NEEDS: Record<Label, Row> = {
  HIV: usual(),
  MENTAL_HEALTH: usual(),
  PSYCHOTHERAPY_NOTES: { ...every('alone'), patient: 'outside', representative: 'outside', public: 'look' },
  SUD_PART2: { ...every('part2'), patient: 'nothing', representative: 'look', public: 'part2?' },
  SUD_COUNSELING_NOTES: { ...every('counseling'), patient: 'look', representative: 'look', public: 'counseling?' },
  SUD_STATE: usual({ representative: 'look' }),
  GENETIC: usual(),
  STI: usual({ representative: 'look' }),
  MINOR_CONSENTED: { ...every('minor'), patient: 'nothing', care: 'minor?', order: 'minor?', public: 'minor?' },
  REPRO: usual({ representative: 'look', authorized: 'named?', directive: 'named?', subpoena: 'named?' }),
  GENDER: usual({ representative: 'look', authorized: 'named?', directive: 'named?', subpoena: 'named?' }),
  SEXUAL_ASSAULT_DV: usual({ representative: 'look' }),
  PEER_REVIEW: every('never'),
  INCIDENT: every('never'),
  ATTORNEY_WORK: every('never'),
  CHILD_ABUSE_REPORT: every('look'),
  THIRD_PARTY_INFO: every('look'),
  BTG: every('approvals'),
};
