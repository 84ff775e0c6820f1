/** The output could not be proven free of what was covered, so it must not leave. The message names pages and keys, never text. */
export class Unproven extends Error {
  override name = 'Unproven';
}
