import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { extractText } from '#functions/pdf/text.ts';
import { LINE, MARK, REST, SECRET } from '#test/adversary/cases/sheet.ts';
import { writeEncrypted } from '#test/adversary/pdf/encrypt.ts';
import { writePdf } from '#test/adversary/pdf/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'sallyport-redact-'));
const at = (name: string): string => join(folder, name);
const [IN, MARKS, OUT] = [at('in.pdf'), at('marks.json'), at('out.pdf')];
const SPEC = { pages: [{ content: LINE + REST }, { content: REST }] };
const marked = (change: object = {}) => JSON.stringify([{ ...MARK, reason: 'third-party', ...change }]);

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true });
  writeFileSync(IN, writePdf(SPEC));
  writeFileSync(MARKS, marked());
  writeFileSync(OUT, 'the result of an earlier run');
});
afterAll(() => rmSync(folder, { recursive: true }));

type Ended = { code: number; stdout: string; stderr: string };
const run = (args: readonly string[] = [IN, MARKS, OUT], password = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, ...(password ? { PDF_PASSWORD: password } : {}) };
    execFile(process.execPath, ['infra/cli/redact.ts', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

describe('redact', { timeout: 60_000 }, () => {
  it('writes OUT and prints its certificate', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ pagesRebuilt: [1], marksApplied: 1 });
    const texts = await extractText(readFileSync(OUT));
    expect(texts.join()).not.toContain(SECRET);
    expect(texts).toEqual([expect.stringContaining('Second line stays'), expect.stringContaining('Third row remains')]);
    expect(readdirSync(folder).sort()).toEqual(['in.pdf', 'marks.json', 'out.pdf']);
  });

  it('redacts many pages in parts and joins them in order', async () => {
    const pages = Array.from({ length: 12 }, (_, index) => ({
      content: `${LINE}BT /F1 12 Tf 20 100 Td (Sheet ${index}.) Tj ET`,
    }));
    writeFileSync(IN, writePdf({ pages }));
    writeFileSync(
      MARKS,
      JSON.stringify(pages.map((_, index) => ({ ...MARK, page: index + 1, reason: 'third-party' }))),
    );
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ marksApplied: 12, pagesRebuilt: pages.map((_, index) => index + 1) });
    const texts = await extractText(readFileSync(OUT));
    expect(texts).toEqual(pages.map((_, index) => `Sheet ${index}.`));
  });

  it('opens a file with the password of PDF_PASSWORD, and names what is missing otherwise', async () => {
    writeFileSync(IN, writeEncrypted(SPEC, 'AES-256', 'user', 'owner'));
    expect(await run([IN, MARKS, OUT], 'user')).toMatchObject({ code: 0 });
    expect(await run([IN, MARKS, OUT])).toMatchObject({ code: 1, stderr: expect.stringContaining('PDF_PASSWORD') });
    expect(await run([IN, MARKS, OUT], 'wrong')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('does not open'),
    });
  });

  it.each([
    ['no JSON', '[', 2, /not JSON/],
    ['no list', '{}', 2, /must be a list/],
    ['an unknown key', marked({ colour: 1 }), 2, /entry 1.*"colour"/],
    ['an unknown reason', marked({ reason: 'because' }), 2, /entry 1, field "reason"/],
    ['a page that is a word', marked({ page: '1' }), 2, /entry 1, field "page"/],
    ['a page nought', marked({ page: 0 }), 2, /entry 1, field "page"/],
    ['three numbers', marked({ rect: [1, 2, 3] }), 2, /entry 1, field "rect"/],
    ['a box without size', marked({ rect: [9, 9, 9, 9] }), 2, /entry 1, field "rect": The box has no size/],
    ['a cover of its own', marked({ cover: 'line' }), 2, /entry 1, field "cover"/],
    ['a page that is not there', marked({ page: 3 }), 1, /entry 1: There is no page 3/],
    ['a box beside the page', marked({ rect: [900, 900, 950, 950] }), 1, /entry 1: .*outside page 1/],
  ])('leaves no OUT after MARKS with %s', async (_, marks, code, words) => {
    writeFileSync(MARKS, marks);
    const ended = await run();
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(words) });
    expect(readdirSync(folder).sort()).toEqual(['in.pdf', 'marks.json']);
  });

  it('leaves no OUT after a file that is no PDF', async () => {
    writeFileSync(IN, 'no PDF at all');
    expect(await run()).toMatchObject({ code: 1, stderr: expect.stringContaining('type of file') });
    expect(readdirSync(folder).sort()).toEqual(['in.pdf', 'marks.json']);
  });

  it('never overwrites its input', async () => {
    const before = readFileSync(IN);
    expect(await run([IN, MARKS, IN])).toMatchObject({ code: 2 });
    expect(readFileSync(IN).equals(before)).toBe(true);
  });
});
