import { execFile } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds of each round in one process, and the most memory it held. */
export type Run = { taken: number[]; megabytes: number | undefined };
/** Binds the files of a folder into `out`; undefined where the tool is not on this machine. */
export type Tool = {
  name: string;
  bind: (folder: string, files: readonly string[], out: string, rounds: number) => Promise<Run | undefined>;
};

const CHILD = fileURLToPath(new URL('./assembly-child.ts', import.meta.url));
const options = { maxBuffer: 2 ** 24 };

const child = (name: string): Tool => ({
  name,
  bind: async (folder, _files, out, rounds) => {
    const args = ['--experimental-strip-types', '--no-warnings', CHILD, folder, out, name, String(rounds)];
    const { stdout } = await run(process.execPath, args, options);
    return JSON.parse(stdout) as Run;
  },
});

const PYTHON = `
import fitz, json, resource, sys, time
out_path, rounds, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
taken = []
for _ in range(rounds):
    start = time.perf_counter()
    out, toc = fitz.open(), []
    for path in files:
        with fitz.open(path) as source:
            toc.append([1, path, out.page_count + 1])
            out.insert_pdf(source)
    count = out.page_count
    for index, page in enumerate(out):
        page.insert_text((54, 782), "SP-7K2M-Q9XT  Page %d of %d" % (index + 1, count), fontsize=8)
    out.set_toc(toc)
    out.save(out_path)
    out.close()
    taken.append((time.perf_counter() - start) * 1000)
print(json.dumps({"taken": taken, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
`;

const found = async (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, [...args]).then(
    () => true,
    () => false,
  );

const pymupdf: Tool = {
  name: 'PyMuPDF',
  bind: async (_folder, files, out, rounds) => {
    if (!(await found('/usr/bin/python3', ['-c', 'import fitz']))) return undefined;
    const { stdout } = await run('/usr/bin/python3', ['-c', PYTHON, out, String(rounds), ...files], options);
    return JSON.parse(stdout) as Run;
  },
};

const timed = async (rounds: number, work: () => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await work();
    taken.push(performance.now() - from);
  }
  return taken;
};

/** One page of stamps for every page, made beforehand: laying it over is the work, making it is not. */
const stampsFor = async (pages: number, path: string): Promise<void> => {
  const { PDFDocument, StandardFonts } = await import('pdf-lib');
  const stamps = await PDFDocument.create();
  const font = await stamps.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1)
    stamps.addPage([612, 792]).drawText(`SP-7K2M-Q9XT  Page ${page} of ${pages}`, { x: 54, y: 10, size: 8, font });
  await writeFile(path, await stamps.save({ useObjectStreams: false }));
};

/** Peak memory of a native tool, by GNU time where it is there. */
const memoryOf = async (args: readonly string[]): Promise<number | undefined> => {
  const measured = await run('/usr/bin/time', ['-f', '%M', ...args]).catch(() => undefined);
  return measured ? Number(measured.stderr.trim().split('\n').at(-1)) / 1024 : undefined;
};

export const qpdfTool = (pages: number): Tool => ({
  name: 'qpdf merge + overlay',
  bind: async (folder, files, out, rounds) => {
    if (!(await found('qpdf', ['--version']))) return undefined;
    const stamps = join(folder, 'stamps.overlay');
    await stampsFor(pages, stamps);
    const args = ['--empty', '--pages', ...files, '--', '--overlay', stamps, '--', out];
    const taken = await timed(rounds, () => run('qpdf', args));
    const megabytes = await memoryOf(['qpdf', ...args]);
    await rm(stamps);
    return { taken, megabytes };
  },
});

const copy: Tool = {
  name: 'cp of the same bytes',
  bind: async (_folder, files, out, rounds) => ({
    taken: await timed(rounds, async () => {
      for (const [index, file] of files.entries()) await copyFile(file, `${out}.${index}`);
    }).finally(() => Promise.all(files.map((_, index) => rm(`${out}.${index}`, { force: true })))),
    megabytes: undefined,
  }),
};

export const SALLYPORT = child('sallyport');
export const PEERS: readonly Tool[] = [pymupdf, child('pdf-lib'), copy];
