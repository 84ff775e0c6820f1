import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const has = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => has(python, ['-c', 'import fitz']));

/** Prints all text PyMuPDF can get at: three extractions, the trace of drawn text, annotations, widgets, outline, metadata, files. */
const FITZ = `
import fitz, sys, glob, json
fitz.TOOLS.mupdf_display_errors(False)
for path in sorted(glob.glob(sys.argv[1] + '/*.pdf')):
    out = []
    try:
        doc = fitz.open(path)
        if doc.needs_pass: raise Exception('locked')
        out += [json.dumps(doc.metadata), doc.get_xml_metadata() or '', str(doc.get_toc()), str(doc.embfile_names())]
        for page in doc:
            out += [page.get_text('text'), page.get_text('rawdict') and '', str(page.get_text('words'))]
            out += [''.join(chr(c[0]) for c in span['chars']) for span in page.get_texttrace()]
            out += [str(a.info) for a in page.annots()] + [str(w.field_value) for w in page.widgets()] + [str(page.get_links())]
    except Exception as e:
        out += ['unreadable: ' + str(e)]
    open(path + '.fitz.txt', 'w', encoding='utf-8', errors='replace').write('\\n'.join(out))
`;

const TOOLS = [
  { name: 'pdftotext -raw', suffix: 'raw', line: 'pdftotext -raw "$f" "$f.raw.txt"', needs: ['pdftotext', '-v'] },
  {
    name: 'pdftotext -layout',
    suffix: 'layout',
    line: 'pdftotext -layout "$f" "$f.layout.txt"',
    needs: ['pdftotext', '-v'],
  },
  { name: 'pdftotext -bbox', suffix: 'bbox', line: 'pdftotext -bbox "$f" "$f.bbox.txt"', needs: ['pdftotext', '-v'] },
  { name: 'mutool', suffix: 'mutool', line: 'mutool draw -q -F text -o "$f.mutool.txt" "$f"', needs: ['mutool', '-v'] },
] as const;

const present = TOOLS.filter(({ needs: [command] }) => has('which', [command]));

/** What this machine lacks; the table says so. */
export const SKIPPED: readonly string[] = [
  ...TOOLS.filter((tool) => !present.includes(tool)).map(({ name }) => name),
  ...(PYTHON ? [] : ['PyMuPDF']),
];

/** Runs every tool over all PDFs of a folder at once: starting them one by one would cost most of the time. */
export const runTools = async (folder: string): Promise<void> => {
  const lines = present.map(({ line }) => `${line} 2>/dev/null`).join('; ');
  const shell = run('bash', ['-c', `for f in "$1"/*.pdf; do ${lines}; done; true`, 'bash', folder], { maxBuffer: 1e8 });
  const script = join(folder, 'read.py');
  await writeFile(script, FITZ);
  const python = PYTHON ? run(PYTHON, [script, folder], { maxBuffer: 1e8 }) : Promise.resolve();
  await Promise.all([shell, python]);
};

/** What each tool read in one file. */
export const readTools = async (file: string): Promise<{ tool: string; text: string }[]> => {
  const all = [
    ...present.map(({ name, suffix }) => ({ tool: name, path: `${file}.${suffix}.txt` })),
    { tool: 'PyMuPDF', path: `${file}.fitz.txt` },
  ];
  const there = all.filter(({ path }) => existsSync(path));
  return Promise.all(there.map(async ({ tool, path }) => ({ tool, text: await readFile(path, 'utf8') })));
};
