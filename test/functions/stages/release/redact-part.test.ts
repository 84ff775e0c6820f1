import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readProgress } from '#functions/adapters/build-parts.ts';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { KEYS } from '#functions/adapters/keys.ts';
import { redactionEngine } from '#functions/pdf/isolated/engines.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { redactPart } from '#functions/stages/release/redact-part.ts';
import { refuse } from '#shared/result.ts';
import { inQa, markOn, textPdf, workOff } from '#test/support/builds.ts';
import { crashes } from '#test/support/crashes.ts';
import { change, DAYS, later, now, outbox, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { objectsIn, withObjects } from '#test/support/objects.ts';
import { withCaughtMessages } from '#test/support/sent-messages.ts';

withEngines();
withObjects();
const sent = withCaughtMessages();

const clock = () => now;
let pages: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  pages = await textPdf('First page', 'Second page');
});
const source = () => ({ bytes: pages, recordType: 'lab', recordDate: '2026-01-02' });
type Case = Awaited<ReturnType<typeof inQa>>;
const buildOf = ({ message }: Case) => row(KEYS.build(message.requestId, message.buildId));
const partOf = ({ message }: Case, part: number) => row(KEYS.buildPart(message.buildId, part));
const asksToBind = async ({ request }: Case) =>
  (await outbox(request.id)).filter(({ notice }) => notice.kind === 'build-packet');

const redact = vi.spyOn(redactionEngine, 'redactDocument');
beforeEach(() => {
  redact.mockReset();
  // The engine itself, in this thread: what is tried here is what stands around it.
  redact.mockImplementation(pdfEngine.redactDocument);
});

