import { RECORD_UPLOADS, type RecordUploadType } from '#shared/api/uploads.ts';

/** What becomes of a file before it is reviewed: everything is redacted and sent as pages. */
export const SOURCE_WORDS: Record<RecordUploadType, string> = {
  'application/pdf': 'Kept as it is. Pages are shown as they were made.',
  'image/tiff': 'Every picture in it becomes a page. Its words are read, so that they can be searched.',
  'image/jpeg': 'Becomes one page. Its words are read, so that they can be searched.',
  'image/png': 'Becomes one page. Its words are read, so that they can be searched.',
  'text/plain': 'Set as pages, line by line.',
  'application/rtf': 'Its words are set as pages. Pictures in it are named, not shown.',
  'application/xml': 'A care summary (C-CDA) is set as a readable document: sections, tables and units.',
  'application/fhir+json': 'A FHIR bundle is set as a readable document: sections, tables and units.',
  'application/dicom': 'Becomes one page that says what is on the disc. The pictures themselves are not in the packet.',
};

/** What a record was before it became pages. */
export const originalName = (type: string): string => RECORD_UPLOADS[type as RecordUploadType]?.name ?? type;

/** Kinds that say themselves what they are and of when. */
export const TELLS_ITS_TYPE: readonly RecordUploadType[] = [
  'application/xml',
  'application/fhir+json',
  'application/dicom',
];
