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
  'read-document': 'functions/workers/read-document.ts',
  'redact-part': 'functions/workers/redact-part.ts',
  'build-packet': 'functions/workers/build-packet.ts',
  'relay-outbox': 'functions/workers/relay-outbox.ts',
  sweep: 'functions/workers/sweep.ts',
} as const satisfies Record<FunctionName, string>;

/** Functions that open files of strangers do so in a thread of its own, which is a second entry beside the first. */
const WITH_ENGINE: readonly FunctionName[] = ['scan-upload', 'read-document', 'redact-part', 'build-packet'];
const ENGINE_THREAD = 'functions/pdf/isolated/thread.ts';

const NOTO = '@expo-google-fonts/noto-sans';

/** What a library reads at run time (WebAssembly, models, fonts): a bundle that contains it needs the files beside it. */
const ASSETS = [
  { library: '@embedpdf/pdfium/', files: ['@embedpdf/pdfium/dist/pdfium.wasm'] },
  { library: '@jsquash/jpeg/codec/enc/', files: ['@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'] },
  { library: '@jsquash/jpeg/codec/dec/', files: ['@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'] },
  {
    library: 'tesseract.js-core/',
    files: [
      'tesseract.js-core/tesseract-core-simd-lstm.wasm',
      '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
      '@tesseract.js-data/spa/4.0.0_best_int/spa.traineddata.gz',
    ],
  },
  {
    library: '@pdf-lib/fontkit/',
    files: [
      ...['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map(
        (face) => `${NOTO}/${face}/NotoSans_${face}.ttf`,
      ),
      'pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf',
    ],
  },
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
    entryPoints: Object.fromEntries([
      ...Object.entries(ENTRIES).map(([name, entry]) => [`${name}/index`, entry]),
      ...WITH_ENGINE.map((name) => [`${name}/pdf-thread`, ENGINE_THREAD]),
    ]),
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
    banner: { js: COMMON_JS },
  });

/** Some dependencies are CommonJS: they require Node's own modules and ask where they lie, which an ES module can only do through this. */
const COMMON_JS =
  "import{createRequire as $require}from'node:module';const require=$require(import.meta.url),__dirname=import.meta.dirname;";

const finish = (name: FunctionName, file: string, { outputs }: Metafile): Bundle => {
  const thread = join(dirname(file), 'pdf-thread.mjs');
  const written = [file, ...(WITH_ENGINE.includes(name) ? [thread] : [])].map((path) => outputs[relative('', path)]);
  const inputs = written.flatMap((output) => Object.keys(output?.inputs ?? {}));
  const bytes = written.reduce((sum, output) => sum + (output?.bytes ?? 0), 0);
  if (bytes === 0) throw new BundleError(`esbuild wrote no ${file}`);
  const needed = ASSETS.filter(({ library }) => inputs.some((input) => input.startsWith(`node_modules/${library}`)));
  const assets = needed.flatMap(({ files }) => files.map((asset) => copyBeside(`node_modules/${asset}`, file)));
  return { name, file, bytes, assets };
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
      `${name.padEnd(14)} ${(bytes / 1024).toFixed(0).padStart(6)} KB ${assets.length ? `+ ${assets.length} files` : ''}\n`,
    );
  }
}