describe('a part', () => {
  it('is redacted by one of two workers that are asked at once, and counted off once', async () => {
    const given = await inQa([source(), source()]);
    const message = { ...given.message, part: 1 };
    const outcomes = await Promise.all([redactPart(message, clock), redactPart(message, clock)]);
    expect(outcomes.sort()).toEqual(['busy', 'done']);
    expect(await redactPart(message, clock)).toBe('busy');
    expect(await buildOf(given)).toMatchObject({ partsLeft: 1 });
    expect(await asksToBind(given)).toEqual([]);
  });

  it('that is the last asks for the packet, once, however often and in whatever order messages come', async () => {
    const given = await inQa([source(), source(), source()]);
    const messages = [1, 2, 3, 3, 2, 1, 1, 2, 3].map((part) => ({ ...given.message, part }));
    const outcomes = await Promise.all(messages.map((message) => redactPart(message, clock)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
    expect(await buildOf(given)).toMatchObject({ partsLeft: 0 });
    expect(await asksToBind(given)).toHaveLength(1);
  });

  it('says how far it is, page by page, and the build is as far as its parts together', async () => {
    const given = await inQa([source(), source()]);
    await redactPart({ ...given.message, part: 1 }, clock);
    redact.mockImplementationOnce(async (input) => {
      await input.onPage?.(1, 2);
      expect(await readProgress(given.message.buildId)).toEqual({ isBegun: true, pagesDone: 3 });
      return pdfEngine.redactDocument(input);
    });
    let at = now;
    await redactPart({ ...given.message, part: 2 }, () => {
      at = later(1_000, at);
      return at;
    });
    expect(await readProgress(given.message.buildId)).toEqual({ isBegun: true, pagesDone: 4 });
  });

  it('is left alone while its worker is alive, and taken over when the lease has run out', async () => {
    const given = await inQa([source()]);
    const message = { ...given.message, part: 1 };
    const leased = {
      status: 'redacting',
      attempts: 1,
      leaseToken: 'somebody',
      leaseUntil: later(60_000).toISOString(),
    };
    await change(KEYS.buildPart(given.message.buildId, 1), leased);
    expect(await redactPart(message, () => later(59_999))).toBe('busy');
    expect(await redactPart(message, () => later(60_000))).toBe('done');
  });

  it('is given up by a worker that was frozen and finds it taken', async () => {
    const given = await inQa([source(), source()]);
    redact.mockImplementationOnce(async (input) => {
      await change(KEYS.buildPart(given.message.buildId, 1), { leaseToken: 'somebody else' });
      return pdfEngine.redactDocument({ ...input, onPage: () => input.onPage?.(2, 2) });
    });
    expect(await redactPart({ ...given.message, part: 1 }, clock)).toBe('stale');
    expect(await buildOf(given)).toMatchObject({ partsLeft: 2 });
  });

  it('of a request that was returned meanwhile is not redacted, and the build ends', async () => {
    const given = await inQa([source()]);
    await change(KEYS.request(given.request.id), { state: 'REDACT' });
    expect(await redactPart({ ...given.message, part: 1 }, clock)).toBe('stale');
    expect(redact).not.toHaveBeenCalled();
    expect(await buildOf(given)).toMatchObject({ status: 'failed' });
  });

  it('of a long record is one page range of it, and the packet holds them all in order', async () => {
    const ranges = [
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ];
    const given = await inQa([source()], ([only]) =>
      ranges.map((range, index) => ({ part: index + 1, documentId: only?.id ?? (undefined as never), ...range })),
    );
    for (const part of [2, 1]) expect(await redactPart({ ...given.message, part }, clock)).toBe('done');
    expect(redact.mock.calls.map(([input]) => input.range)).toEqual([...ranges].reverse());
  });
});

describe('a record that cannot be redacted', () => {
  it.each([
    ['cannot be proven', () => redact.mockRejectedValueOnce(Object.assign(new Error('a word'), { page: 2 })), 2],
    ['costs too much', () => redact.mockResolvedValueOnce(refuse({ code: 'file-too-costly' })), 1],
  ])(
    'because it %s goes to a person with its page and is laid aside, while the others proceed',
    async (_, spoil, page) => {
      const given = await inQa([source(), source(), source()]);
      spoil();
      expect(await workOff(given.message, clock)).toEqual({ parts: ['failed', 'done', 'done'], packet: 'failed' });
      const failure = { documentId: given.documents[0]?.id, page, code: expect.stringMatching(/unproven|costly/) };
      expect(await row(KEYS.request(given.request.id))).toMatchObject({ packet: { status: 'failed', failure } });
      expect(sent.queued('redactions-dead')).toEqual([{ ...given.message, part: 1 }]);
      expect(await buildOf(given)).toMatchObject({ partsLeft: 0, status: 'failed' });
    },
  );

  it('because it takes its workers with it is given up after three', async () => {
    const given = await inQa([source(), source()]);
    redact.mockRejectedValue(new Error('gone'));
    const dying = { status: 'redacting', leaseUntil: later(-1).toISOString(), attempts: 3, pagesDone: 0, part: 1 };
    await change(KEYS.buildPart(given.message.buildId, 1), {
      ...{ ...dying, documentId: given.documents[0]?.id, from: 1, to: 2 },
    });
    expect(await redactPart({ ...given.message, part: 1 }, clock)).toBe('failed');
    expect(redact).not.toHaveBeenCalled();
    expect(await partOf(given, 1)).toMatchObject({ failure: { code: 'gave-up' } });
    expect(sent.queued('redactions-dead')).toHaveLength(1);
  });

  it('because of what staff drew is told to staff alone', async () => {
    const given = await inQa([{ ...source(), marks: [markOn(9)] }]);
    expect(await workOff(given.message, clock)).toMatchObject({ packet: 'failed' });
    expect(sent.queued('redactions-dead')).toEqual([]);
  });

  /** The same records, sent to QA once more as another build. */
  const sentAgain = async (given: Case) => {
    const { message: fresh } = await inQa([]);
    const message = { ...given.message, buildId: fresh.buildId };
    const plan = await row(KEYS.buildPlan(given.message.buildId));
    const before = await buildOf(given);
    await change(KEYS.buildPlan(message.buildId), { parts: plan?.parts });
    await change(KEYS.build(message.requestId, message.buildId), {
      ...{ ...message, status: 'building', stage: 'queued', date: '2026-11-22' },
      ...{ partsLeft: 2, pagesDone: 0, pagesTotal: 4, going: before?.going },
    });
    await change(KEYS.request(given.request.id), { packet: { buildId: message.buildId, status: 'building' } });
    return message;
  };

  it.each([
    ['found as they were made', 0, 3],
    ['made anew when they are about to be collected', 6 * DAYS, 4],
  ])('is redacted again with the packet: the parts of the others are %s', async (_, age, calls) => {
    const given = await inQa([source(), source()]);
    redact.mockRejectedValueOnce(new Error('a word is left'));
    await workOff(given.message, clock);
    expect(redact).toHaveBeenCalledTimes(2);
    const message = await sentAgain(given);
    const today = Date.now();
    expect((await workOff(message, () => new Date(today + age))).parts).toEqual(['done', 'done']);
    expect(redact).toHaveBeenCalledTimes(calls);
  });
});

describe('a crash while redacting', () => {
  it('at any call, before or after it took effect, costs nothing: the next worker ends the part, once', async () => {
    redact.mockImplementation(async ({ documentId, onPage }) => {
      await onPage?.(2, 2);
      const sha256 = hashOfBytes(pages);
      const found = { sourceSha256: sha256, redactedSha256: sha256, marksApplied: 0, wordsRemoved: 0, checks: [] };
      const certificate = { documentId, pagesRebuilt: [], pages: [], proofs: [], ...found };
      return { ok: true, value: { bytes: pages, pages: 2, certificate } };
    });
    const crash = crashes();
    let points = 0;
    for (const when of ['before', 'after'] as const) {
      for (let call = 1; ; call += 1) {
        const given = await inQa([source()]);
        const message = { ...given.message, part: 1 };
        crash.at(call, when);
        await redactPart(message, clock).catch(() => 'crashed');
        if (!crash.revive()) break;
        points += 1;
        const outcome = await redactPart(message, () => later(61_000));
        expect({ when, call, outcome }).toEqual({ when, call, outcome: expect.stringMatching(/^(done|busy)$/) });
        expect(await partOf(given, 1)).toMatchObject({ status: 'done', pagesDone: 2 });
        expect(await buildOf(given)).toMatchObject({ partsLeft: 0 });
        expect(await asksToBind(given)).toHaveLength(1);
        expect(await objectsIn('PACKETS_BUCKET', `work/${given.documents[0]?.id}`)).toHaveLength(2);
      }
    }
    expect(points).toBeGreaterThan(20);
  }, 120_000);
});
