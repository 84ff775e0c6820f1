import { describe, expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { grantDownload } from '#functions/stages/deliver/grant-download.ts';
import { readPickup } from '#functions/stages/deliver/read-pickup.ts';
import {
  change,
  DAYS,
  everything,
  historyOf,
  later,
  MINUTES,
  now,
  opened,
  type Released,
  released,
  row,
  sessionsOf,
} from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();

const grants = async (sessions: readonly string[], at: Date = now) => {
  const results = await Promise.all(sessions.map((sessionId) => grantDownload({ sessionId, now: at })));
  return results.map((result) => (result.ok ? 'granted' : result.refusal.code));
};
const refusedFor = async (sessionId: string, at: Date = now) => (await grants([sessionId], at))[0];
const used = async ({ hash }: Released) => Number((await row(KEYS.link(hash)))?.used);

describe('granting a download', () => {
  it.each([1, 2, 3])('gives exactly 3 of 50 racers a packet that may be fetched 3 times (round %i)', async () => {
    const given = await released({ max: 3 });
    const results = await grants(await sessionsOf(given, 50));
    expect(results.filter((result) => result === 'granted')).toHaveLength(3);
    expect(results.filter((result) => result === 'link-unusable')).toHaveLength(47);
    expect(await used(given)).toBe(3);
    const history = await historyOf(given.request);
    expect(history.filter((action) => action === 'open-packet')).toHaveLength(1);
    expect(history.filter((action) => action === 'grant')).toHaveLength(2);
  });

  it('counts one session once, however often it asks within half an hour, and records every time', async () => {
    const given = await released();
    const sessionId = await opened(given.token);
    expect(await grants([sessionId, sessionId, sessionId])).toEqual(['granted', 'granted', 'granted']);
    expect(await refusedFor(sessionId, later(29 * MINUTES))).toBe('granted');
    expect(await used(given)).toBe(1);
    expect(await historyOf(given.request)).toHaveLength(1 + 1 + 4);
    expect(await refusedFor(sessionId, later(30 * MINUTES))).toBe('link-unusable');
  });

  it('moves the request on with the first grant', async () => {
    const given = await released();
    await grants([await opened(given.token)]);
    expect(await row(KEYS.request(given.request.id))).toMatchObject({ state: 'ACCESSED', version: 2 });
  });

  it('returns a URL for a minute that names the file by its reference', async () => {
    const given = await released();
    const granted = await grantDownload({ sessionId: await opened(given.token), now });
    expect(granted.ok && granted.value).toMatchObject({
      fileName: `records-${given.request.reference}.pdf`,
      urlExpiresAt: later(MINUTES).toISOString(),
    });
    const url = new URL(granted.ok ? granted.value.url : '');
    expect(url.pathname).toBe(`/sallyport-packets/packets/${given.link.packetSha256}.pdf`);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
    expect(url.searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="records-${given.request.reference}.pdf"`,
    );
  });

  it.each([
    ['a millisecond before it expires', -1, 'granted'],
    ['at the moment it expires', 0, 'link-unusable'],
    ['a millisecond later', 1, 'link-unusable'],
  ])('judges a link %s', async (_, millis, expected) => {
    const expiresAt = later(5 * MINUTES);
    const given = await released({ expiresAt });
    expect(await refusedFor(await opened(given.token), later(millis, expiresAt))).toBe(expected);
  });

  it.each<[string, (given: Released) => Promise<void>]>([
    ['revoked', ({ hash }) => change(KEYS.link(hash), { state: 'REVOKED' })],
    ['frozen', ({ hash }) => change(KEYS.link(hash), { state: 'FROZEN' })],
    ['of an older epoch', ({ hash }) => change(KEYS.link(hash), { epoch: 0 })],
    ['recalled with its request', ({ request }) => change(KEYS.request(request.id), { flags: ['RECALLED'] })],
    [
      'replaced by a newer one',
      ({ request }) => change(KEYS.request(request.id), { release: { ...request.release, linkVersion: 2 } }),
    ],
  ])('refuses from the next call on when the link was %s, a renewal too', async (_, spoil) => {
    const given = await released();
    const [fresh, granted] = [await opened(given.token), await opened(given.token)];
    expect(await refusedFor(granted)).toBe('granted');
    await spoil(given);
    expect(await refusedFor(granted)).toBe('link-unusable');
    expect(await refusedFor(fresh)).toBe('link-unusable');
    expect(await readPickup({ sessionId: fresh, now })).toMatchObject({ ok: false });
    expect(await used(given)).toBe(1);
  });

  it('refuses a session that nobody opened, or that was left for a quarter of an hour', async () => {
    const given = await released();
    const sessionId = await opened(given.token);
    expect(await refusedFor('x'.repeat(43))).toBe('link-unusable');
    expect(await refusedFor(sessionId, later(15 * MINUTES))).toBe('link-unusable');
    expect(await refusedFor(sessionId, later(15 * MINUTES - 1))).toBe('granted');
  });

  it('lets reading change nothing', async () => {
    const given = await released();
    const sessionId = await opened(given.token);
    const before = await everything();
    const read = await readPickup({ sessionId, now });
    expect(read.ok && read.value).toMatchObject({ reference: given.request.reference, grantsLeft: 5 });
    expect(await readPickup({ sessionId, now: later(DAYS) })).toMatchObject({ ok: false });
    expect(await everything()).toBe(before);
  });
});

describe('a packet of several files', () => {
  const volumes = [
    { sha256: '1'.repeat(64), pages: 2, bytes: 600 },
    { sha256: '2'.repeat(64), pages: 1, bytes: 400 },
  ];

  it('is fetched file by file by the session that was counted, which counts once; each is on record', async () => {
    const given = await released({ max: 2 });
    await change(KEYS.link(given.hash), { volumes });
    const sessionId = await opened(given.token);
    for (const volume of [1, 2]) {
      const granted = await grantDownload({ sessionId, volume, now });
      if (!granted.ok) throw new TypeError(granted.refusal.code);
      expect(granted.value).toMatchObject({ sha256: volumes[volume - 1]?.sha256, bytes: volumes[volume - 1]?.bytes });
      expect(granted.value.url).toContain(`packets/${volumes[volume - 1]?.sha256}.pdf`);
      expect(granted.value.fileName).toBe(`records-${given.request.reference}-${volume}-of-2.pdf`);
    }
    expect(await used(given)).toBe(1);
    expect(await historyOf(given.request)).toEqual(expect.arrayContaining(['open-packet', 'grant']));
  });

  it('says in a session which files there are, and gives none that is not there', async () => {
    const given = await released();
    const sessionId = await opened(given.token);
    expect(await readPickup({ sessionId, now })).toMatchObject({ value: { volumes: [{ pages: 3, bytes: 1000 }] } });
    expect(await grantDownload({ sessionId, volume: 2, now })).toMatchObject({ refusal: { code: 'link-unusable' } });
    expect(await used(given)).toBe(0);
  });
});
