import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type BuildResult, build, type Metafile } from 'esbuild';
import { FUNCTION_NAMES, type FunctionName } from './config.ts';

const OUTPUT = 'dist/functions';

/** Where each function starts. */
const ENTRIES = {
  'public-site': 'functions/public-site/handler.ts',
  'public-api': 'functions/public-api/handler.ts',
  'staff-api': 'functions/staff-api/handler.ts',
  'scan-upload': 'functions/workers/scan-upload.ts',
  'build-packet': 'functions/workers/build-packet.ts',
  'relay-outbox': 'functions/workers/relay-outbox.ts',
  sweep: 'functions/workers/sweep.ts',
} as const satisfies Record<FunctionName, string>;

/** WebAssembly that a library loads at run time: a bundle that contains the library needs the file beside it. */
const ASSETS = [
  { library: 'node_modules/@embedpdf/pdfium/', file: 'node_modules/@embedpdf/pdfium/dist/pdfium.wasm' },
  { library: 'node_modules/@jsquash/jpeg/codec/enc/', file: 'node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm' },
  { library: 'node_modules/@jsquash/jpeg/codec/dec/', file: 'node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm' },
];

export type Bundle = { name: FunctionName; file: string; bytes: number; assets: string[] };

/** Bundles every function into dist/functions/<name>/index.mjs: the bytes that run here are the bytes that are deployed. */
export const bundleFunctions = async (output = OUTPUT): Promise<Bundle[]> => {
  const missing = Object.values(ENTRIES).filter((entry) => !existsSync(entry));
  if (missing.length > 0) throw new BundleError(`No such function: ${missing.join(', ')}`);
  rmSync(output, { recursive: true, force: true });
  const { metafile } = await compile(output);
  return FUNCTION_NAMES.map((name) => finish(name, join(output, name, 'index.mjs'), metafile));
};

const compile = (output: string): Promise<BuildResult<{ metafile: true }>> =>
  build({
    entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, entry]) => [`${name}/index`, entry])),
    outdir: output,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner: { js: REQUIRE },
  });

/** Some dependencies are CommonJS and require Node's own modules, which an ES module can only do through this. */
const REQUIRE = "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);";

const finish = (name: FunctionName, file: string, { outputs }: Metafile): Bundle => {
  const bundled = outputs[relative('', file)];
  if (!bundled) throw new BundleError(`esbuild wrote no ${file}`);
  const inputs = Object.keys(bundled.inputs);
  const needed = ASSETS.filter(({ library }) => inputs.some((input) => input.startsWith(library)));
  return { name, file, bytes: bundled.bytes, assets: needed.map((asset) => copyBeside(asset.file, file)) };
};

const copyBeside = (source: string, bundle: string): string => {
  const target = join(dirname(bundle), source.slice(source.lastIndexOf('/') + 1));
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
  return target;
};

class BundleError extends Error {
  override readonly name = 'BundleError';
}

if (import.meta.main) {
  for (const { name, bytes, assets } of await bundleFunctions()) {
    process.stdout.write(
      `${name.padEnd(14)} ${(bytes / 1024).toFixed(0).padStart(6)} KB ${assets.length ? '+ wasm' : ''}\n`,
    );
  }
}
