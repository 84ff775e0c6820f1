import type { MiddlewareHandler } from 'hono';
import { inputsOf, type Values } from '#shared/wizard/fields.ts';
import type { WizardStep } from '#shared/wizard/steps.ts';
import { refusalPage } from './refusal-page.tsx';
import type { SiteEnv } from './site-env.ts';

const MAX_FORM_BYTES = 32 * 1024;

/** Reads a posted form once, whatever it claims to be: forms of this site are short and urlencoded. */
export const readForm: MiddlewareHandler<SiteEnv> = async (c, next) => {
  if (c.req.method !== 'POST') return next();
  const body = await c.req.text();
  if (Buffer.byteLength(body) > MAX_FORM_BYTES) return refusalPage(c, 'too-large');
  const type = c.req.header('Content-Type') ?? '';
  if (body !== '' && !type.startsWith('application/x-www-form-urlencoded')) return refusalPage(c, 'invalid-input');
  c.set('form', new URLSearchParams(body));
  return next();
};

/** The values of one page as the wizard takes them: every known input, and any unknown one, so that it is refused. */
export const valuesOf = (step: WizardStep, form: URLSearchParams): Values => {
  const lists = step.fields.filter((field) => field.kind === 'checks').map((field) => field.name as string);
  const known = step.fields.flatMap(inputsOf);
  const names = new Set([...known, ...form.keys()]);
  return Object.fromEntries(
    [...names].map((name) => {
      const sent = form.getAll(name);
      return [name, lists.includes(name) ? sent : sent.length > 1 ? sent : (sent[0] ?? '')];
    }),
  );
};
