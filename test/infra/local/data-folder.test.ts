import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAccessLog } from '#infra/local/access-log.ts';
import { enterDataFolder } from '#infra/local/data-folder.ts';
import { temporaryFolder } from './fixture-assembly.ts';

describe('enterDataFolder', () => {
  it('keeps what is there', async () => {
    const path = temporaryFolder();
    (await enterDataFolder(path, false)).leave();
    writeFileSync(join(path, 'mail.jsonl'), '');
    (await enterDataFolder(path, false)).leave();
    expect(existsSync(join(path, 'mail.jsonl'))).toBe(true);
  });

  it('empties its own folder when asked for a fresh start', async () => {
    const path = temporaryFolder();
    (await enterDataFolder(path, false)).leave();
    writeFileSync(join(path, 'mail.jsonl'), '');
    (await enterDataFolder(path, true)).leave();
    expect(existsSync(join(path, 'mail.jsonl'))).toBe(false);
  });

  it('never empties a folder that is not its own', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, 'thesis.txt'), 'the only copy');
    await expect(enterDataFolder(path, true)).rejects.toThrow(/was not emptied/);
    expect(existsSync(join(path, 'thesis.txt'))).toBe(true);
  });

  it('refuses a folder that a running process is using', async () => {
    const path = temporaryFolder();
    const folder = await enterDataFolder(path, false);
    await expect(enterDataFolder(path, false)).rejects.toThrow(/is using/);
    folder.leave();
  });
});

describe('openAccessLog', () => {
  it('keeps each action of a function on a resource once, across restarts', () => {
    const path = temporaryFolder();
    const open = () => openAccessLog(path, (id) => `function of ${id}`);
    const log = open();
    log.record('KEY1', 's3:GetObject', 'arn:a');
    log.record('KEY1', 's3:GetObject', 'arn:a');
    log.record('KEY2', 's3:GetObject', 'arn:a');
    expect(open().rows()).toEqual([
      { function: 'function of KEY1', action: 's3:GetObject', resource: 'arn:a' },
      { function: 'function of KEY2', action: 's3:GetObject', resource: 'arn:a' },
    ]);
  });
});
