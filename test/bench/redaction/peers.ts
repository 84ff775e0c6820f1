import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Both clear whole pixels of pictures, and write a file as small as a plain save makes it; neither proves anything. */
const PYTHON = `
import fitz, sys, time
from fitz import _fitz
exec(open(sys.argv[2]).read())
start = time.perf_counter()
document = fitz.open(sys.argv[1])
for number, rects in enumerate(marks):
    # The calls below the classes: some builds lose the classes of what they return after a few calls.
    page = _fitz.Document_load_page(document, number)
    height = document.page_cropbox(number).height
    for x0, y0, x1, y1 in rects:
        quad = fitz.Rect(x0, height - y1, x1, height - y0).quad
        _fitz.Page__add_redact_annot(page, quad, None, None, 0, (0, 0, 0))
    _fitz.Page__apply_redactions(page, fitz.PDF_REDACT_IMAGE_PIXELS)
document.save(sys.argv[3], garbage=1, deflate=True)
print(time.perf_counter() - start)
`;

const MUTOOL = `
var marks;
load(scriptArgs[1]);
var start = Date.now();
var document = new PDFDocument(scriptArgs[0]);
for (var number = 0; number < marks.length; number++) {
  var page = document.loadPage(number);
  var bounds = page.bound();
  marks[number].forEach(function (rect) {
    var annotation = page.createAnnotation('Redact');
    annotation.setRect([rect[0], bounds[3] - rect[3], rect[2], bounds[3] - rect[1]]);
  });
  page.applyRedactions(true, 2);
}
document.save(scriptArgs[2], 'garbage=1,compress');
print((Date.now() - start) / 1000);
`;

/** `marks` is a file that sets a list of rectangles a page, in words that both languages read. */
export type Peer = { name: string; redact: (source: string, marks: string, output: string) => Promise<number> };

const script = async (folder: string, name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

const present = async (command: string, args: string[]): Promise<boolean> => {
  try {
    await run(command, args);
    return true;
  } catch (error) {
    // mutool answers a call without a command with its usage and a failure.
    return error instanceof Error && 'code' in error && error.code === 1;
  }
};

const secondsOf = async (command: string, args: string[]): Promise<number> => {
  const { stdout } = await run(command, args, { maxBuffer: 1 << 24 });
  return Number(stdout.trim().split('\n').at(-1));
};

/** The redactors that this machine has, each timed by itself from opening the file to having saved it. */
export const findPeers = async (folder: string): Promise<{ peers: Peer[]; skipped: string[] }> => {
  const python = await script(folder, 'redact.py', PYTHON);
  const mutool = await script(folder, 'redact.js', MUTOOL);
  const all: (Peer & { found: boolean })[] = [
    {
      name: 'mutool run',
      found: await present('mutool', []),
      redact: (source, marks, output) => secondsOf('mutool', ['run', mutool, source, marks, output]),
    },
    {
      name: 'PyMuPDF',
      found: await present('/usr/bin/python3', ['-c', 'import fitz']),
      redact: (source, marks, output) => secondsOf('/usr/bin/python3', [python, source, marks, output]),
    },
  ];
  return {
    peers: all.filter(({ found }) => found),
    skipped: all.filter(({ found }) => !found).map(({ name }) => name),
  };
};
