/** The local clock: real time plus an offset that every worker sees at once, through shared memory. */
export type LocalClock = {
  now: () => number;
  offset: () => number;
  setOffset: (milliseconds: number) => void;
  shared: SharedArrayBuffer;
};

export const makeClock = (offsetMillis = 0): LocalClock => {
  const shared = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT);
  const cell = new BigInt64Array(shared);
  const setOffset = (milliseconds: number) => void Atomics.store(cell, 0, BigInt(Math.round(milliseconds)));
  const offset = () => Number(Atomics.load(cell, 0));
  setOffset(offsetMillis);
  return { now: () => Date.now() + offset(), offset, setOffset, shared };
};

/** Shifts `Date` of the calling thread by the shared offset. Only a worker's own bootstrap may call it. */
export const shiftDate = (shared: SharedArrayBuffer): void => {
  const cell = new BigInt64Array(shared);
  const RealDate = Date;
  const now = () => RealDate.now() + Number(Atomics.load(cell, 0));
  globalThis.Date = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (_target, given, newTarget) =>
      Reflect.construct(RealDate, given.length > 0 ? given : [now()], newTarget),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
};
