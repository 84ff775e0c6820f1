import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { corsHeaders, preflight } from './cors.ts';
import { newId } from './disk.ts';
import { S3Error } from './errors.ts';
import { headerReader, type ObjectEvent, type S3Context, type S3Request, type S3Response } from './exchange.ts';
import { openNotices } from './notices.ts';
import { accessOf, arnOf, routeOf } from './operations.ts';
import { postObject } from './routes/post.ts';
import { type SecretFor, verifySigner } from './sigv4.ts';
import { openStore } from './store.ts';
import { openUploads } from './uploads.ts';
import { xmlError } from './xml.ts';

export type S3Options = {
  port: number;
  dataDir: string;
  now: () => number;
  secretFor: SecretFor;
  onEvent: (event: ObjectEvent) => void | Promise<void>;
  onAccess: (access: { accessKeyId: string; action: string; resource: string }) => void;
};

/** Starts the local S3: signatures, expiry and conditions are enforced, bodies stream to files under `dataDir`. */
export const startS3 = async (options: S3Options): Promise<{ url: string; close(): Promise<void> }> => {
  const notices = openNotices(options.dataDir, options.onEvent);
  const context: S3Context = {
    store: openStore(options.dataDir),
    uploads: openUploads(options.dataDir),
    now: options.now,
    notify: notices.notify,
  };
  const server = createServer((incoming, outgoing) => {
    serve(context, options, incoming, outgoing).catch((error: unknown) => {
      console.error('s3:', error);
      outgoing.destroy();
    });
  });
  // A 2 GB upload on a slow line is normal; node would cut it after five minutes.
  server.requestTimeout = 0;
  // A browser or fetch may reuse a connection long after node's five seconds; S3 would still be there.
  server.keepAliveTimeout = 65_000;
  await listen(server, options.port);
  await notices.retell();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        notices.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

type Target = { path: string; bucket: string; key: string; query: URLSearchParams };

const targetOf = (incoming: IncomingMessage): Target => {
  const [path = '/', search = ''] = (incoming.url ?? '/').split('?', 2);
  try {
    const [, bucket = '', ...rest] = path.split('/').map(decodeURIComponent);
    return { path, bucket, key: rest.join('/'), query: new URLSearchParams(search) };
  } catch {
    throw new S3Error('InvalidArgument', "Couldn't parse the specified URI.");
  }
};

const serve = async (context: S3Context, options: S3Options, incoming: IncomingMessage, outgoing: ServerResponse) => {
  const id = newId(8).toUpperCase();
  let response: S3Response;
  let cors: Record<string, string> = {};
  try {
    const target = targetOf(incoming);
    const bucket = context.store.hasBucket(target.bucket) ? context.store.bucket(target.bucket) : undefined;
    cors = incoming.method === 'OPTIONS' ? {} : corsHeaders(bucket, incoming.method ?? '', incoming.headers);
    response =
      incoming.method === 'OPTIONS'
        ? preflight(bucket, incoming.headers)
        : await answer(context, options, incoming, target, id);
  } catch (error) {
    response = errorResponse(error, incoming, id);
  }
  // SDKs correct their clock by this header, so it must be the clock that signatures are judged by.
  const date = new Date(context.now()).toUTCString();
  await send(response, { ...cors, date, 'x-amz-request-id': id, server: 'sallyport-local-s3' }, incoming, outgoing);
};

const answer = async (
  context: S3Context,
  options: S3Options,
  incoming: IncomingMessage,
  target: Target,
  id: string,
): Promise<S3Response> => {
  const { bucket, key, query } = target;
  const method = incoming.method ?? 'GET';
  if (isFormPost(incoming, target)) return answerForm(context, options, incoming, bucket);
  const { headers } = incoming;
  const signer = verifySigner({ method, path: target.path, query, headers }, options.secretFor, context.now());
  const header = headerReader(headers, query);
  const request: S3Request = {
    id,
    method,
    bucket,
    key,
    query,
    headers,
    header,
    payload: signer.payload,
    body: incoming,
  };
  const route = routeOf(request);
  const { accessKeyId } = signer;
  for (const access of accessOf(request, route)) options.onAccess({ accessKeyId, ...access });
  try {
    return await route.run(context, request);
  } catch (error) {
    // S3 says 404 only to those who may list the bucket, and 403 to others: the answer itself needs a grant.
    const isMissing = error instanceof S3Error && error.code === 'NoSuchKey';
    if (isMissing) options.onAccess({ accessKeyId, action: 's3:ListBucket', resource: arnOf(bucket, '') });
    throw error;
  }
};

const isFormPost = (incoming: IncomingMessage, { key, query }: Target): boolean =>
  incoming.method === 'POST' &&
  key === '' &&
  !query.has('delete') &&
  /^multipart\/form-data/i.test(incoming.headers['content-type'] ?? '');

const answerForm = (
  context: S3Context,
  options: S3Options,
  incoming: IncomingMessage,
  bucket: string,
): Promise<S3Response> => {
  const onSigner = (accessKeyId: string, key: string): void =>
    options.onAccess({ accessKeyId, action: 's3:PutObject', resource: arnOf(bucket, key) });
  const origin = `http://${incoming.headers.host ?? ''}`;
  return postObject(context, { bucket, body: incoming, origin }, { secretFor: options.secretFor, onSigner });
};

const errorResponse = (error: unknown, incoming: IncomingMessage, id: string): S3Response => {
  const known = error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error.');
  // A client that hung up in the middle of its body is no fault of the server.
  if (known !== error && !incoming.destroyed) console.error('s3:', error);
  const body = xmlError({
    Code: known.code,
    Message: known.message,
    Resource: incoming.url?.split('?')[0],
    RequestId: id,
  });
  return { status: known.status, headers: { ...known.headers, 'content-type': 'application/xml' }, body };
};

const send = async (
  response: S3Response,
  common: Record<string, string>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) => {
  const { body } = response;
  const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  outgoing.writeHead(response.status, { ...common, ...response.headers, ...length });
  if (typeof body === 'string' || body === undefined) outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  // The reader of a download may go away at any moment.
  else await pipeline(body, outgoing).catch(() => undefined);
  incoming.resume();
};
