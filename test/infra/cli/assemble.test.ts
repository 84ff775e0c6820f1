import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sallyport-assemble-'));
const at = (name: string): string => join(folder, name);

const cli = (name: 'assemble' | 'verify-packet', ...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile('node_modules/.bin/tsx', [`infra/cli/${name}.ts`, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 99 : 0, out: stdout + stderr });
    });
  });

const plan = (facts: object): void =>
  writeFileSync(
    at('plan.json'),
    JSON.stringify({
      recipient: 'Rosa Delgado',
      date: '2026-11-22',
      documents: [{ file: 'one.pdf', redacted: true }],
      ...facts,
    }),
  );

beforeAll(async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= 12; page += 1)
    document.addPage([612, 792]).drawText(`Day ${page}`, { x: 60, y: 700, font });
  writeFileSync(at('one.pdf'), await document.save());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run assemble', () => {
  it('writes a packet that verify-packet proves, the same bytes twice', { timeout: 60_000 }, async () => {
    plan({});
    expect(await cli('assemble', at('plan.json'), at('OUT.pdf'))).toMatchObject({ code: 0 });
    const first = readFileSync(at('OUT.pdf'));
    expect(await cli('verify-packet', at('OUT.pdf'), at('MANIFEST.json'))).toMatchObject({ code: 0 });
    expect(await cli('assemble', at('plan.json'), at('OUT.pdf'))).toMatchObject({ code: 0 });
    expect(readFileSync(at('OUT.pdf')).equals(first)).toBe(true);
    const changed = Buffer.from(first);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    writeFileSync(at('OUT.pdf'), changed);
    expect((await cli('verify-packet', at('OUT.pdf'), at('MANIFEST.json'))).code).toBe(1);
  });

  it('writes volumes beside each other', { timeout: 60_000 }, async () => {
    plan({ volumes: { pages: 12 } });
    expect(await cli('assemble', at('plan.json'), at('V.pdf'))).toMatchObject({ code: 0 });
    expect(existsSync(at('V-2.pdf'))).toBe(true);
    expect((await cli('verify-packet', at('V.pdf'), at('MANIFEST.json'))).out).toContain('2 volumes');
  });

  it.each<[string, object, number, RegExp]>([
    ['a file that is not there', { documents: [{ file: 'two.pdf' }] }, 1, /no such file/],
    ['a key that it does not know', { titel: 'x' }, 2, /titel/],
    ['no documents', { documents: [] }, 2, /documents/],
  ])('leaves nothing behind for %s', { timeout: 60_000 }, async (_, facts, code, words) => {
    plan(facts);
    const ran = await cli('assemble', at('plan.json'), at('NONE.pdf'));
    expect(ran.code).toBe(code);
    expect(ran.out).toMatch(words);
    expect(existsSync(at('NONE.pdf'))).toBe(false);
  });

  it('shows what a plan holds', async () => {
    expect((await cli('assemble', '--help')).out).toMatch(/"documents"[\s\S]*"redacted"/);
  });
});
