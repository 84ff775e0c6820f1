import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { KEYS } from '#functions/adapters/keys.ts';
import { putObject, record } from '#functions/adapters/objects.ts';
import { packetEngine, redactionEngine } from '#functions/pdf/isolated/engines.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { buildPacket } from '#functions/stages/release/build-packet.ts';
import { redactPart } from '#functions/stages/release/redact-part.ts';
import { inQa, markOn, textPdf, workOff } from '#test/support/builds.ts';
import { crashes } from '#test/support/crashes.ts';
import { change, historyOf, later, now, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { objectsIn, readBack, withObjects } from '#test/support/objects.ts';
import { withCaughtMessages } from '#test/support/sent-messages.ts';

withEngines();
withObjects();
withCaughtMessages();

const clock = () => now;
let letter: Uint8Array<ArrayBuffer>;
let results: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  letter = await textPdf('Letter about Maria Neighbor', 'Second page of the letter');
  results = await textPdf('Results one', 'Results two');
});
const aCase = () =>
  inQa([
    { bytes: results, recordType: 'lab', recordDate: '2026-01-02' },
    { bytes: letter, recordType: 'summary', recordDate: '2026-01-01', marks: [markOn(1)] },
  ]);
type Case = Awaited<ReturnType<typeof aCase>>;
/** A case whose parts are redacted: the packet can be bound. */
const aRedacted = async (): Promise<Case> => {
  const given = await aCase();
  for (const part of [1, 2]) await redactPart({ ...given.message, part }, clock);
  return given;
};
const packetOf = async ({ request }: Case) => (await row(KEYS.request(request.id)))?.packet;
const buildOf = ({ message }: Case) => row(KEYS.build(message.requestId, message.buildId));

describe('building a packet', () => {
  it('stores what QA will see under its hash, with its manifest, and says how far it is', async () => {
    const given = await aCase();
    expect(await workOff(given.message, clock)).toEqual({ parts: ['done', 'done'], packet: 'built' });
    const packet = await packetOf(given);
    expect(packet).toMatchObject({ status: 'built', buildId: given.message.buildId, bytes: expect.any(Number) });
    const { bytes } = await readBack('PACKETS_BUCKET', `packets/${packet.sha256}.pdf`);
    expect(hashOfBytes(bytes)).toBe(packet.sha256);
    const text = (await pdfEngine.extractText(bytes)).join(' ');
    expect(text).toContain('Results one');
    expect(text).not.toContain('Neighbor');
    expect(text.indexOf('Second page of the letter')).toBeLessThan(text.indexOf('Results one'));
    const stored = await readBack('PACKETS_BUCKET', `packets/${packet.sha256}.json`);
    const manifest = JSON.parse(new TextDecoder().decode(stored.bytes));
    expect(manifest.manifest.documents.map(({ recordType }: { recordType: string }) => recordType)).toEqual([
      'summary',
      'lab',
    ]);
    expect(manifest.certificates).toHaveLength(2);
    expect(await buildOf(given)).toMatchObject({ status: 'built', stage: 'done', pagesDone: packet.pages });
    expect(await buildOf(given)).not.toHaveProperty('gsi1pk');
    expect(await historyOf(given.request)).toEqual(['submit', 'finish-build']);
  });

  it('is built once when asked for five times at once', async () => {
    const given = await aRedacted();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => buildPacket(given.message, clock)));
    expect(outcomes.filter((outcome) => outcome === 'built')).toHaveLength(1);
    expect(await buildPacket(given.message, clock)).toBe('stale');
    expect(await historyOf(given.request)).toEqual(['submit', 'finish-build']);
  });

  it('waits for its last part', async () => {
    const given = await aCase();
    await redactPart({ ...given.message, part: 1 }, clock);
    expect(await buildPacket(given.message, clock)).toBe('busy');
    await redactPart({ ...given.message, part: 2 }, clock);
    expect(await buildPacket(given.message, clock)).toBe('built');
  });

  it('ends quietly when the request has been returned meanwhile', async () => {
    const given = await aRedacted();
    await change(KEYS.request(given.request.id), { state: 'REDACT' });
    expect(await buildPacket(given.message, clock)).toBe('stale');
    expect(await buildOf(given)).toMatchObject({ status: 'failed' });
  });

  it('leaves a build alone whose worker is alive, and takes it over when its lease has run out', async () => {
    const given = await aRedacted();
    const key = KEYS.build(given.message.requestId, given.message.buildId);
    await change(key, { leaseToken: 'somebody', leaseUntil: later(60_000).toISOString() });
    expect(await buildPacket(given.message, () => later(59_999))).toBe('busy');
    expect(await buildPacket(given.message, () => later(60_000))).toBe('built');
  });

  it('keeps its lease while a long document is proven, which reports no page', async () => {
    const given = await aRedacted();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let at = now;
    const { verifyPacket } = packetEngine;
    const slow = vi.spyOn(packetEngine, 'verifyPacket').mockImplementationOnce(async (input) => {
      at = later(40_000);
      await vi.advanceTimersByTimeAsync(20_000);
      await vi.waitFor(async () =>
        expect(await buildOf(given)).toMatchObject({ leaseUntil: later(100_000).toISOString() }),
      );
      return verifyPacket(input);
    });
    expect(await buildPacket(given.message, () => at)).toBe('built');
    slow.mockRestore();
    vi.useRealTimers();
  });

  it('stops a worker that was frozen and finds its lease taken', async () => {
    const given = await aRedacted();
    const key = KEYS.build(given.message.requestId, given.message.buildId);
    const slow = vi.spyOn(packetEngine, 'assemblePacket').mockImplementationOnce(async (input) => {
      await change(key, { leaseToken: 'somebody else' });
      await input.onPage?.(1, 1);
      throw new Error('not reached');
    });
    expect(await buildPacket(given.message, clock)).toBe('stale');
    slow.mockRestore();
    expect(await packetOf(given)).toMatchObject({ status: 'building' });
  });
});

