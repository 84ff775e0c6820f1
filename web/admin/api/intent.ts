/** One wish of the person, with the key that makes sending it twice harmless. */
export type Intent = { fingerprint: string; key: string };

/**
 * A fresh key per intent; the same key when the same wish is sent again after an attempt whose outcome is unknown.
 * The ETag is part of the wish: after a reload it is a new one.
 */
export const intentFor = (unsettled: Intent | null, wish: unknown, newKey: () => string): Intent => {
  const fingerprint = JSON.stringify(wish);
  return unsettled?.fingerprint === fingerprint ? unsettled : { fingerprint, key: newKey() };
};
