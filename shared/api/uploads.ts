import { z } from 'zod';
import { uploadId } from '../ids.ts';
import { DOCUMENT_KINDS } from '../request/request.ts';

export const UPLOAD_LIMITS = {
  maxBytes: 25 * 1024 * 1024,
  /** A page without script cannot know the size beforehand: more is taken in, so that the worker can say in words that it is too large. */
  maxUndeclaredBytes: 100 * 1024 * 1024,
  maxRecordBytes: 500 * 1024 * 1024,
  maxFiles: 10,
  minutes: 15,
} as const;
export const UPLOAD_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export const uploadWanted = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  name: z.string().trim().min(1).max(200),
  contentType: z.enum(UPLOAD_TYPES),
  bytes: z
    .number()
    .int()
    .min(0)
    .max(5 * 1024 * 1024 * 1024),
});
export type UploadWanted = z.infer<typeof uploadWanted>;

/** A presigned POST (S3): send `fields` in order, then the file as the last field `file`. Valid for UPLOAD_LIMITS.minutes. */
export const uploadTicket = z.object({ uploadId, url: z.string(), fields: z.record(z.string(), z.string()) });
export type UploadTicket = z.infer<typeof uploadTicket>;

export const UPLOAD_REFUSALS = [
  'file-type',
  'file-too-large',
  'file-empty',
  'file-encrypted',
  'file-damaged',
  'file-too-long',
  'file-too-costly',
  'file-dynamic',
] as const;
/** `waiting` until the worker has looked; then accepted or refused, for good. */
export const uploadStatus = z.object({
  uploadId,
  kind: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  status: z.enum(['waiting', 'accepted', 'refused']),
  refusal: z.enum(UPLOAD_REFUSALS).optional(),
  bytes: z.number().int().optional(),
  pages: z.number().int().optional(),
});
export type UploadStatus = z.infer<typeof uploadStatus>;
