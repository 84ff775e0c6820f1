import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { MockApi } from './mock-api.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
/** The policy the page must live with (infra sets the same on /admin/*). */
const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self'";

const sendFile = async (response: ServerResponse, built: string, path: string) => {
  const isPage = extname(path) === '';
  const body = await readFile(join(built, isPage ? 'index.html' : path));
  response.writeHead(200, {
    'content-type': TYPES[extname(path) || '.html'] ?? 'application/octet-stream',
    'content-security-policy': CSP,
  });
  response.end(body);
};

/** Serves the built page, the mock API and one PDF on a free port of this machine. */
export const serveAdmin = async (
  api: MockApi,
  built: string,
  port = 0,
): Promise<{ origin: string; close: () => void }> => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = async () => {
      if (url.pathname.startsWith('/s3/')) return response.end(api.pdf);
      if (url.pathname.startsWith('/admin')) return sendFile(response, built, url.pathname.slice('/admin'.length));
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const body = request.method === 'POST' ? await text(request) : null;
      const made = await api.app.fetch(new Request(url, { method: request.method ?? 'GET', headers, body }));
      response.writeHead(made.status, Object.fromEntries(made.headers));
      return response.end(Buffer.from(await made.arrayBuffer()));
    };
    answer().catch((error: unknown) => response.writeHead(404).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};
