/** A copy that lacks some optional facts: absent, not undefined. */
export const without = <Value extends object, Name extends keyof Value>(
  value: Value,
  ...names: Name[]
): Omit<Value, Name> => {
  const left: Partial<Value> = { ...value };
  for (const name of names) delete left[name];
  return left as Omit<Value, Name>;
};
