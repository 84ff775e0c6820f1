import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { partMessage } from '../adapters/work-queues.ts';
import { log } from '../http/log.ts';
import { redactPart } from '../stages/release/redact-part.ts';
import { eachRecord } from './each-record.ts';

const redact = async (record: SQSRecord): Promise<void> => {
  const { part, ...message } = partMessage.parse(JSON.parse(record.body));
  const code = await redactPart({ ...message, part }, () => new Date());
  log({ event: 'worked', worker: 'redact-part', ...message, count: part, code });
};

/** Page ranges of records that wait to be redacted for a packet. */
export const handler = (event: SQSEvent) => eachRecord(event.Records, ({ messageId }) => messageId, redact);
