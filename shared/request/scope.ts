import { z } from 'zod';

/** What can be asked for, in the order records are bound into a packet (domain.md 18 "document types"). */
export const RECORD_TYPES = [
  'summary',
  'history',
  'notes',
  'operative',
  'lab',
  'imaging',
  'medication',
  'immunization',
  'billing',
  'entire',
] as const;
export const recordType = z.enum(RECORD_TYPES);
export type RecordType = z.infer<typeof recordType>;

/** A calendar date, YYYY-MM-DD, that exists. */
export const calendarDate = z.iso.date();

export const scope = z
  .strictObject({
    recordTypes: z.array(recordType).min(1).max(RECORD_TYPES.length),
    dosFrom: calendarDate.optional(),
    dosTo: calendarDate.optional(),
    note: z.string().trim().max(1000).optional(),
  })
  .refine((s) => !s.dosFrom || !s.dosTo || s.dosFrom <= s.dosTo, {
    path: ['dosTo'],
    message: 'The last date must be the same as or after the first date',
  });

/** domain.md 18. A patient is never asked for one (RT-2). */
export const PURPOSES = [
  'legal',
  'insurance_claim',
  'life_underwriting',
  'disability_ssa',
  'workers_comp',
  'continuing_care',
  'personal',
  'school',
  'employment',
  'research',
  'payment_audit',
  'quality',
  'public_health',
  'oversight',
  'at_request_of_individual',
] as const;
export const purpose = z.enum(PURPOSES);
export type Purpose = z.infer<typeof purpose>;
