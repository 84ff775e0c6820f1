import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { Store } from './store.ts';
import type { Uploads } from './uploads.ts';

/** One authenticated request, addressed path-style. */
export type S3Request = {
  id: string;
  method: string;
  bucket: string;
  key: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** A header, or for x-amz-* the presigned query parameter that stands for it. */
  header: (name: string) => string | undefined;
  payload: string;
  body: IncomingMessage;
};

export type S3Response = { status: number; headers?: Record<string, string>; body?: string | Readable };

export type ObjectEvent = {
  bucket: string;
  key: string;
  versionId?: string;
  size: number;
  eTag: string;
  eventName: string;
};

/** What the operations work with. `notify` is durable: an event survives a kill and is told again. */
export type S3Context = {
  store: Store;
  uploads: Uploads;
  now: () => number;
  notify: (event: ObjectEvent) => Promise<void>;
};

export type S3Operation = (context: S3Context, request: S3Request) => Promise<S3Response> | S3Response;

/** Presigned URLs carry x-amz-* headers as (signed) query parameters; S3 treats both alike. */
export const headerReader =
  (headers: IncomingHttpHeaders, query: URLSearchParams) =>
  (name: string): string | undefined => {
    const value = headers[name];
    if (value !== undefined) return Array.isArray(value) ? value.join(',') : value;
    if (!name.startsWith('x-amz-')) return undefined;
    for (const [key, text] of query) if (key.toLowerCase() === name) return text;
    return undefined;
  };

export const xmlResponse = (body: string, headers: Record<string, string> = {}): S3Response => ({
  status: 200,
  headers: { 'content-type': 'application/xml', ...headers },
  body,
});
