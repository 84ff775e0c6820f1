import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import { reference } from '#shared/ids.ts';
import { volumeLimits } from '#shared/packet/volumes.ts';
import { recordType } from '#shared/request/scope.ts';

const text = z.string().trim().max(400);

/** PLAN.json: a manifest with files instead of stored records. An unknown key is a typing error, not a wish. */
export const plan = z.strictObject({
  reference: reference.default(reference.parse('SP-0000-0000')).describe('printed on every page'),
  date: z.iso.date().optional().describe('of the release; today when absent: give it to get the same bytes again'),
  language: z.enum(['en', 'es']).default('en'),
  facility: text.default('Medical records').describe('who releases'),
  recipient: text.default('').describe('printed on every page'),
  patient: text.default(''),
  basis: text.default(''),
  certification: z.boolean().default(false).describe("adds the custodian's certification (FRE 902(11), 902(14))"),
  notices: z.array(z.string()).default([]).describe('texts that must stand in the packet word for word'),
  linkDays: z.number().int().positive().optional(),
  volumes: volumeLimits.optional().describe('limits of one file; 250,000,000 bytes and 2,500 pages when absent'),
  documents: z
    .array(
      z.strictObject({
        file: z.string().min(1).describe('a PDF; relative to PLAN.json'),
        title: text.optional().describe('the name of the file when absent'),
        type: z.union([recordType, text]).default('other'),
        date: z.iso.date().optional(),
        redacted: z
          .boolean()
          .default(false)
          .describe('made by `npm run redact`: bound as it is, and refused if it holds what a redacted file cannot'),
      }),
    )
    .min(1)
    .max(5000),
});
export type Plan = z.infer<typeof plan>;

/** PLAN.json cannot be used; the message names the field. */
export class BadPlan extends Error {
  override name = 'BadPlan';
}

/** Reads the text of PLAN.json; files are looked for beside it. */
export const readPlan = (content: string, path: string): Plan => {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new BadPlan('PLAN is not JSON', { cause });
  }
  const read = plan.safeParse(json);
  if (!read.success) throw new BadPlan(z.prettifyError(read.error));
  const documents = read.data.documents.map((document) => ({
    ...document,
    title: document.title || basename(document.file).replace(/\.pdf$/i, ''),
    file: resolve(dirname(path), document.file),
  }));
  return { ...read.data, documents };
};

export const planSchema = (): string => JSON.stringify(z.toJSONSchema(plan, { io: 'input' }), null, 2);
