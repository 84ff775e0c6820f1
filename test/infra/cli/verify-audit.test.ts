import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chain, chainStart } from '#shared/audit/chain.ts';
import { auditExport } from '#shared/audit/events.ts';

const requestId = `req_${'0'.repeat(26)}`;
const at = '2026-11-22T10:00:00.000Z';

const honest = () => {
  const actor = { kind: 'system', id: 'system:test' } as const;
  const event = {
    v: 1,
    requestId,
    seq: 1,
    at,
    actor,
    action: 'submit',
    from: null,
    to: 'RECEIVED',
    version: 1,
    detail: {},
  };
  const shape = auditExport.shape.events.element.shape.event;
  const first = chain(chainStart(requestId), shape.parse(event));
  return {
    format: 'sallyport-audit/1',
    requestId,
    exportedAt: at,
    head: { seq: 1, hash: first.hash },
    events: [first],
  };
};

const run = (content: unknown) => {
  const file = join(mkdtempSync(join(tmpdir(), 'sallyport-audit-')), 'audit.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'verify-audit', '--', file], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

describe('npm run verify-audit', () => {
  it('accepts an honest history', () =>
    expect(run(honest())).toMatchObject({ status: 0, said: expect.stringContaining('ok: 1 events') }));

  it('names the fault of an edited one', () => {
    const file = honest();
    file.head.hash = 'f'.repeat(64);
    expect(run(file)).toMatchObject({ status: 1, said: expect.stringContaining('truncated') });
  });

  it('says what it wants when the file is something else', () =>
    expect(run('not json')).toMatchObject({ status: 2, said: expect.stringContaining('is not an audit export') }));
});
