import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { enginePool } from '#functions/pdf/isolated/engine-pool.ts';
import { documentId } from '#shared/ids.ts';
import { type Row, seconds } from '../measure.ts';
import { INPUT_PAGES, INPUTS, tenMarksAPage } from './inputs.ts';
import { findPeers, type Peer } from './peers.ts';

const DOCUMENT = documentId.parse(`doc_${'0'.repeat(26)}`);
const BUDGET = { callMillis: 600_000, silenceMillis: 120_000, heapMegabytes: 2048, memoryMegabytes: 4000 };

/** Share of mupdf's pages a second that all cores must reach, proof included. */
const BARS: Partial<Record<string, number>> = { text: 0.25, fax: 0.5, gray: 0.75 };

type Ours = { seconds: number; bytes: number };

/** Threads are started and warmed before the clock: a worker lives for many documents. */
const redactWith = async (threads: number, file: string): Promise<Ours> => {
  const pool = enginePool(threads, BUDGET);
  const marks = tenMarksAPage();
  const redact = async (to: number) => {
    const result = await pool.redactParts({ documentId: DOCUMENT, source: { file }, marks, range: { from: 1, to } });
    if (!result.ok) throw new Error(`The bench file was refused: ${result.refusal.code}`);
    return result.value;
  };
  try {
    await redact(4 * threads);
    const from = performance.now();
    const parts = await redact(INPUT_PAGES);
    const taken = performance.now() - from;
    return { seconds: taken / 1000, bytes: parts.reduce((sum, { bytes }) => sum + bytes.length, 0) / INPUT_PAGES };
  } finally {
    await pool.stop();
  }
};

const rate = (taken: number): string => `${(INPUT_PAGES / taken).toFixed(1)} pages/s`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB a page`;

const comparePeers = async (
  kind: string,
  ours: Ours,
  peers: readonly Peer[],
  file: string,
  marks: string,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const { name, redact } of peers) {
    const output = `${file}.out`;
    const taken = await redact(file, marks, output);
    const share = taken / ours.seconds;
    const bar = name.startsWith('mutool') ? BARS[kind] : undefined;
    const verdict = bar === undefined ? '' : ` (bar ${bar}: ${share >= bar ? 'met' : 'MISSED'})`;
    const size = (await stat(output)).size / INPUT_PAGES;
    rows.push({
      what: `  ${name}, bare, one process`,
      value: `${rate(taken)}, ${kilobytes(size)}; ours is ${share.toFixed(2)} of it${verdict}`,
    });
  }
  return rows;
};

const benchKind = async (kind: keyof typeof INPUTS, folder: string, peers: readonly Peer[]): Promise<Row[]> => {
  const file = join(folder, `${kind}.pdf`);
  const marks = join(folder, 'marks.txt');
  await writeFile(file, await INPUTS[kind]());
  const rects = Array.from({ length: INPUT_PAGES }, (_, page) =>
    tenMarksAPage().flatMap((mark) => (mark.page === page + 1 ? [mark.rect] : [])),
  );
  await writeFile(marks, `marks = ${JSON.stringify(rects)}`);
  const cores = availableParallelism();
  const ours = await redactWith(cores, file);
  const rows: Row[] = [
    {
      what: `redact and prove ${INPUT_PAGES} ${kind} pages, 10 marks each, ${cores} threads`,
      value: `${rate(ours.seconds)}, ${kilobytes(ours.bytes)} (${kilobytes((await stat(file)).size / INPUT_PAGES)} before)`,
    },
    ...(await comparePeers(kind, ours, peers, file, marks)),
  ];
  if (kind !== 'text' || cores < 2) return rows;
  const alone = await redactWith(1, file);
  return [
    ...rows,
    { what: '  the same on one thread', value: seconds(alone.seconds * 1000), ratio: alone.seconds / ours.seconds },
  ];
};

/** Redaction with its proof, on all cores, beside tools that redact without proof. */
export const benchRedaction = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'sallyport-redaction-'));
  try {
    const { peers, skipped } = await findPeers(folder);
    const rows: Row[] = [];
    for (const kind of ['text', 'fax', 'gray', 'colour'] as const) rows.push(...(await benchKind(kind, folder, peers)));
    return skipped.length === 0
      ? rows
      : [...rows, { what: 'redactors not on this machine, skipped', value: skipped.join(', ') }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
