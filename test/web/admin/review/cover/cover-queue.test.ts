import { describe, expect, it } from 'vitest';
import { type CoverJob, createCoverQueue } from '#web/admin/review/cover/cover-queue.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const job = (page: number, key = 'a'): CoverJob => ({ page, key });

/** A queue whose jobs end when they are told to. */
const held = () => {
  const begun: string[] = [];
  const faults: number[] = [];
  let end: (fault?: Error) => void = () => undefined;
  const queue = createCoverQueue({
    run: ({ page, key }: CoverJob) =>
      new Promise<void>((resolve, reject) => {
        begun.push(`${page}${key}`);
        end = (fault) => (fault ? reject(fault) : resolve());
      }),
    onFault: ({ page }) => faults.push(page),
  });
  const finish = async (fault?: Error) => {
    end(fault);
    await turn();
  };
  return { queue, begun, faults, finish };
};

describe('pages worked out in turn', () => {
  it('are taken one at a time, in the order that is wanted now', async () => {
    const { queue, begun, finish } = held();
    queue.want([job(1), job(2), job(9)]);
    queue.want([job(9), job(2)]);
    expect(begun).toEqual(['1a']);
    await finish();
    await finish();
    expect(begun).toEqual(['1a', '9a', '2a']);
  });

  it('are not done again until something about them changes', async () => {
    const { queue, begun, finish } = held();
    queue.want([job(1)]);
    await finish();
    queue.want([job(1)]);
    queue.want([job(1, 'b')]);
    await finish();
    expect(begun).toEqual(['1a', '1b']);
  });

  it('do not stop at a page that cannot be drawn', async () => {
    const { queue, begun, faults, finish } = held();
    queue.want([job(1), job(2)]);
    await finish(new Error('too large'));
    expect(begun).toEqual(['1a', '2a']);
    expect(faults).toEqual([1]);
  });

  it('end when the desk is left', async () => {
    const { queue, begun, finish } = held();
    queue.want([job(1), job(2)]);
    queue.stop();
    await finish();
    expect(begun).toEqual(['1a']);
  });
});
