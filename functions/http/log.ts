/** What happened, from a closed list: text that a person typed cannot enter a log by type (security.md 3.16). */
export type LogEvent = 'fault' | 'signed-in' | 'sign-in-failed' | 'signed-out' | 'refused' | 'worked' | 'gave-up';

/** Ids, enum codes, counts and durations. Nothing else is ever logged. */
export type LogLine = {
  event: LogEvent;
  /** The id a caller was given with an error, so that both sides talk about the same line. */
  reference?: string;
  requestId?: string;
  buildId?: string;
  uploadId?: string;
  personId?: string;
  worker?: string;
  code?: string;
  status?: number;
  count?: number;
  millis?: number;
  /** Names of error classes, outermost first, and the code position of the innermost: never their messages. */
  errors?: string[];
  where?: string;
};

// The second net: a value that does not look like an id, a code or a position is withheld, whatever its type said.
const SAFE = /^[\w:.#/@-]{1,200}$/;
const safe = (value: string) => (SAFE.test(value) ? value : '[withheld]');

const cleaned = (line: LogLine) =>
  Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'string' ? safe(value) : Array.isArray(value) ? value.map(safe) : value,
    ]),
  );

/** One JSON line to the function's log. */
export const log = (line: LogLine): void => {
  console.log(JSON.stringify(cleaned(line)));
};
