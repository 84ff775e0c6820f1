import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atTheFloor } from '#functions/stages/deliver/floor.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('answers no sooner than 300 ms, so that its time tells nothing', async () => {
  const answered = vi.fn();
  const waiting = atTheFloor(Promise.resolve('no such link')).then(answered);
  await vi.advanceTimersByTimeAsync(299);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(answered).toHaveBeenCalledWith('no such link');
});
