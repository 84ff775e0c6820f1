import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OTHERS, RIVALS, type Round, SALLYPORT, type Started, type Tool } from './assembly-peers.ts';
import { mixedKind, type PageKind, writeSources } from './assembly-sources.ts';
import { quantile, type Row, seconds } from './measure.ts';

type Case = {
  name: string;
  files: number;
  each: number;
  kind: (page: number) => PageKind;
  rounds: number;
  bar: number;
};

const objects = (): PageKind => 'objects';
const colour = (): PageKind => 'colour';
/** 150 KB a page: 1.5 GB for 10,000. */
const large = (page: number): PageKind => (page % 19 < 4 ? 'gray' : page % 19 < 10 ? 'fax' : 'text');

const CASES: readonly Case[] = [
  { name: '250 mixed pages', files: 10, each: 25, kind: mixedKind, rounds: 5, bar: 0.8 },
  { name: '1,000 mixed pages', files: 20, each: 50, kind: mixedKind, rounds: 5, bar: 0.8 },
  { name: '2,000 mixed pages', files: 40, each: 50, kind: mixedKind, rounds: 3, bar: 0.8 },
  { name: '250 object-heavy pages', files: 5, each: 50, kind: objects, rounds: 5, bar: 0.8 },
  { name: '1,000 object-heavy pages', files: 10, each: 100, kind: objects, rounds: 3, bar: 0.8 },
  { name: '2,000 object-heavy pages', files: 20, each: 100, kind: objects, rounds: 3, bar: 0.8 },
  { name: '330 colour scans, 500 MB', files: 10, each: 33, kind: colour, rounds: 3, bar: 1 },
];

const withFolder = async <Value>(use: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'sallyport-assembly-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

type Ran = { tool: Tool; started: Started; rounds: Round[] };

const memory = ({ rounds }: Ran): string => {
  const most = Math.max(...rounds.map(({ megabytes = 0 }) => megabytes));
  return most > 0 ? `, ${Math.round(most)} MB` : '';
};
const median = ({ rounds }: Ran): number =>
  quantile(
    rounds.slice(1).map(({ millis }) => millis),
    0.5,
  );

/** Tools take turns, so that whatever else the machine does meets them all alike. The first round warms up. */
const takeTurns = async (work: Case, folder: string): Promise<Ran[]> => {
  const files = writeSources(folder, work.files, work.each, work.kind);
  const ran: Ran[] = [];
  for (const tool of [SALLYPORT, ...RIVALS, ...OTHERS]) {
    const out = join(folder, 'out.bound');
    const started = await tool.start({ folder, files, pages: work.files * work.each, out });
    if (started) ran.push({ tool, started, rounds: [] });
  }
  for (let round = 0; round <= work.rounds; round += 1)
    for (const { started, rounds } of ran) rounds.push(await started.round());
  for (const { started } of ran) started.stop();
  return ran;
};

const compare = (work: Case): Promise<Row[]> =>
  withFolder(async (folder) => {
    const ran = await takeTurns(work, folder);
    const [own] = ran;
    const best = Math.min(...ran.filter(({ tool }) => RIVALS.includes(tool)).map(median));
    return ran.map((one) => {
      const time = median(one);
      const share =
        one === own && Number.isFinite(best)
          ? `, ${(time / best).toFixed(2)} of the faster of qpdf and PyMuPDF (bar ${work.bar})`
          : '';
      const factor = own && one !== own ? `, sallyport takes ${(median(own) / time).toFixed(2)} of it` : '';
      const first = `, first ${seconds(one.rounds[0]?.millis ?? 0)}`;
      return {
        what: `${work.name}: ${one.tool.name}`,
        value: `${seconds(time)}${first}${memory(one)}${share}${factor}`,
      };
    });
  });

/** How time and memory grow: a packet twice as long takes twice as long, in the same memory. */
const grow = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const files of [10, 20, 40])
    rows.push(
      await withFolder(async (folder) => {
        const paths = writeSources(folder, files, 250, large);
        const out = join(folder, 'out.bound');
        const pages = files * 250;
        const started = await SALLYPORT.start({ folder, files: paths, pages, out });
        if (!started) throw new Error('The packet was not bound');
        const { millis, megabytes = 0 } = await started.round();
        started.stop();
        const { size } = await stat(out);
        const pace = (1000 * millis) / pages;
        return {
          what: `${pages.toLocaleString('en')} pages, ${(size / 1e9).toFixed(2)} GB, one volume`,
          value: `${seconds(millis)}, ${pace.toFixed(0)} µs a page, ${Math.round(megabytes)} MB (a Lambda of 1,769 MB)`,
        };
      }),
    );
  return rows;
};

/** Assembly against the tools people use today, each in a process of its own; tools this machine lacks are left out. */
export const benchAssembly = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const work of CASES) rows.push(...(await compare(work)));
  return [...rows, ...(await grow())];
};

if (import.meta.main) for (const { what, value } of await benchAssembly()) console.log(`${what.padEnd(52)} ${value}`);
