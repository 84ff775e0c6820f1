import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleFunctions } from '#infra/bundle.ts';
import { FUNCTION_NAMES, type FunctionName } from '#infra/config.ts';
import { FUNCTION_SETTINGS } from '#infra/environment.ts';

const EVERY_SETTING = [...new Set(Object.values(FUNCTION_SETTINGS).flat())];
const WITH_PDF_ENGINE: FunctionName[] = ['scan-upload', 'build-packet'];

let bundles: Bundle[] = [];
beforeAll(async () => {
  bundles = await bundleFunctions(mkdtempSync(join(tmpdir(), 'sallyport-bundles-')));
});

const bundle = (name: FunctionName): Bundle => {
  const found = bundles.find((each) => each.name === name);
  if (!found) throw new RangeError(`No bundle ${name}`);
  return found;
};

describe('bundles', () => {
  it.each(FUNCTION_NAMES)('%s reads exactly the settings that the template gives it', (name) => {
    const text = readFileSync(bundle(name).file, 'utf8');
    const read = EVERY_SETTING.filter((setting) => new RegExp(`["'\`]${setting}["'\`]`).test(text));
    expect(read.sort()).toEqual([...FUNCTION_SETTINGS[name]].sort());
  });

  it.each(FUNCTION_NAMES)('%s loads by itself and has a handler', async (name) => {
    const loaded: { handler?: unknown } = await import(/* @vite-ignore */ pathToFileURL(bundle(name).file).href);
    expect(loaded.handler).toBeTypeOf('function');
  });

  it.each(FUNCTION_NAMES)('%s is one file, with WebAssembly beside it only where PDFs are opened', (name) => {
    const files = readdirSync(dirname(bundle(name).file)).filter((file) => file !== 'index.mjs');
    if (WITH_PDF_ENGINE.includes(name)) expect(files).toContain('pdfium.wasm');
    else expect(files).toEqual([]);
    expect(files.filter((file) => !file.endsWith('.wasm'))).toEqual([]);
  });

  it('can be made again, byte for byte', async () => {
    const again = await bundleFunctions(mkdtempSync(join(tmpdir(), 'sallyport-bundles-')));
    for (const { name, file } of again) {
      expect(readFileSync(file).equals(readFileSync(bundle(name).file)), name).toBe(true);
    }
  });
});
