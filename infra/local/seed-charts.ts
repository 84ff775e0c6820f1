import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digest } from '../build-once.ts';

const rowSchema = z.object({
  id: z.string(),
  mrn: z.string(),
  title: z.string(),
  recordType: z.string(),
  recordDate: z.string(),
  pages: z.number(),
  department: z.string().optional(),
});

/** A chart of the hospital: what its index says of it, and the PDF. */
export type ChartFile = z.infer<typeof rowSchema> & { bytes: Uint8Array };

const CHARTS = ['infra/local/charts', 'functions/pdf/sources'];
const CACHE = 'dist/charts';

const readCache = (folder: string): ChartFile[] =>
  z
    .array(rowSchema)
    .parse(JSON.parse(readFileSync(join(folder, 'charts.json'), 'utf8')))
    .map((row) => ({ ...row, bytes: readFileSync(join(folder, `${row.id}.pdf`)) }));

const writeCache = (folder: string, charts: readonly ChartFile[]): void => {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const { id, bytes } of charts) writeFileSync(join(unfinished, `${id}.pdf`), bytes);
  const rows = charts.map(({ bytes: _file, ...row }) => row);
  writeFileSync(join(unfinished, 'charts.json'), JSON.stringify(rows, null, 2));
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
};

/** The synthetic charts. Drawing them takes seconds, so they are kept for as long as what draws them. */
export const cachedCharts = async (): Promise<ChartFile[]> => {
  const folder = join(CACHE, digest(CHARTS).slice(0, 16));
  if (existsSync(folder)) return readCache(folder);
  const { makeCharts } = await import('./charts/make-charts.ts');
  writeCache(folder, await makeCharts());
  return readCache(folder);
};
