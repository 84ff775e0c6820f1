/** Told for each action on a resource, with the access key that signed the request. */
export type OnAccess = (access: { accessKeyId: string; action: string; resource: string }) => void;

/** Access key id of a SigV4 Authorization header. */
export const accessKeyOf = (authorization: string | undefined): string | undefined =>
  /^AWS4-HMAC-SHA256 .*Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1];
