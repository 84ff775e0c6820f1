import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, chainStart, verifyChain } from '#shared/audit/chain.ts';
import { type AuditEvent, type AuditExport, auditEvent } from '#shared/audit/events.ts';

const REQUEST_ID = `req_${'0'.repeat(26)}`;

const event = (seq: number, detail: AuditEvent['detail'] = {}): AuditEvent =>
  auditEvent.parse({
    v: 1,
    requestId: REQUEST_ID,
    seq,
    at: '2026-11-22T10:00:00.000Z',
    actor: { kind: 'system', id: 'system:test' },
    action: 'claim',
    from: 'RECEIVED',
    to: 'VALIDATE',
    version: seq,
    detail,
  });

const exportOf = (events: AuditEvent[]): AuditExport => {
  let head = chainStart(REQUEST_ID);
  const chained = events.map((each) => {
    const link = chain(head, each);
    head = { seq: each.seq, hash: link.hash };
    return link;
  });
  return {
    format: 'sallyport-audit/1',
    requestId: auditEvent.shape.requestId.parse(REQUEST_ID),
    exportedAt: '2026-11-22T10:00:00.000Z',
    head,
    events: chained,
  };
};

const honest = (length: number) => exportOf(Array.from({ length }, (_, index) => event(index + 1, { pages: index })));

describe('audit chain', () => {
  it('never changes its format: these hashes are golden (computed by another program)', () => {
    expect(chainStart(REQUEST_ID).hash).toBe('be924e712206819f6b24975fd10897ae23f5c83ac4aeec712ecdeaa5678551fe');
    expect(chain(chainStart(REQUEST_ID), event(1)).hash).toBe(
      '1d452b4a8dc2c64076394f6c088c2849d5f72d90654097a333424339d86dc5ae',
    );
  });

  it('accepts every honest history', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), (length) => verifyChain(honest(length)).ok));
  });

  const tamper: [string, (file: AuditExport) => void, string][] = [
    ['an edited event', (file) => Object.assign(file.events[4]?.event ?? {}, { action: 'release' }), 'edited'],
    ['an edited detail', (file) => Object.assign(file.events[4]?.event.detail ?? {}, { pages: 99 }), 'edited'],
    ['a dropped event', (file) => file.events.splice(4, 1), 'gap'],
    ['a doubled event', (file) => file.events.splice(4, 0, ...file.events.slice(4, 5)), 'duplicate-or-fork'],
    ['a truncated history', (file) => file.events.splice(8), 'truncated'],
    ['an empty history', (file) => file.events.splice(0), 'no-origin'],
    [
      'another request’s event',
      (file) => Object.assign(file.events[2]?.event ?? {}, { requestId: `req_${'1'.repeat(26)}` }),
      'foreign',
    ],
  ];
  it.each(tamper)('names %s', (_, change, fault) => {
    const file = structuredClone(honest(10));
    change(file);
    expect(verifyChain(file)).toMatchObject({ ok: false, fault });
  });
});
