import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleFunctions } from '#infra/bundle.ts';
import { FUNCTION_NAMES, type FunctionName } from '#infra/config.ts';
import { FUNCTION_SETTINGS } from '#infra/environment.ts';

const EVERY_SETTING = [...new Set(Object.values(FUNCTION_SETTINGS).flat())];
const WITH_PDF_ENGINE: FunctionName[] = ['scan-upload', 'read-document', 'redact-part', 'build-packet'];

let bundles: Bundle[] = [];
beforeAll(async () => {
  bundles = await bundleFunctions(mkdtempSync(join(tmpdir(), 'sallyport-bundles-')));
});

const OWN = ['index.mjs', 'pdf-thread.mjs'];
/** They write letters and signed forms: fonts beside them, and no engine that opens a PDF. */
const DRAWS_PAGES: readonly FunctionName[] = ['public-site', 'staff-api', 'relay-outbox'];

const bundle = (name: FunctionName): Bundle => {
  const found = bundles.find((each) => each.name === name);
  if (!found) throw new RangeError(`No bundle ${name}`);
  return found;
};

const exampleOf = (setting: string): string => {
  if (setting === 'LINK_EPOCH') return '1';
  return setting === 'FACILITY_TIME_ZONE' ? 'America/New_York' : 'https://records.example.org/a-text-of-enough-length';
};

/** Loads the bundle as Lambda does: alone, with the environment of the template and nothing from this process. */
const kindOfHandler = (name: FunctionName): Promise<string> =>
  new Promise((resolve, reject) => {
    const load = `import(process.argv[2]).then((loaded) => require('node:worker_threads').parentPort.postMessage(typeof loaded.handler))`;
    const worker = new Worker(load, {
      eval: true,
      argv: [pathToFileURL(bundle(name).file).href],
      env: Object.fromEntries(FUNCTION_SETTINGS[name].map((setting) => [setting, exampleOf(setting)])),
    });
    worker.once('message', (kind: string) => worker.terminate().then(() => resolve(kind), reject));
    worker.once('error', reject);
  });

describe('bundles', () => {
  it.each(FUNCTION_NAMES)('%s reads exactly the settings that the template gives it', (name) => {
    const text = readFileSync(bundle(name).file, 'utf8');
    const read = EVERY_SETTING.filter((setting) => new RegExp(`["'\`]${setting}["'\`]`).test(text));
    expect(read.sort()).toEqual([...FUNCTION_SETTINGS[name]].sort());
  });

  it.each(FUNCTION_NAMES)('%s loads by itself and has a handler', async (name) => {
    expect(await kindOfHandler(name)).toBe('function');
  });

  it.each(FUNCTION_NAMES)('%s has the thread of the engine beside it exactly where it starts one', (name) => {
    const starts = readFileSync(bundle(name).file, 'utf8').includes('pdf-thread.mjs');
    expect(existsSync(join(dirname(bundle(name).file), 'pdf-thread.mjs'))).toBe(starts);
  });

  it.each(WITH_PDF_ENGINE)('%s has an engine that answers in its thread', async (name) => {
    const thread = new Worker(join(dirname(bundle(name).file), 'pdf-thread.mjs'));
    thread.postMessage({ kind: 'call', method: 'inspectPdf', args: [new Uint8Array([1, 2, 3])] });
    const [answer] = await once(thread, 'message');
    await thread.terminate();
    expect(answer).toMatchObject({ kind: 'result', value: { ok: false } });
  });

  it.each(FUNCTION_NAMES)(
    '%s is one file, with WebAssembly, models and fonts beside it only where PDFs are opened',
    (name) => {
      const files = readdirSync(dirname(bundle(name).file)).filter((file) => !OWN.includes(file));
      if (WITH_PDF_ENGINE.includes(name)) expect(files).toContain('pdfium.wasm');
      else if (DRAWS_PAGES.includes(name)) expect(files.filter((file) => !file.endsWith('.ttf'))).toEqual([]);
      else expect(files).toEqual([]);
      expect(files.filter((file) => !/\.(wasm|traineddata\.gz|ttf)$/.test(file))).toEqual([]);
    },
  );
});
