import type { AuditAction } from '#shared/audit/events.ts';
import type { RefusalCode } from '#shared/refusal.ts';

/** Two persons, once more where it cannot be talked round: in the condition of the write itself (design.md 4.3). */
type PersonCondition = { condition: string; names: Record<string, string>; refusal: RefusalCode };

// A comparison with an attribute that is not there holds, so each must be there or be allowed to be absent.
const notDenier: PersonCondition = {
  condition: 'attribute_exists(#denial.deciderId) AND #denial.deciderId <> :actor',
  names: { '#denial': 'denial' },
  refusal: 'another-person',
};

/** Which person an action must not be of. `:actor` is who acts. */
export const PERSON_CONDITIONS: Partial<Record<AuditAction, PersonCondition>> = {
  approve: {
    condition:
      'attribute_exists(preparerId) AND preparerId <> :actor AND (attribute_not_exists(editorId) OR editorId <> :actor)',
    names: {},
    refusal: 'same-person',
  },
  // Who read the papers never lifts their defects; who denied never reviews (DN-4).
  'override-process': {
    condition: 'attribute_exists(#process.#by) AND #process.#by <> :actor',
    names: { '#process': 'process', '#by': 'by' },
    refusal: 'another-person',
  },
  'uphold-denial': notDenier,
  'reverse-denial': notDenier,
};
