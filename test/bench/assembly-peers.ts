import { execFile, spawn } from 'node:child_process';
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Round = { millis: number; megabytes: number | undefined };
/** A tool ready to bind the files of a folder, again and again. */
export type Started = { round: () => Promise<Round>; stop: () => void };
export type Work = { folder: string; files: readonly string[]; pages: number; out: string };
/** Undefined where the tool is not on this machine. */
export type Tool = { name: string; start: (work: Work) => Promise<Started | undefined> };

const CHILD = fileURLToPath(new URL('./assembly-child.ts', import.meta.url));

/** A process that binds once for every line it is sent and answers with one line: what is loaded stays loaded, as in a worker. */
const listening = (command: string, args: readonly string[]): Started => {
  const process = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  return {
    round: async () => {
      process.stdin.write('\n');
      const { value, done } = await lines.next();
      if (done) throw new Error(`${command} ended early`);
      return JSON.parse(value) as Round;
    },
    stop: () => process.stdin.end(),
  };
};

const child = (name: string): Tool => ({
  name,
  start: async ({ folder, out }) =>
    listening(process.execPath, ['--experimental-strip-types', '--no-warnings', CHILD, folder, out, name]),
});

const PYTHON = `
import fitz, json, resource, sys, time
out_path, files = sys.argv[1], sys.argv[2:]
for _ in sys.stdin:
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
    taken = (time.perf_counter() - start) * 1000
    print(json.dumps({"millis": taken, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}), flush=True)
`;

const found = async (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, [...args]).then(
    () => true,
    () => false,
  );

const pymupdf: Tool = {
  name: 'PyMuPDF',
  start: async ({ files, out }) =>
    (await found('/usr/bin/python3', ['-c', 'import fitz']))
      ? listening('/usr/bin/python3', ['-c', PYTHON, out, ...files])
      : undefined,
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
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

const qpdf: Tool = {
  name: 'qpdf merge + overlay',
  start: async ({ folder, files, pages, out }) => {
    if (!(await found('qpdf', ['--version']))) return undefined;
    const stamps = join(folder, 'stamps.overlay');
    await stampsFor(pages, stamps);
    const args = ['--empty', '--pages', ...files, '--', '--overlay', stamps, '--', out];
    const megabytes = await memoryOf(['qpdf', ...args]);
    return { round: async () => ({ millis: await timed(() => run('qpdf', args)), megabytes }), stop: () => undefined };
  },
};

const copy: Tool = {
  name: 'cp of the same bytes',
  start: async ({ files, out }) => ({
    round: async () => {
      const millis = await timed(async () => {
        for (const [index, file] of files.entries()) await copyFile(file, `${out}.${index}`);
      });
      await Promise.all(files.map((_, index) => rm(`${out}.${index}`, { force: true })));
      return { millis, megabytes: undefined };
    },
    stop: () => undefined,
  }),
};

export const SALLYPORT = child('sallyport');
export const RIVALS: readonly Tool[] = [qpdf, pymupdf];
export const OTHERS: readonly Tool[] = [child('pdf-lib'), copy];
