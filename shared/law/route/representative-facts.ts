import { z } from 'zod';
import { calendarDate } from '../../request/scope.ts';
import { answer } from '../answer.ts';

/** How somebody says they stand to the patient. */
export const REPRESENTATIVE_KINDS = {
  agent: 'Health care agent',
  guardian: 'Guardian or conservator',
  parent: 'Parent',
  loco_parentis: 'In the place of a parent',
  estate: 'Executor or administrator',
  spouse: 'Spouse',
  family: 'Family, or took part in the care',
  long_dead: 'Nobody: the patient died long ago',
  other: 'Something else',
} as const;
export type RepresentativeKind = keyof typeof REPRESENTATIVE_KINDS;

/** The paper that was shown for it. */
export const AUTHORITY_PAPERS = {
  health_care_poa: 'Health care power of attorney',
  financial_poa: 'Financial power of attorney',
  general_poa: 'Power of attorney, kind unclear',
  guardianship_order: 'Guardianship or conservatorship order',
  birth_certificate: 'Birth certificate',
  custody_order: 'Custody order',
  estate_letters: 'Letters testamentary or of administration',
  small_estate: 'Small-estate affidavit',
  death_certificate: 'Death certificate',
  statement: 'Written statement',
  other: 'Another paper',
  none: 'Nothing',
} as const;

const keys = <Name extends string>(table: Record<Name, unknown>) => Object.keys(table) as [Name, ...Name[]];

export const representativeFacts = z.strictObject({
  asOf: calendarDate.describe('The day of the judgement.'),
  kind: z.enum(keys(REPRESENTATIVE_KINDS)),
  paper: z.enum(keys(AUTHORITY_PAPERS)),
  patientBorn: calendarDate,
  patientDied: calendarDate.optional(),
  state: z.string().length(2).optional().describe("The facility's state: in some, people come of age later."),
  emancipated: answer.optional().describe('For a minor: emancipated by marriage, service or a court?'),
  inEffect: answer.optional().describe('Is the power or order in effect? Many powers begin only on incapacity.'),
  coversHealth: answer.optional().describe('Does the paper give a say over health care or its records?'),
  accessLimited: answer.optional().describe('Does a court order limit what a parent may see?'),
  minorConsented: z
    .enum(['no', 'minor', 'court_or_other', 'parent_agreed', 'unknown'])
    .optional()
    .describe('Did the minor lawfully get any of this care without a parent? Who consented?'),
  stateLaw: z
    .enum(['permits', 'prohibits', 'silent', 'unknown'])
    .optional()
    .describe('What state law says about the access of a parent to these records.'),
  professional: z
    .enum(['agrees', 'declines', 'not_asked'])
    .optional()
    .describe('What the licensed professional or the privacy officer decided, where one has to.'),
  danger: z.enum(['none', 'suspected']).optional().describe('Is abuse, neglect or danger suspected?'),
  wishesKnown: z
    .enum(['none', 'against'])
    .optional()
    .describe('For family after a death: known wishes of the patient.'),
  part2: z.boolean().optional().describe('Are SUD records of a Part 2 program among them?'),
  minorMayConsentSud: answer.optional().describe('May a minor consent to SUD care alone under state law?'),
  minorAgreed: answer.optional().describe('Has the minor consented to this disclosure in writing?'),
  estateNamed: answer.optional().describe('Is there an executor, administrator or other representative of the estate?'),
  hasSpouse: answer.optional().describe('Is there a living spouse?'),
});
export type RepresentativeFacts = z.infer<typeof representativeFacts>;
