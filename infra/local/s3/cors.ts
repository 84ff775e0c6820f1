import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './errors.ts';
import type { S3Response } from './exchange.ts';
import type { Bucket } from './shelf.ts';
import { childrenOf, parseXml, textOf } from './xml.ts';

type Rule = { origin: string; methods: string[]; headers: string[]; expose: string[]; maxAge: string | undefined };
type Asked = { origin: string; method: string; headers: string[] };

const VARY = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method';
const strings = (node: unknown, name: string): string[] =>
  childrenOf(node, name).filter((value): value is string => typeof value === 'string');

/** S3 allows one `*` in an allowed origin or header. */
const fits = (pattern: string, value: string): boolean => {
  const [head = '', tail] = pattern.split('*', 2);
  if (tail === undefined) return head === value;
  return value.length >= head.length + tail.length && value.startsWith(head) && value.endsWith(tail);
};

const ruleFor = (bucket: Bucket | undefined, asked: Asked): Rule | undefined => {
  const document = bucket?.documents.cors;
  if (document === undefined) return undefined;
  for (const rule of childrenOf(parseXml(document, 'CORSConfiguration'), 'CORSRule')) {
    const origin = strings(rule, 'AllowedOrigin').find((pattern) => fits(pattern, asked.origin));
    const headers = strings(rule, 'AllowedHeader').map((name) => name.toLowerCase());
    const allowed = asked.headers.every((name) => headers.some((pattern) => fits(pattern, name)));
    const methods = strings(rule, 'AllowedMethod');
    if (origin === undefined || !methods.includes(asked.method) || !allowed) continue;
    return {
      origin,
      methods,
      headers: asked.headers,
      expose: strings(rule, 'ExposeHeader'),
      maxAge: textOf(rule, 'MaxAgeSeconds'),
    };
  }
  return undefined;
};

const responseHeaders = (rule: Rule, origin: string): Record<string, string> => ({
  'access-control-allow-origin': rule.origin === '*' ? '*' : origin,
  ...(rule.origin === '*' ? {} : { 'access-control-allow-credentials': 'true' }),
  'access-control-allow-methods': rule.methods.join(', '),
  ...(rule.expose.length > 0 ? { 'access-control-expose-headers': rule.expose.join(', ') } : {}),
  ...(rule.maxAge === undefined ? {} : { 'access-control-max-age': rule.maxAge }),
  vary: VARY,
});

/** Headers that the bucket's CORS rules add to an answer, errors included. */
export const corsHeaders = (
  bucket: Bucket | undefined,
  method: string,
  headers: IncomingHttpHeaders,
): Record<string, string> => {
  const { origin } = headers;
  if (origin === undefined) return {};
  const rule = ruleFor(bucket, { origin, method, headers: [] });
  return rule === undefined ? {} : responseHeaders(rule, origin);
};

/** The answer to a browser's preflight; it is never signed. */
export const preflight = (bucket: Bucket | undefined, headers: IncomingHttpHeaders): S3Response => {
  const { origin } = headers;
  const method = headers['access-control-request-method'];
  if (origin === undefined || method === undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Insufficient information. Origin and Access-Control-Request-Method are needed.',
    );
  }
  const asked = (headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim().toLowerCase());
  const rule = ruleFor(bucket, { origin, method, headers: asked.filter((name) => name !== '') });
  if (rule === undefined) throw new S3Error('AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  const allowHeaders = rule.headers.length > 0 ? { 'access-control-allow-headers': rule.headers.join(', ') } : {};
  return { status: 200, headers: { ...responseHeaders(rule, origin), ...allowHeaders } };
};
