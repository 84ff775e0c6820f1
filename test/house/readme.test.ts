import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const DOCUMENTS = ['README.md', 'AGENTS.md'];
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

it.each(DOCUMENTS)('every link of %s leads to a file or folder', (name) => {
  const links = Array.from(readFileSync(name, 'utf8').matchAll(/\]\(([^)#]+)\)/g), ([, target = '']) => target);
  expect(links.filter((target) => !target.startsWith('http') && !existsSync(target))).toEqual([]);
});

it.each(DOCUMENTS)('every script that %s names can be run', (name) => {
  const named = Array.from(
    readFileSync(name, 'utf8').matchAll(/npm run (?:--silent )?([a-z][a-z-]*)/g),
    ([, script = '']) => script,
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
});
