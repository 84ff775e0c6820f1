const BEAT_MILLIS = 20_000;

/**
 * Keeps the lease of a living worker: proving a long document reports no progress for minutes. A beat that fails is
 * nobody's business: the next one comes, and every write of the build is fenced by the lease itself.
 */
export const whileHeld = async <Value>(hold: () => Promise<void>, work: Promise<Value>): Promise<Value> => {
  const beat = setInterval(() => void hold().catch(() => undefined), BEAT_MILLIS);
  try {
    return await work;
  } finally {
    clearInterval(beat);
  }
};
