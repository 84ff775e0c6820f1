import type { RecordUploadType } from '#shared/api/uploads.ts';
import type { RecordType } from '#shared/request/scope.ts';
import type { Readable } from './layout/blocks.ts';

/** What a file says about itself: defaults for whoever adds it to a request. */
export type Suggested = { title?: string; recordType?: RecordType; recordDate?: string };

/** A file of words, read into what can be set as pages. */
export type Read = { readable: Readable; suggested: Suggested };

/** A record as pages. `bytes` is absent where the file is a PDF already and is taken as it is. */
export type Rendition = { type: RecordUploadType; pages: number; bytes?: Uint8Array; suggested: Suggested };
