import { expect, it } from 'vitest';
import { intentFor } from '#web/admin/api/intent.ts';

const wish = { action: 'release', body: { packetSha256: 'b' }, etag: '"7"' };

it('sends the same wish again with the same key, because the first try may have worked', () => {
  const first = intentFor(null, wish, () => 'key-1');
  expect(intentFor(first, { ...wish }, () => 'key-2')).toEqual(first);
});

it.each([
  ['another action', { ...wish, action: 'recall' }],
  ['another body', { ...wish, body: { packetSha256: 'c' } }],
  ['a newer version', { ...wish, etag: '"8"' }],
])('takes a fresh key for %s', (_, other) => {
  const first = intentFor(null, wish, () => 'key-1');
  expect(intentFor(first, other, () => 'key-2').key).toBe('key-2');
});
