type Callable = (...args: never[]) => unknown;
type Reference = { readonly $function: number };

const isPlain = (value: object): value is Record<string, unknown> =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
const isReference = (value: object): value is Reference => '$function' in value;

const within = (value: unknown, change: (inner: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]));
};

/** Functions cannot leave their thread: each is kept here and travels as a number. */
export const pack = (value: unknown, keep: (kept: Callable) => number): unknown =>
  typeof value === 'function'
    ? ({ $function: keep(value as Callable) } satisfies Reference)
    : within(value, (inner) => pack(inner, keep));

/** The other side's functions, callable from here: they answer later, whatever they were. */
export const unpack = (value: unknown, call: (number: number, args: unknown[]) => Promise<unknown>): unknown => {
  if (typeof value === 'object' && value !== null && isPlain(value) && isReference(value)) {
    const { $function } = value;
    return (...args: unknown[]) => call($function, args);
  }
  return within(value, (inner) => unpack(inner, call));
};

/** Memory that a value owns alone can be moved instead of copied; a view into something larger is copied. */
export const movable = (value: unknown): ArrayBuffer[] => {
  const found = new Set<ArrayBuffer>();
  const look = (inner: unknown): unknown => {
    if (ArrayBuffer.isView(inner)) {
      const { buffer, byteLength } = inner;
      if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength && byteLength > 0) found.add(buffer);
      return inner;
    }
    return within(inner, look);
  };
  look(value);
  return [...found];
};
