import { findDocument } from '../../adapters/documents.ts';
import { headObject, record } from '../../adapters/objects.ts';
import type { ReadingMessage } from '../../adapters/work-queues.ts';

/** Finds the words of a record. */
export const readDocument = async (
  { requestId, documentId }: ReadingMessage,
  _clock: () => Date,
): Promise<'done' | 'gone'> => {
  const document = await findDocument(requestId, documentId);
  return document && (await headObject(record(document.uploadId))) ? 'done' : 'gone';
};
