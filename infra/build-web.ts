import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildOnce, type Part } from './build-once.ts';

const ASSETS = 'dist/web/assets';
const ENHANCE = 'web/public/enhance';
const SWAGGER = 'node_modules/swagger-ui-dist';
/** What decides any part: the versions of the tools, and this file. The tools themselves are loaded only to build. */
const ALWAYS = ['package-lock.json', 'infra/build-web.ts'];

/** The API reference is served from here: no page of the portal loads anything from elsewhere. */
const SWAGGER_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'LICENSE', 'NOTICE'];

const admin: Part = {
  name: 'admin',
  inputs: ['web/admin', 'shared', ...ALWAYS],
  output: 'dist/web/admin/index.html',
  build: async () => {
    const { build } = await import('vite');
    // A test runner's own NODE_ENV would put React's development build into the bundle.
    process.env.NODE_ENV = 'production';
    await build({ configFile: 'web/admin/vite.config.ts', logLevel: 'warn' });
  },
};

const styles: Part = {
  name: 'styles',
  inputs: ['web/public/site.scss', ...ALWAYS],
  output: join(ASSETS, 'site.css'),
  build: async () => {
    const { compileAsync } = await import('sass-embedded');
    const { css } = await compileAsync('web/public/site.scss', {
      loadPaths: ['node_modules/@uswds/uswds/packages'],
      style: 'compressed',
      quietDeps: true,
    });
    mkdirSync(ASSETS, { recursive: true });
    writeFileSync(join(ASSETS, 'site.css'), css);
  },
};

const enhancements = (): Part => {
  const entries = readdirSync(ENHANCE).filter((file) => file.endsWith('.ts'));
  return {
    name: 'enhancements',
    inputs: [ENHANCE, 'shared', ...ALWAYS],
    output: join(ASSETS, `${basename(entries[0] ?? 'none.ts', '.ts')}.js`),
    build: async () => {
      const { build } = await import('esbuild');
      await build({
        entryPoints: entries.map((file) => join(ENHANCE, file)),
        outdir: ASSETS,
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2020',
        logLevel: 'warning',
      });
    },
  };
};

const apiReference: Part = {
  name: 'api-reference',
  inputs: [...SWAGGER_FILES.map((file) => join(SWAGGER, file)), ...ALWAYS],
  output: join(ASSETS, 'docs/swagger-ui.css'),
  build: async () => {
    for (const file of SWAGGER_FILES) cpSync(join(SWAGGER, file), join(ASSETS, 'docs', file));
  },
};

/** Builds dist/web; unchanged parts are left alone. Returns the parts that were built. */
export const buildWeb = async (): Promise<string[]> => {
  const built: string[] = [];
  for (const part of [apiReference, styles, enhancements(), admin]) {
    if (await buildOnce(part)) built.push(part.name);
  }
  return built;
};

if (import.meta.main) {
  const built = await buildWeb();
  process.stdout.write(`web: ${built.length > 0 ? built.join(', ') : 'unchanged'}\n`);
}
