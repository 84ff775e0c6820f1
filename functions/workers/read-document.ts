import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { readingMessage } from '../adapters/work-queues.ts';
import { log } from '../http/log.ts';
import { readDocument } from '../stages/redact/read-document.ts';
import { eachRecord } from './each-record.ts';

const read = async (record: SQSRecord): Promise<void> => {
  const message = readingMessage.parse(JSON.parse(record.body));
  const code = await readDocument(message, () => new Date());
  log({ event: 'worked', worker: 'read-document', requestId: message.requestId, code });
};

/** Records whose words are to be found, so that they can be searched and suggested for marking. */
export const handler = (event: SQSEvent) => eachRecord(event.Records, ({ messageId }) => messageId, read);
