import { z } from 'zod';
import { S3Error } from './errors.ts';
import { parseCredential, type SecretFor, sameSignature, secretOf, signText } from './sigv4.ts';

const sizeLimit = z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]);
const rule = z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]);
const exact = z.record(z.string(), z.string());
const policySchema = z.object({
  expiration: z.string(),
  conditions: z.array(z.union([sizeLimit, rule, exact])),
});
type Policy = z.infer<typeof policySchema>;
type Fields = ReadonlyMap<string, string>;

/** Fields that need no condition in the policy. */
const FREE = /^(?:x-amz-signature|file|policy|awsaccesskeyid|x-ignore-.*)$/;

export type PostGrant = { accessKeyId: string; smallest: number; largest: number };

/** Verifies signature, expiry and every condition of a POST policy against the form's fields; size is checked as bytes arrive. */
export const verifyPost = (fields: Fields, bucket: string, secretFor: SecretFor, now: number): PostGrant => {
  const encoded = fields.get('policy');
  // Without a policy the post is anonymous, and no bucket here is public.
  if (encoded === undefined) throw new S3Error('AccessDenied', 'Access Denied');
  const accessKeyId = verifySignature(fields, encoded, secretFor);
  const policy = readPolicy(encoded);
  if (!(Date.parse(policy.expiration) > now)) throw denied('Policy expired.');
  return { accessKeyId, ...checkConditions(policy, new Map([...fields, ['bucket', bucket]])) };
};

const denied = (reason: string): S3Error => new S3Error('AccessDenied', `Invalid according to Policy: ${reason}`);

const verifySignature = (fields: Fields, encoded: string, secretFor: SecretFor): string => {
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error(
      'InvalidArgument',
      'Bucket POST must contain a field named X-Amz-Algorithm with AWS4-HMAC-SHA256.',
    );
  }
  const credential = parseCredential(fields.get('x-amz-credential') ?? '');
  const signature = signText(secretOf(credential, secretFor), credential, encoded);
  if (!sameSignature(signature, fields.get('x-amz-signature') ?? '')) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided.',
    );
  }
  return credential.accessKeyId;
};

const readPolicy = (encoded: string): Policy => {
  try {
    return policySchema.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  } catch (cause) {
    throw Object.assign(new S3Error('InvalidPolicyDocument', 'Invalid Policy: it is not a policy document.'), {
      cause,
    });
  }
};

const checkConditions = (policy: Policy, fields: Fields): { smallest: number; largest: number } => {
  let limits = { smallest: 0, largest: Number.POSITIVE_INFINITY };
  const covered = new Set<string>(['bucket']);
  for (const condition of policy.conditions) {
    if (Array.isArray(condition) && condition[0] === 'content-length-range') {
      limits = { smallest: condition[1], largest: condition[2] };
      continue;
    }
    for (const [kind, name, value] of matchesOf(condition)) {
      covered.add(name);
      const given = fields.get(name) ?? '';
      const holds = kind === 'eq' ? given === value : startsWith(name, given, value);
      if (!holds) throw denied(`Policy Condition failed: ["${kind}", "$${name}", "${value}"]`);
    }
  }
  const extra = [...fields.keys()].filter((name) => !covered.has(name) && !FREE.test(name));
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
  return limits;
};

type Match = readonly [kind: 'eq' | 'starts-with', name: string, value: string];

const matchesOf = (condition: Policy['conditions'][number]): readonly Match[] => {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([name, value]) => ['eq', name.toLowerCase(), value] as const);
  }
  const [kind, name, value] = condition;
  return kind === 'content-length-range' ? [] : [[kind, String(name).slice(1).toLowerCase(), String(value)]];
};

/** For Content-Type S3 judges each member of a comma-separated list. */
const startsWith = (name: string, given: string, value: string): boolean =>
  name === 'content-type' ? given.split(',').every((one) => one.trim().startsWith(value)) : given.startsWith(value);
