import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { headObject, packet } from '#functions/adapters/objects.ts';
import { putFileOnce } from '#functions/adapters/objects-multipart.ts';
import { downloadObject, objectSource } from '#functions/adapters/objects-ranged.ts';
import { crashes } from '#test/support/crashes.ts';
import { withEngines } from '#test/support/engines.ts';
import { objectsIn, withObjects } from '#test/support/objects.ts';

withEngines();
withObjects();

const folder = mkdtempSync(join(tmpdir(), 'sallyport-large-'));
afterAll(() => rmSync(folder, { recursive: true }));

const aFile = (size: number) => {
  const bytes = randomBytes(size);
  const sha256 = hashOfBytes(bytes);
  const file = join(folder, sha256);
  writeFileSync(file, bytes);
  return { bytes, file, sha256, place: packet(sha256), contentType: 'application/pdf' };
};

const MEGABYTE = 1024 * 1024;

describe('a file that is stored under its hash', () => {
  it.each([
    ['in one piece', 3 * MEGABYTE],
    ['in parts', 40 * MEGABYTE + 7],
  ])('%s comes back whole, by ranges or as a file', async (_, size) => {
    const given = aFile(size);
    expect(await putFileOnce(given)).toBe('stored');
    expect(await putFileOnce(given)).toBe('exists');
    expect(await headObject(given.place)).toMatchObject({
      bytes: size,
      contentType: given.contentType,
      sha256: given.sha256,
    });

    const source = await objectSource(given.place);
    expect(source?.size).toBe(size);
    const [from, to] = [size - 2 * MEGABYTE, size - MEGABYTE + 3];
    expect(hashOfBytes((await source?.read(from, to)) ?? new Uint8Array())).toBe(
      hashOfBytes(given.bytes.subarray(from, to)),
    );
    expect(await source?.read(5, 5)).toHaveLength(0);

    const copy = join(folder, 'copy');
    expect(await downloadObject(given.place, copy)).toBe(given.sha256);
    expect(hashOfBytes(readFileSync(copy))).toBe(given.sha256);
  });

  it('by two at once is one object', async () => {
    const given = aFile(20 * MEGABYTE);
    const outcomes = await Promise.all([putFileOnce(given), putFileOnce(given)]);
    expect(outcomes).toContain('stored');
    expect(await objectsIn('PACKETS_BUCKET', given.place.key)).toHaveLength(1);
  });

  it('by a worker that dies on the way is not there until another has stored it', async () => {
    const given = aFile(40 * MEGABYTE);
    const crash = crashes();
    for (const call of [2, 3, 5, 6]) {
      crash.at(call, 'before');
      await expect(putFileOnce(given)).rejects.toThrow();
      crash.revive();
      expect(await headObject(given.place)).toBeNull();
    }
    expect(await putFileOnce(given)).toBe('stored');
  });

  it('is missed in words when it is not there', async () => {
    const nothing = packet('0'.repeat(64));
    expect(await objectSource(nothing)).toBeNull();
    expect(await downloadObject(nothing, join(folder, 'none'))).toBeNull();
  });
});
