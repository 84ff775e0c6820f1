import { z } from 'zod';
import { documentId } from '../ids.ts';
import { finding } from '../law/finding.ts';
import { consent, consentFacts } from '../law/sensitivity/consent.ts';
import { label, labelRange, MAX_LABELS } from '../law/sensitivity/labels.ts';
import { calendarDate } from '../request/scope.ts';

const reason = z.string().trim().min(3).max(1000);
const signed = z.object({ by: z.string(), at: z.string() });

/** Bodies of the actions on labels and consents. */
export const SENSITIVITY_BODIES = {
  /** All labels of one document. `reviewed`: every page of it has been looked at. */
  'save-labels': z.strictObject({
    documentId,
    labels: z.array(labelRange).max(MAX_LABELS),
    reviewed: z.boolean(),
  }),
  'record-consent': z.strictObject({ consent: consentFacts }),
  'revoke-consent': z.strictObject({ consentId: z.string().max(64), on: calendarDate }),
  'decide-label': z.strictObject({ label, decision: z.enum(['release', 'withhold']), reason }),
  'override-scope': z.strictObject({ documentId, reason }),
} as const;

const stretch = z.object({
  from: z.number().int(),
  to: z.number().int(),
  labels: z.array(label),
  verdict: z.enum(['free', 'covered', 'withheld', 'never', 'look']),
  by: z.array(z.string()),
});

/** Labels x coverage today: what may go to this recipient, on which paper, and what the packet will say of the rest. */
export const sensitivityView = z.object({
  asOf: calendarDate,
  documents: z.array(
    z.object({
      documentId,
      labels: z.array(labelRange.extend(signed.shape)),
      reviewed: signed.optional(),
      stretches: z.array(stretch),
      /** Why it was not asked for; content when there is nothing, or when somebody let it in. */
      outside: z.array(finding),
      override: signed.extend({ reason: z.string() }).optional(),
    }),
  ),
  labels: z.array(
    z.object({
      label,
      verdict: z.enum(['covered', 'withheld', 'never', 'look']),
      by: z.array(z.string()),
      decided: z.boolean(),
      findings: z.array(finding),
    }),
  ),
  pages: z.object({ total: z.number(), going: z.number(), withheld: z.number(), open: z.number() }),
  consents: z.array(consent.extend(signed.shape)),
  /** What the recipient will read about pages that stay behind. */
  words: z.string().optional(),
  notices: z.array(z.string()),
});
export type SensitivityView = z.infer<typeof sensitivityView>;
