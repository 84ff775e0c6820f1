import { z } from 'zod';

/** What CDK puts into a function's environment. Each function has only the names it needs, so each is read when used. */
const ENVIRONMENT = {
  TABLE_NAME: z.string().min(3),
  AUDIT_TABLE_NAME: z.string().min(3),
  QUARANTINE_BUCKET: z.string().min(3),
  RECORDS_BUCKET: z.string().min(3),
  PACKETS_BUCKET: z.string().min(3),
  PACKETS_QUEUE_URL: z.url(),
  REDACTIONS_QUEUE_URL: z.url(),
  /** Where a part that a worker cannot redact waits for a person; its alarm rings at the first. */
  REDACTIONS_DEAD_LETTERS_URL: z.url(),
  READINGS_QUEUE_URL: z.url(),
  /** Resolved by the template from the secret store; link tokens and codes are HMACs under it (design.md 4.6). */
  LINK_SECRET: z.string().min(32),
  /** Raising it kills every link at once, as after a restore. */
  LINK_EPOCH: z.string().regex(/^\d+$/),
  PUBLIC_ORIGIN: z.url(),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_SIGN_OUT_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  TEXT_FROM: z.string().min(1),
  FACILITY_NAME: z.string().min(1),
  FACILITY_TIME_ZONE: z.string().min(1),
  /** The records office, as every public page names it for help (WCAG 3.2.6). */
  FACILITY_PHONE: z.string().min(7),
  FACILITY_STATE: z.string().length(2),
  FACILITY_ADDRESS: z.string().min(5),
  PRIVACY_OFFICE: z.string().min(5),
  /** Separated by semicolons. */
  FACILITY_ALIASES: z.string(),
} as const;

type Name = keyof typeof ENVIRONMENT;

/** A setting of this function; a missing or malformed one is a fault of the deployment, not of the caller. */
export const config = (name: Name): string => {
  const parsed = ENVIRONMENT[name].safeParse(process.env[name]);
  if (parsed.success) return parsed.data;
  throw new ConfigError(`Environment variable ${name} is missing or malformed`, { cause: parsed.error });
};

class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
