import type { RefusalCode } from '#shared/refusal.ts';

type Reason = Extract<RefusalCode, 'file-type' | 'file-damaged' | 'file-too-large' | 'file-too-long' | 'file-empty'>;

/** What a reader of a format throws when the file is at fault; render-source.ts makes a refusal of it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: Reason;
  constructor(code: Reason, message: string) {
    super(message);
    this.code = code;
  }
}
