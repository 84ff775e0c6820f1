import { z } from 'zod';
import { REFUSALS, type RefusalCode } from '#shared/refusal.ts';

const codes = Object.keys(REFUSALS) as RefusalCode[];

/** A problem (RFC 9457) as an OpenAPI document describes it. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum([...codes, 'fault']),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  reference: z.string().optional(),
});
