import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type DoorRequest, type DoorResponse, plainAnswer } from './exchange.ts';

export type DoorServer = { url: string; close: () => Promise<void> };

/** One byte more than an HTTP API takes is read, so that the API itself refuses it; the rest is not kept. */
const READ_LIMIT = 10 * 1024 * 1024 + 1;

const readBody = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (length < READ_LIMIT) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
};

/** Repeated headers are joined by commas, cookies set apart, as API Gateway has them. */
const readHeaders = (incoming: IncomingMessage): Record<string, string> => {
  const joined = Object.entries(incoming.headersDistinct).map(([name, values]) => [name, (values ?? []).join(',')]);
  const { cookie: _apart, connection: _hop, 'transfer-encoding': _hop2, ...headers } = Object.fromEntries(joined);
  return headers;
};

const readRequest = async (incoming: IncomingMessage): Promise<DoorRequest> => {
  const [path = '/', ...query] = (incoming.url ?? '/').split('?');
  return {
    method: incoming.method ?? 'GET',
    path,
    rawQuery: query.join('?'),
    headers: readHeaders(incoming),
    cookies: incoming.headers.cookie?.split('; ') ?? [],
    body: await readBody(incoming),
    sourceIp: (incoming.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, ''),
  };
};

const send = (outgoing: ServerResponse, response: DoorResponse, method: string): void => {
  const headers: Record<string, string | string[]> = { ...response.headers };
  if (response.cookies && response.cookies.length > 0) headers['set-cookie'] = [...response.cookies];
  headers['content-length'] = String(response.body.length);
  if (response.status === 204 || response.status === 304) delete headers['content-length'];
  outgoing.writeHead(response.status, headers);
  outgoing.end(method === 'HEAD' ? undefined : response.body);
};

/** Serves one answer function over HTTP, on the loopback address only. */
export const startDoor = (
  port: number,
  answer: (request: DoorRequest) => Promise<DoorResponse>,
): Promise<DoorServer> => {
  const server = createServer(async (incoming, outgoing) => {
    try {
      const request = await readRequest(incoming);
      send(outgoing, await answer(request), request.method);
    } catch (error) {
      console.error('local cloud: front door:', error);
      if (!outgoing.headersSent) send(outgoing, plainAnswer(502, 'The local cloud failed'), 'GET');
      else outgoing.destroy();
    }
  });
  // CloudFront keeps a viewer's connection much longer than Node would: one that Node drops while a busy client
  // is about to use it again looks like a failed request.
  server.keepAliveTimeout = 65_000;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${port}`, close }));
  });
};