describe('a packet that cannot be built', () => {
  it.each<[string, (given: Case) => Promise<unknown>, object]>([
    [
      'a record is not there any more',
      ({ documents }) =>
        change(KEYS.document(documents[0]?.requestId ?? '', documents[0]?.id ?? ''), {
          uploadId: `upl_${'0'.repeat(26)}`,
        }),
      { code: 'record-missing' },
    ],
    [
      'a record is not the one that was added',
      ({ documents }) =>
        putObject({ ...record(documents[0]?.uploadId ?? ''), bytes: letter, contentType: 'application/pdf' }),
      { code: 'record-changed' },
    ],
    [
      'a mark lies on a page that does not exist',
      ({ request, documents }) =>
        change(KEYS.marks(request.id, documents[0]?.id ?? ''), {
          documentId: documents[0]?.id,
          marks: [markOn(9)],
          count: 1,
          savedAt: now.toISOString(),
        }),
      { code: 'mark-invalid', page: 9 },
    ],
    [
      'the engine cannot prove its output',
      async () => vi.spyOn(redactionEngine, 'redactDocument').mockRejectedValueOnce(new Error('a word is left')),
      { code: 'redaction-unproven' },
    ],
    [
      'five workers have died on it',
      async ({ message }) => change(KEYS.build(message.requestId, message.buildId), { attempts: 5 }),
      { code: 'gave-up' },
    ],
  ])('tells staff why and where when %s', async (_, spoil, failure) => {
    const given = await aCase();
    await spoil(given);
    expect((await workOff(given.message, clock)).packet).toBe('failed');
    expect(await packetOf(given)).toMatchObject({ status: 'failed', failure });
    expect(await buildOf(given)).toMatchObject({ status: 'failed', failure });
    expect(await historyOf(given.request)).toEqual(['submit', 'fail-build']);
  });
});

describe('a crash while binding', () => {
  it('at any call, before or after it took effect, costs nothing: the next worker ends with the one packet', async () => {
    const crash = crashes();
    let points = 0;
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; ; call += 1) {
        const given = await inQa([{ bytes: letter, recordType: 'notes', recordDate: '2026-01-01' }]);
        await redactPart({ ...given.message, part: 1 }, clock);
        crash.at(call, when);
        await buildPacket(given.message, clock).catch(() => 'crashed');
        if (!crash.revive()) break;
        points += 1;
        const outcome = await buildPacket(given.message, () => later(61_000));
        const packet = await packetOf(given);
        expect({ when, call, outcome, status: packet?.status }).toEqual({
          when,
          call,
          status: 'built',
          outcome: expect.stringMatching(/^(built|stale)$/),
        });
        expect(await historyOf(given.request)).toEqual(['submit', 'finish-build']);
        expect(await objectsIn('PACKETS_BUCKET', `packets/${packet.sha256}`)).toHaveLength(2);
      }
    }
    expect(points).toBeGreaterThan(20);
  }, 120_000);

  it('gives the bytes that an undisturbed build gives', async () => {
    const crash = crashes();
    const given = await aRedacted();
    crash.at(9, 'after');
    await buildPacket(given.message, clock).catch(() => 'crashed');
    expect(crash.revive()).toBe(true);
    await buildPacket(given.message, () => later(61_000));
    const { sha256 } = await packetOf(given);
    const key = KEYS.build(given.message.requestId, given.message.buildId);
    await change(key, { status: 'building' });
    await change(KEYS.request(given.request.id), { packet: { buildId: given.message.buildId, status: 'building' } });
    expect(await buildPacket(given.message, clock)).toBe('built');
    expect(await packetOf(given)).toMatchObject({ sha256 });
  });
});
