import { describe, expect, it } from 'vitest';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
import { FILE_BUGS, RAW_BUGS } from './seeded/file-bugs.ts';
import { forgetful, judge, tampered, widened, world } from './seeded/honest.ts';
import { PAGE_BUGS } from './seeded/page-bugs.ts';

describe('the verifier', () => {
  it('accepts what the writer wrote, also when it was opened and written again', async () => {
    await expect(judge(world.bytes, world.evidence)).resolves.not.toEqual([]);
    await expect(judge(await tampered(() => undefined), world.evidence)).resolves.not.toEqual([]);
  });

  it.each([...PAGE_BUGS, ...FILE_BUGS])('rejects %s', async (_, tamper) => {
    const bytes = await tampered(tamper);
    expect(Buffer.compare(bytes, world.bytes)).not.toBe(0);
    await expect(judge(bytes, world.evidence)).rejects.toThrow(Unproven);
  });

  it.each(RAW_BUGS)('rejects %s', async (_, make) => {
    await expect(judge(make(), world.evidence)).rejects.toThrow(Unproven);
  });

  it.each([1, 3])('rejects a writer that skipped the box of page %i', async (page) => {
    await expect(judge(await forgetful(page), world.evidence)).rejects.toThrow(Unproven);
  });

  it.each(['x0', 'y0', 'x1', 'y1'] as const)('rejects boxes that are a pixel short at %s', async (side) => {
    for (const page of [1, 3]) await expect(judge(world.bytes, widened(page, side))).rejects.toThrow(/pixel|black/);
  });
});
