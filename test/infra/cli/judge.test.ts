import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runJudge } from '#infra/cli/judge/run-judge.ts';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'test/examples/facts');
const folder = mkdtempSync(join(tmpdir(), 'judge-'));

const judge = (...args: string[]) => runJudge(args);
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('npm run judge', () => {
  it('prints lane, verdict, clocks, fees and the cure of an authorization without expiry', () => {
    const { status, out } = judge(join(EXAMPLES, 'attorney-without-expiry.json'));
    const judged = JSON.parse(out);
    expect(status).toBe(1);
    expect(judged).toMatchObject({ asOf: '2026-05-01', result: 'fail' });
    expect(judged.verdicts.lane.parts[0].lane).toBe('AUTH_3P');
    expect(judged.verdicts.clock).toMatchObject({ dueOn: '2026-05-20', daysLeft: 19 });
    expect(judged.cures[0]).toMatchObject({ rule: 'AU-5', citation: '45 CFR 164.508(c)(1)(v)' });
    expect(JSON.stringify(judged.verdicts.fees)).toContain('FEE-GA');
  });

  it('judges as on another day, and ends with 0 where every rule is content', () => {
    const { status, out } = judge(join(EXAMPLES, 'patient.json'), '--as-of', '2026-02-22');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2026-02-22',
      verdicts: { clock: { dueOn: '2026-02-23', daysLeft: 1 } },
    });
  });

  it('is a command of its own', () => {
    const done = spawnSync('npm', ['run', '--silent', 'judge', '--', join(EXAMPLES, 'subpoena.json')], { cwd: ROOT });
    expect(done.status).toBe(1);
    expect(JSON.parse(done.stdout.toString())).toMatchObject({
      result: 'look',
      verdicts: { clock: { notBefore: '2026-02-16' } },
    });
  });

  it('prints the schema of its file', () => {
    const schema = JSON.parse(judge('--schema').out);
    expect(schema).toMatchObject({ type: 'object', required: ['asOf'], additionalProperties: false });
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(['lane', 'authorization', 'clock', 'fees']));
  });

  it.each([
    [
      'a field of another kind',
      'kind.json',
      '{"asOf":"2026-02-30","clock":{"lane":"RA_SELF","zone":"Mars/Base"}}',
      ['- asOf:', '- clock.zone: an IANA time zone', '--schema'],
    ],
    [
      'a field that does not exist',
      'more.json',
      '{"asOf":"2026-02-20","secret-name":"Rosa Example"}',
      ['secret-name', '--schema'],
    ],
    ['no JSON at all', 'broken.json', '{"asOf":', ['cannot be read as JSON', 'commas']],
    ['a list', 'list.json', '[]', ['the file:']],
    ['a file over the limit', 'large.json', ' '.repeat(1_000_001), ['1000001 bytes', 'limit is 1000000']],
  ])('of %s names the field, the limit and the remedy, and never shows a stack', (_, name, text, words) => {
    const { status, error, out } = judge(written(name, text));
    expect(status).toBe(2);
    expect(out).toBe('');
    for (const word of words) expect(error).toContain(word);
    expect(error).not.toContain('Rosa Example');
    expect(error).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it.each([
    [[], 'Usage'],
    [['nowhere.json'], 'is not there'],
    [['--as-of', '2026-02-29', 'x.json'], 'a calendar date that exists'],
  ])('called with %j says what is wrong', (args, words) => {
    const { status, error } = judge(...args);
    expect(status).toBe(2);
    expect(error).toContain(words);
  });
});
