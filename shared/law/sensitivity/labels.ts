import { z } from 'zod';

type LabelRow = {
  name: string;
  /** What a reviewer may see that makes them think of it (domain.md 10): never a code alone. */
  trigger: string;
  /** The usual rule, in words. */
  rule: string;
  /** Which notice goes with pages released by consent. */
  notice: 'part2' | 'state' | 'none';
};

/** Specially protected information, as a person labels pages (domain.md 10). What each needs in which lane: data/needs.ts. */
export const LABELS = {
  HIV: {
    name: 'HIV or AIDS',
    trigger: 'An HIV or AIDS test, result or treatment',
    rule: 'Written consent that names HIV; courts have a standard of their own',
    notice: 'state',
  },
  MENTAL_HEALTH: {
    name: 'Mental health',
    trigger: 'A psychiatric unit, therapist notes in the chart, commitment papers',
    rule: 'Consent that names it; the privilege survives a subpoena',
    notice: 'none',
  },
  PSYCHOTHERAPY_NOTES: {
    name: 'Psychotherapy notes',
    trigger: 'Notes of a session, kept apart from the chart',
    rule: 'An authorization of its own; outside the right of access',
    notice: 'none',
  },
  SUD_PART2: {
    name: 'Substance use program (Part 2)',
    trigger: 'The record comes from a Part 2 program or unit; a diagnosis alone is not enough',
    rule: 'Part 2 consent, or a Part 2 order with a subpoena',
    notice: 'part2',
  },
  SUD_COUNSELING_NOTES: {
    name: 'Substance use counseling notes',
    trigger: 'Notes of a counseling session, kept apart from the chart',
    rule: 'A consent of its own',
    notice: 'part2',
  },
  SUD_STATE: {
    name: 'Substance use (state law)',
    trigger: 'Substance use treatment outside a Part 2 program',
    rule: 'State consent, where the state asks for one',
    notice: 'none',
  },
  GENETIC: {
    name: 'Genetic test',
    trigger: 'A DNA test, its result, or counseling about one',
    rule: 'Informed consent that names it',
    notice: 'none',
  },
  STI: {
    name: 'Sexually transmitted infection',
    trigger: 'A communicable disease report, a clinic for such infections',
    rule: 'Limited consent or order',
    notice: 'none',
  },
  MINOR_CONSENTED: {
    name: 'Care that the minor consented to',
    trigger: 'A service that the minor lawfully consented to alone',
    rule: "The minor's own consent; hidden from parents",
    notice: 'none',
  },
  REPRO: {
    name: 'Reproductive health',
    trigger: 'Abortion, contraception, fertility care',
    rule: 'State shield laws, above all for process from another state',
    notice: 'none',
  },
  GENDER: {
    name: 'Gender-affirming care',
    trigger: 'Gender-affirming care',
    rule: 'State shield laws, above all for process from another state',
    notice: 'none',
  },
  SEXUAL_ASSAULT_DV: {
    name: 'Sexual assault or domestic violence',
    trigger: 'A forensic exam, a counselor for victims',
    rule: "Privilege; the victim's consent",
    notice: 'none',
  },
  PEER_REVIEW: {
    name: 'Peer review',
    trigger: 'Papers of a peer review',
    rule: 'Not part of the legal health record: never released here',
    notice: 'none',
  },
  INCIDENT: {
    name: 'Incident report',
    trigger: 'An incident or event report',
    rule: 'Not part of the legal health record: never released here',
    notice: 'none',
  },
  ATTORNEY_WORK: {
    name: 'Prepared for counsel',
    trigger: 'Letters to or from counsel, papers made for a proceeding',
    rule: 'Not part of the legal health record: never released here',
    notice: 'none',
  },
  CHILD_ABUSE_REPORT: {
    name: 'Report of child abuse',
    trigger: 'A report that names who made it',
    rule: 'Who reported is withheld: cover it, then a privacy officer decides',
    notice: 'none',
  },
  THIRD_PARTY_INFO: {
    name: 'Another person',
    trigger: "Another patient's data, or a relative's, in this chart",
    rule: 'Covered; pages of another patient are an incident',
    notice: 'none',
  },
  BTG: {
    name: 'Break the glass',
    trigger: 'The facility guards this chart: an employee, a public person',
    rule: 'Two approvals, one by a privacy officer',
    notice: 'none',
  },
} as const satisfies Record<string, LabelRow>;

export type Label = keyof typeof LABELS;
export const label = z.enum(Object.keys(LABELS) as [Label, ...Label[]]);

export const labelSource = z.enum(['staff', 'suggestion', 'department']);

/** One label on a stretch of pages of one document, both ends included, 1-based. */
export const labelRange = z.strictObject({
  label,
  from: z.number().int().min(1).max(20_000),
  to: z.number().int().min(1).max(20_000),
  source: labelSource,
  note: z.string().trim().max(500).optional(),
});
export type LabelRange = z.infer<typeof labelRange>;
export const MAX_LABELS = 500;
