import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { ACCESS_RULES, type Access, type GatewayService, type Place, type SeenRequest } from './access-rules.ts';
import { accessKeyOf, type OnAccess } from './credential.ts';

export type GatewayOptions = {
  service: GatewayService;
  port: number;
  target: string;
  onAccess: OnAccess;
  region?: string;
  account?: string;
};

/** A transparent proxy before a local service that tells who did what to which resource. */
export const startGateway = async (options: GatewayOptions): Promise<{ url: string; close: () => Promise<void> }> => {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    pass(options, agent, incoming, outgoing).catch((error: unknown) => {
      console.error(`${options.service} gateway:`, error);
      // Dropping the line is what the SDK retries on; an invented answer could be taken for the service's.
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      agent.destroy();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${options.port}`, close };
};

/** A call's parameters are read whole (16 MB at most in DynamoDB); the answer streams through. */
const pass = async (options: GatewayOptions, agent: Agent, incoming: IncomingMessage, outgoing: ServerResponse) => {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  report(options, incoming, body);
  const target = new URL(incoming.url ?? '/', options.target);
  await new Promise<void>((resolve, reject) => {
    const onward = send(target, { agent, method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.once('error', reject);
      outgoing.once('close', resolve);
    });
    onward.once('error', reject);
    // A long poll whose caller has gone must not go on taking messages for nobody.
    outgoing.once('close', () => onward.destroy());
    onward.end(body);
  });
};

const report = (options: GatewayOptions, incoming: IncomingMessage, body: Buffer): void => {
  const accessKeyId = accessKeyOf(incoming.headers.authorization);
  if (accessKeyId === undefined) return;
  const target = incoming.headers['x-amz-target'];
  const place = { region: options.region ?? 'us-east-1', account: options.account ?? '000000000000' };
  const seen = {
    method: incoming.method ?? 'GET',
    path: (incoming.url ?? '/').split('?')[0] ?? '/',
    target: typeof target === 'string' ? target : '',
    body: body.toString('utf8'),
  };
  for (const access of accessOf(options.service, seen, place)) options.onAccess({ accessKeyId, ...access });
};

/** A malformed call is the service's to refuse, so it is passed on unreported. */
const accessOf = (service: GatewayService, seen: SeenRequest, place: Place): Access[] => {
  try {
    return ACCESS_RULES[service](seen, place);
  } catch {
    return [];
  }
};
