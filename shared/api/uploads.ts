import { z } from 'zod';
import { uploadId } from '../ids.ts';
import { DOCUMENT_KINDS } from '../request/request.ts';
import { calendarDate, recordType } from '../request/scope.ts';

export const UPLOAD_LIMITS = {
  maxBytes: 25 * 1024 * 1024,
  /** A page without script cannot know the size beforehand: more is taken in, so that the worker can say in words that it is too large. */
  maxUndeclaredBytes: 100 * 1024 * 1024,
  maxRecordBytes: 500 * 1024 * 1024,
  maxFiles: 10,
  minutes: 15,
} as const;
/** What requesters send as proof: files that a browser can show as they are. */
export const UPLOAD_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** What staff may add as records, and the endings such files have. Whatever is no PDF is made into one. */
export const RECORD_UPLOADS = {
  'application/pdf': { name: 'PDF', endings: ['.pdf'] },
  'image/tiff': { name: 'TIFF', endings: ['.tif', '.tiff'] },
  'image/jpeg': { name: 'JPEG', endings: ['.jpg', '.jpeg'] },
  'image/png': { name: 'PNG', endings: ['.png'] },
  'text/plain': { name: 'Text', endings: ['.txt', '.text'] },
  'application/rtf': { name: 'RTF', endings: ['.rtf'] },
  'application/xml': { name: 'C-CDA', endings: ['.xml', '.ccd', '.ccda'] },
  'application/fhir+json': { name: 'FHIR', endings: ['.json'] },
  'application/dicom': { name: 'DICOM', endings: ['.dcm', '.dicom'] },
} as const;
export type RecordUploadType = keyof typeof RECORD_UPLOADS;
export const RECORD_UPLOAD_TYPES = Object.keys(RECORD_UPLOADS) as [RecordUploadType, ...RecordUploadType[]];

/** The endings of all kinds of records, for the file dialog. */
export const RECORD_ACCEPT: string = Object.values(RECORD_UPLOADS)
  .flatMap(({ endings }) => endings)
  .join(',');

/** What a chosen file is by its name: browsers do not know most of these types. */
export const recordTypeOfFile = (name: string): RecordUploadType | undefined =>
  RECORD_UPLOAD_TYPES.find((type) =>
    RECORD_UPLOADS[type].endings.some((ending) => name.toLowerCase().endsWith(ending)),
  );

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
/** Staff may send more kinds. */
export const recordUploadWanted = uploadWanted.extend({ contentType: z.enum(RECORD_UPLOAD_TYPES) });
export type RecordUploadWanted = z.infer<typeof recordUploadWanted>;

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
/** What a file says about itself, as defaults for whoever adds it to a request. */
export const suggestedFacts = z.object({
  title: z.string().min(1).max(200).optional(),
  recordType: recordType.optional(),
  recordDate: calendarDate.optional(),
});

/** `waiting` until the worker has looked; then accepted or refused, for good. */
export const uploadStatus = z.object({
  uploadId,
  kind: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  status: z.enum(['waiting', 'accepted', 'refused']),
  refusal: z.enum(UPLOAD_REFUSALS).optional(),
  bytes: z.number().int().optional(),
  pages: z.number().int().optional(),
  suggested: suggestedFacts.optional(),
});
export type UploadStatus = z.infer<typeof uploadStatus>;
