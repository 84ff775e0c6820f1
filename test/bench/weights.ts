import { gzipSync } from 'node:zlib';
import type { Row } from './measure.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** What a file weighs over the wire. */
const gzipped = async (address: string): Promise<number> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return gzipSync(new Uint8Array(await answer.arrayBuffer())).length;
};

const linked = (html: string, tags: RegExp): string[] => [...html.matchAll(tags)].map((match) => match[1] ?? '');

/** A page with the style sheets and scripts that its HTML names. */
const weigh = async (origin: string, path: string): Promise<Row> => {
  const html = await (await fetch(origin + path)).text();
  const styles = linked(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = [
    ...linked(html, /<script[^>]*src="([^"]+)"/g),
    ...linked(html, /<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g),
  ];
  const sum = async (paths: string[]) =>
    (await Promise.all(paths.map((file) => gzipped(new URL(file, origin).href)))).reduce((a, b) => a + b, 0);
  const [page, css, js] = [await gzipped(origin + path), await sum(styles), await sum(scripts)];
  return {
    what: `weight of ${path}, gzip`,
    value: `${kilobytes(page + css + js)} (HTML ${kilobytes(page)}, CSS ${kilobytes(css)}, JS ${kilobytes(js)})`,
  };
};

/** Page weights. Of the admin page: the shell with all that its HTML names, which is loaded before the queue shows. */
export const weighPages = async (origin: string): Promise<Row[]> => [
  await weigh(origin, '/en'),
  await weigh(origin, '/en/request/who'),
  await weigh(origin, '/admin/queue'),
];
