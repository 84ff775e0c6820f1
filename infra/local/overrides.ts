/**
 * Everything that differs from the templates on purpose, besides the SDK endpoints. Keep this list short:
 * each entry is a way in which "it works here" could stop meaning "it works there".
 */
const CONFIGURED_ORIGIN = /https:\/\/records\.example\.org/g;

/** Virtual-hosted buckets, also as a wildcard: the local S3 is one address, with the bucket in the path. */
const BUCKET_ORIGIN = /https:\/\/[a-z0-9.*-]+\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com/g;

export type LocalAddresses = { origin: string; s3: string; signIn: string };

/** Rewrites one text of a template: the public address, and the buckets a content-security-policy allows. */
export const overrideText = (text: string, at: Pick<LocalAddresses, 'origin' | 's3'>): string =>
  text.replace(CONFIGURED_ORIGIN, at.origin).replace(BUCKET_ORIGIN, at.s3);

/** Rewrites one function's environment: Cognito's issuer and sign-out page are the local sign-in's. */
export const overrideEnvironment = (
  environment: Readonly<Record<string, string>>,
  at: Pick<LocalAddresses, 'signIn'>,
): Record<string, string> => ({
  ...environment,
  ...('OIDC_ISSUER' in environment ? { OIDC_ISSUER: at.signIn } : {}),
  ...('OIDC_SIGN_OUT_URL' in environment ? { OIDC_SIGN_OUT_URL: `${at.signIn}/logout` } : {}),
});
