import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { compileAsync } from 'sass-embedded';
import { memorySite } from '../../functions/public-site/memory-site.ts';

/** What infra/build-web.ts puts under /assets, built in memory. */
export const buildAssets = async (): Promise<Map<string, { type: string; body: string }>> => {
  const { css } = await compileAsync('web/public/site.scss', {
    loadPaths: ['node_modules/@uswds/uswds/packages'],
    style: 'compressed',
    quietDeps: true,
  });
  const { outputFiles } = await build({
    entryPoints: ['web/public/enhance/upload.ts', 'web/public/enhance/pickup.ts'],
    outdir: 'assets',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
  });
  return new Map([
    ['/assets/site.css', { type: 'text/css', body: css }],
    ...outputFiles.map(
      (file) => [`/assets/${file.path.split('/').at(-1)}`, { type: 'text/javascript', body: file.text }] as const,
    ),
  ]);
};

const bodyOf = async (request: IncomingMessage) => {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
};

/** The site in memory behind a real socket, with a stand-in for the bucket that takes uploads on the same address. */
export const serveSite = async () => {
  const assets = await buildAssets();
  let origin = '';
  /** Any page's bytes, to be looked at again by a browser with script. */
  const snapshot = { html: '' };
  const site = memorySite({ origin: () => origin, bucket: () => `${origin}/bucket/` });
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', origin);
    const asset = assets.get(url.pathname);
    if (url.pathname === '/snapshot')
      return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(snapshot.html);
    if (asset) return response.writeHead(200, { 'Content-Type': asset.type }).end(asset.body);
    if (url.pathname === '/bucket/') {
      const redirect = /name="success_action_redirect"\r\n\r\n(.*)\r\n/.exec(body.toString('latin1'))?.[1];
      const key = /name="key"\r\n\r\n(.*)\r\n/.exec(body.toString('latin1'))?.[1];
      return response.writeHead(303, { Location: `${redirect}?bucket=q&key=${encodeURIComponent(key ?? '')}` }).end();
    }
    const answer = await site.app.request(url, {
      method: request.method ?? 'GET',
      headers: Object.entries(request.headers).map(([name, value]) => [name, String(value)] as [string, string]),
      ...(body.length > 0 ? { body } : {}),
    });
    response.writeHead(
      answer.status,
      [
        ...[...answer.headers].filter(([name]) => name !== 'set-cookie'),
        ...answer.headers.getSetCookie().map((cookie) => ['Set-Cookie', cookie] as [string, string]),
      ].flat(),
    );
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { ...site, origin, snapshot, close };
};
