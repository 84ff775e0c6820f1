type Finding = { page?: number; rule?: string; word?: string; cause?: unknown };

/**
 * The output could not be proven free of what was covered, so it must not leave. The message names pages and keys, never
 * text; `word` is for the reviewer's own screen only and must not be logged.
 */
export class Unproven extends Error {
  override name = 'Unproven';
  readonly page: number | undefined;
  readonly rule: string;
  readonly word: string | undefined;
  constructor(message: string, { page, rule = 'structure', word, cause }: Finding = {}) {
    super(message, { cause });
    this.page = page;
    this.rule = rule;
    this.word = word;
  }
}
