import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Imports point one way: shared <- functions <- infra, shared <- web. First matching row decides. */
const MAY_IMPORT: { from: RegExp; to: RegExp }[] = [
  { from: /^shared\//, to: /^shared\// },
  { from: /^functions\/public-site\//, to: /^(shared|functions|web\/public)\// },
  { from: /^functions\//, to: /^(shared|functions)\// },
  { from: /^web\/public\//, to: /^(shared|web\/public)\// },
  { from: /^web\/admin\//, to: /^(shared|web\/admin)\// },
  { from: /^infra\//, to: /^(shared|functions|infra)\// },
  { from: /^[^/]+$/, to: /./ },
];

/** Packages that belong to one place, so that they can be replaced there. */
const ONLY_IN: { package: RegExp; place: RegExp }[] = [
  { package: /^@aws-sdk\//, place: /^(functions\/adapters|infra\/local)\// },
  { package: /^@embedpdf\/pdfium/, place: /^(functions\/pdf|web\/admin\/review\/viewer)\// },
  { package: /^@embedpdf\/(?!pdfium)/, place: /^web\/admin\/review\/viewer\// },
  { package: /^(aws-cdk-lib|constructs|cdk-nag)/, place: /^infra\/(?!local\/)/ },
  { package: /^hono\/aws-lambda/, place: /^functions\/[a-z-]+\/handler\.ts$/ },
];

const PURE_PACKAGES = /^(zod|@noble\/hashes|canonicalize|temporal-polyfill|date-holidays-parser)(\/|$)/;
const EFFECTS = /\b(Date\.now\(|new Date\(\)|Math\.random\(|fetch\(|(?<![-./])process\.|performance\.|crypto\.)/;

const importsOf = (text: string) =>
  [...text.matchAll(/(?:from\s+|import\s+|import\()['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');

const targetOf = (path: string, specifier: string) => {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null;
};

const edges = sourceFiles().flatMap(({ path, text }) =>
  importsOf(text).map((specifier) => ({ path, specifier, target: targetOf(path, specifier) })),
);

describe('imports', () => {
  it('point one way', () => {
    const wrong = edges.filter(
      ({ path, target }) => target && !MAY_IMPORT.find((rule) => rule.from.test(path))?.to.test(target),
    );
    expect(wrong.map(({ path, target }) => `${path} -> ${target}`)).toEqual([]);
  });

  it('keep each engine and SDK in its place', () => {
    const wrong = edges.filter(({ path, specifier }) =>
      ONLY_IN.some((rule) => rule.package.test(specifier) && !rule.place.test(path)),
    );
    expect(wrong.map(({ path, specifier }) => `${path} -> ${specifier}`)).toEqual([]);
  });

  it('leave shared/ pure: no packages with effects, no clock, no randomness', () => {
    const impure = edges.filter(
      ({ path, specifier, target }) => path.startsWith('shared/') && !target && !PURE_PACKAGES.test(specifier),
    );
    const effects = sourceFiles().filter(
      ({ path, text }) => path.startsWith('shared/') && EFFECTS.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    );
    expect([
      ...impure.map(({ path, specifier }) => `${path} -> ${specifier}`),
      ...effects.map(({ path }) => path),
    ]).toEqual([]);
  });
});
