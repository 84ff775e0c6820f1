import type { Context } from 'hono';
import type { z } from 'zod';
import type { FieldError } from '#shared/refusal.ts';
import { problem } from './problem.ts';

const pathOf = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'body';

/** Our own schemas say what to do; where they are silent, zod's words for programmers give way to words for people. */
const wordsOf = (issue: z.core.$ZodIssue): string => {
  if (!/^(Invalid|Too) /.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'This is missing: add it' : `Send a ${issue.expected}`;
    case 'invalid_value':
      return `Send one of: ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `Send at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return issue.minimum === 1 ? 'This must not be empty' : `Send at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'Send a date that exists, like 2026-12-31'
        : 'This is not in the form it must have';
    default:
      return issue.message;
  }
};

const unitOf = (origin: string) => (origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '');

const ofIssue = (issue: z.core.$ZodIssue): FieldError[] => {
  if (issue.code === 'unrecognized_keys')
    // The name of an unknown field was chosen by the caller: shown only when it cannot be a person's words.
    return issue.keys.map((key) => ({
      field: pathOf([...issue.path, /^\w{1,40}$/.test(key) ? key : 'unknown']),
      message: 'This field is not known here: leave it out',
    }));
  // Of several shapes that were allowed, complain about the one that was nearly met.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.reduce((best, issues) => (issues.length < best.length ? issues : best));
    return nearest.flatMap((inner) => ofIssue({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [{ field: pathOf(issue.path), message: wordsOf(issue) }];
};

/** zod's issues as the `errors` of a problem: each names a field and what to do about it. */
export const fieldErrors = (error: z.core.$ZodError): FieldError[] => error.issues.flatMap(ofIssue).slice(0, 50);

/** What a validated route answers when the input does not fit: `new OpenAPIHono({ defaultHook: refuseInvalid })`. */
export const refuseInvalid = (
  result: { success: true } | { success: false; error: z.core.$ZodError },
  c: Context,
): Response | undefined =>
  result.success ? undefined : problem(c, { code: 'invalid-input', errors: fieldErrors(result.error) });
