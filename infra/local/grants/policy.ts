import { z } from 'zod';

const oneOrMany = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** One statement of an IAM policy, with lists where IAM also takes a single text. */
export const statementSchema = z.object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany.optional(),
  NotAction: oneOrMany.optional(),
  Resource: oneOrMany.optional(),
  NotResource: oneOrMany.optional(),
  Condition: z.record(z.string(), z.unknown()).optional(),
});
export type Statement = z.infer<typeof statementSchema>;

export const policyDocument = z.looseObject({
  Statement: z
    .union([statementSchema, z.array(statementSchema)])
    .transform((value) => (Array.isArray(value) ? value : [value])),
});

/** IAM's wildcards: `*` is any run of characters, also across `/` and `:`, and `?` is one. */
export const matchesPattern = (pattern: string, text: string): boolean => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
};

const anyOf = (patterns: readonly string[] | undefined, text: string): boolean =>
  patterns?.some((pattern) => matchesPattern(pattern, text)) ?? false;

/** Action names compare without regard to case, resources with it. */
export const coversAction = ({ Action, NotAction }: Statement, action: string): boolean => {
  const lower = action.toLowerCase();
  const patterns = (NotAction ?? Action)?.map((pattern) => pattern.toLowerCase());
  return NotAction ? !anyOf(patterns, lower) : anyOf(patterns, lower);
};

export const coversResource = ({ Resource, NotResource }: Statement, resource: string): boolean =>
  NotResource ? !anyOf(NotResource, resource) : anyOf(Resource, resource);

export const covers = (statement: Statement, action: string, resource: string): boolean =>
  coversAction(statement, action) && coversResource(statement, resource);
