import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { DoorResponse } from './exchange.ts';

/** CloudFront compresses bodies of this size whose type it knows as compressible. */
const SMALLEST = 1_000;
const LARGEST = 10_000_000;
const COMPRESSIBLE =
  /^(text\/|application\/(json|javascript|xml|wasm|manifest\+json|problem\+json)|image\/svg\+xml|font\/ttf)/;

/** Compresses as CloudFront would for a viewer that accepts it. */
export const compress = (response: DoorResponse, accepts: string): DoorResponse => {
  const { length } = response.body;
  const fits = length >= SMALLEST && length <= LARGEST && response.status === 200;
  const type = response.headers['content-type'] ?? '';
  if (!fits || !COMPRESSIBLE.test(type) || response.headers['content-encoding']) return response;
  const headers = { ...response.headers, vary: [response.headers.vary, 'accept-encoding'].filter(Boolean).join(', ') };
  if (/\bbr\b/.test(accepts)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return {
      ...response,
      headers: { ...headers, 'content-encoding': 'br' },
      body: brotliCompressSync(response.body, { params }),
    };
  }
  if (!/\bgzip\b/.test(accepts)) return response;
  return { ...response, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(response.body) };
};
