import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEERS, qpdfTool, type Run, SALLYPORT, type Tool } from './assembly-peers.ts';
import { mixedKind, type PageKind, writeSources } from './assembly-sources.ts';
import { quantile, type Row, seconds } from './measure.ts';

type Work = {
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

const WORKS: readonly Work[] = [
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

const memory = ({ megabytes }: Run): string => (megabytes === undefined ? '' : `, ${Math.round(megabytes)} MB`);
const median = ({ taken }: Run): number => quantile(taken, 0.5);

const compare = (work: Work): Promise<Row[]> =>
  withFolder(async (folder) => {
    const files = writeSources(folder, work.files, work.each, work.kind);
    const out = join(folder, 'out.bound');
    const ran: { tool: Tool; run: Run }[] = [];
    for (const tool of [SALLYPORT, qpdfTool(work.files * work.each), ...PEERS]) {
      const run = await tool.bind(folder, files, out, work.rounds);
      if (run) ran.push({ tool, run });
    }
    const own = ran.find(({ tool }) => tool === SALLYPORT);
    const rivals = ran.filter(({ tool }) => tool.name === 'PyMuPDF' || tool.name.startsWith('qpdf'));
    const best = Math.min(...rivals.map(({ run }) => median(run)));
    return ran.map(({ tool, run }) => {
      const share =
        own && rivals.length > 0 && tool === SALLYPORT
          ? `, ${(median(run) / best).toFixed(2)} of the faster of qpdf and PyMuPDF (bar ${work.bar})`
          : '';
      const factor =
        own && tool !== SALLYPORT ? `, sallyport takes ${(median(own.run) / median(run)).toFixed(2)} of it` : '';
      const cold = tool === SALLYPORT ? `, first ${seconds(run.taken[0] ?? 0)}` : '';
      return {
        what: `${work.name}: ${tool.name}`,
        value: `${seconds(median(run))}${cold}${memory(run)}${share}${factor}`,
      };
    });
  });

/** How time and memory grow: a packet twice as long takes twice as long, in the same memory. */
const grow = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const files of [10, 20, 40])
    rows.push(
      await withFolder(async (folder) => {
        writeSources(folder, files, 250, large);
        const out = join(folder, 'out.bound');
        const run = await SALLYPORT.bind(folder, [], out, 1);
        const { size } = await stat(out);
        const pages = files * 250;
        if (!run) throw new Error('The packet was not bound');
        const pace = (1000 * median(run)) / pages;
        return {
          what: `${pages.toLocaleString('en')} pages, ${(size / 1e9).toFixed(2)} GB, one volume`,
          value: `${seconds(median(run))}, ${pace.toFixed(0)} µs a page${memory(run)} (a Lambda of 1,769 MB)`,
        };
      }),
    );
  return rows;
};

/** Assembly against the tools people use today, each in a process of its own; tools this machine lacks are left out. */
export const benchAssembly = async (): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const work of WORKS) rows.push(...(await compare(work)));
  return [...rows, ...(await grow())];
};

if (import.meta.main) for (const { what, value } of await benchAssembly()) console.log(`${what.padEnd(52)} ${value}`);
