import { z } from 'zod';
import { uploadId } from '../ids.ts';
import { DIRECTIVE_PART_IDS } from '../law/route/directive.ts';
import { RELATIONSHIPS } from '../law/route/lane-facts.ts';
import { email, phone } from '../request/request.ts';
import { purpose, RECORD_TYPES, recordType } from '../request/scope.ts';
import type { ErrorCode } from '../words/en.ts';
import { birthDate, birthParts, monthDate, monthParts } from './dates.ts';
import { INSURER_KINDS, OFFICE_KINDS, PERIODS, RIGHT_CHOICES, WHO_CHOICES } from './fields.ts';

/**
 * What each page accepts: text as typed in, plain values out. Messages are codes (words `errors`), so that one schema
 * speaks both languages. `today` is the facility's date: nobody is born after it.
 */
const line = (max: number, missing: ErrorCode) =>
  z
    .string({ error: missing })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(max, 'text-too-long' satisfies ErrorCode),
    );

const optional = (max: number, tooLong: ErrorCode) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim() || undefined)
    .pipe(z.string().max(max, tooLong).optional());

const issue = (ctx: z.core.$RefinementCtx, field: string, code: ErrorCode) =>
  ctx.addIssue({ code: 'custom', path: [field], message: code });

export const who = z.strictObject({ requesterType: z.enum(WHO_CHOICES, 'who-missing' satisfies ErrorCode) });

export const insurer = z.strictObject({
  insurerKind: z.enum(INSURER_KINDS, 'insurer-missing' satisfies ErrorCode),
});
export const office = z.strictObject({ officeKind: z.enum(OFFICE_KINDS, 'office-missing' satisfies ErrorCode) });

export const rightNamed = z.strictObject({ right: z.enum(RIGHT_CHOICES, 'right-missing' satisfies ErrorCode) });

/** What is not ticked is not in the letter. */
export const letter = z.strictObject({
  letterSays: z
    .array(z.enum(DIRECTIVE_PART_IDS), 'letter-missing' satisfies ErrorCode)
    .min(1, 'letter-missing' satisfies ErrorCode)
    .max(DIRECTIVE_PART_IDS.length),
});

export const patient = (today: string) =>
  z
    .strictObject({
      given: line(80, 'given-missing'),
      family: line(80, 'family-missing'),
      ...birthParts,
      clue: optional(200, 'text-too-long'),
    })
    .superRefine((parts, ctx) => {
      const born = birthDate(parts, today);
      if ('code' in born) issue(ctx, born.field, born.code);
    })
    .transform(({ given, family, clue, ...parts }) => {
      const born = birthDate(parts, today);
      const dateOfBirth = 'date' in born ? born.date : '';
      return { name: { given, family }, dateOfBirth, ...(clue ? { clue } : {}) };
    });

export const representative = z
  .strictObject({
    name: line(160, 'name-missing'),
    relationship: z.enum(RELATIONSHIPS, 'relationship-missing' satisfies ErrorCode),
    relationshipOther: optional(100, 'text-too-long'),
  })
  .superRefine((given, ctx) => {
    if (given.relationship === 'other' && !given.relationshipOther)
      issue(ctx, 'relationshipOther', 'relationship-other-missing');
  });

export const organization = z.strictObject({
  organization: line(200, 'organization-missing'),
  name: line(160, 'name-missing'),
});

export const purposeAsked = z.strictObject({ purpose: z.enum(purpose.options, 'purpose-missing' satisfies ErrorCode) });

export const uploads = z.strictObject({
  uploads: z
    .array(uploadId)
    .min(1, 'uploads-missing' satisfies ErrorCode)
    .max(10),
});

export const records = z.strictObject({
  recordTypes: z
    .array(recordType, 'records-missing' satisfies ErrorCode)
    .min(1, 'records-missing' satisfies ErrorCode)
    .max(RECORD_TYPES.length),
  note: optional(1000, 'note-too-long'),
});

type MonthParts = z.infer<z.ZodObject<typeof monthParts>>;

const range = (parts: MonthParts, today: string) => {
  const [from, to] = [monthDate(parts, 'from', today), monthDate(parts, 'to', today)];
  const dosFrom = from && 'date' in from ? from.date : undefined;
  const dosTo = to && 'date' in to ? to.date : undefined;
  return { from, to, dosFrom, dosTo };
};

export const dates = (today: string) =>
  z
    .strictObject({ period: z.enum(PERIODS, 'period-missing' satisfies ErrorCode), ...monthParts })
    .superRefine((parts, ctx) => {
      if (parts.period === 'all') return;
      const { from, to, dosFrom, dosTo } = range(parts, today);
      if (!from && !to) issue(ctx, 'fromMonth', 'range-missing');
      for (const found of [from, to]) if (found && 'code' in found) issue(ctx, found.field, found.code);
      if (dosFrom && dosTo && dosFrom > dosTo) issue(ctx, 'toMonth', 'to-before-from');
    })
    .transform((parts) => {
      if (parts.period === 'all') return {};
      const { dosFrom, dosTo } = range(parts, today);
      return { ...(dosFrom ? { dosFrom } : {}), ...(dosTo ? { dosTo } : {}) };
    });

export const contact = z.strictObject({
  email: z
    .string({ error: 'email-missing' satisfies ErrorCode })
    .trim()
    .min(1, 'email-missing' satisfies ErrorCode)
    .pipe(z.string().refine((text) => email.safeParse(text).success, 'email-format' satisfies ErrorCode)),
  phone: z
    .string()
    .default('')
    .refine((text) => text.trim() === '' || phone.safeParse(text).success, 'phone-format' satisfies ErrorCode)
    .transform((text) => (text.trim() === '' ? undefined : phone.parse(text))),
});

export const signature = z.strictObject({
  fullName: line(160, 'full-name-missing'),
  agreed: z.literal('yes', 'agreed-missing' satisfies ErrorCode),
});
