import { z } from 'zod';

/** Every Lambda function, by the name its code, bundle, role and alarms share. */
export const FUNCTION_NAMES = [
  'public-site',
  'public-api',
  'staff-api',
  'scan-upload',
  'read-document',
  'redact-part',
  'build-packet',
  'relay-outbox',
  'sweep',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

const timeZone = z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'an IANA time zone');

const schema = z.strictObject({
  /** Where people reach the portal; the local cloud replaces this text in the template by its own address. */
  origin: z.url({ protocol: /^https$/ }).refine((url) => new URL(url).origin === url, 'an origin without a path'),
  /** CloudFront takes its web ACL and certificate from this region only; one region needs no cross-region exports. */
  region: z.literal('us-east-1'),
  facility: z.strictObject({
    name: z.string().min(1).max(100),
    timeZone,
    /** The records office, for people who would rather call. */
    phone: z.string().min(7).max(40),
    /** Whose law holds beside federal law: deadlines, copy fees, forms, protected records. Two letters, as mail has them. */
    state: z.string().regex(/^[A-Z]{2}$/),
    /** Letterhead, in one line. */
    address: z.string().min(5).max(200),
    /** Who takes complaints (45 CFR 164.530(a)(1)(ii)): a title or office, with a phone number. */
    privacyOffice: z.string().min(5).max(200),
    /** Other names under which authorizations, subpoenas and orders may address the facility (45 CFR 164.508(c)(1)(ii)). */
    aliases: z.array(z.string().min(2).max(100)).max(20),
  }),
  mailFrom: z.email(),
  /** A number the account owns, or a sender id where the country allows one. */
  textFrom: z.string().regex(/^(\+[1-9]\d{6,14}|[A-Za-z0-9]{3,11})$/),
  /** First label of the hosted sign-in page; unique in the region. */
  signInPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/),
  /** Raise it to kill every download link at once, as after a restore, which brings revoked links back. */
  linkEpoch: z.int().min(1),
  /** Also the bulkhead: a flood of uploads cannot take the staff API's share. */
  reservedConcurrency: z.record(z.enum(FUNCTION_NAMES), z.int().min(1).max(1000)),
});

export type PortalConfig = z.infer<typeof schema>;

/** Reads the `sallyport` context of cdk.json once; everything below receives the result. */
export const readConfig = (context: unknown): PortalConfig => {
  const parsed = schema.safeParse(context);
  if (parsed.success) return parsed.data;
  throw new ConfigError(`cdk.json, context "sallyport": ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
};

class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
