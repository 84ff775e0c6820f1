import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { z } from 'zod';
import { log } from '../http/log.ts';
import { sendNotice } from '../stages/deliver/send-notice.ts';
import { eachRecord } from './each-record.ts';

const outboxKeys = z.object({ pk: z.object({ S: z.string().startsWith('OUT#') }), sk: z.object({ S: z.string() }) });

const relay = async (record: DynamoDBRecord): Promise<void> => {
  if (record.eventName === 'REMOVE') return;
  const { pk, sk } = outboxKeys.parse(record.dynamodb?.Keys);
  const code = await sendNotice({ pk: pk.S, sk: sk.S }, new Date());
  if (code !== 'skipped') log({ event: code === 'dead' ? 'gave-up' : 'worked', worker: 'relay-outbox', code });
};

/** New or woken outbox rows, from the table's stream. A notice that cannot be sent waits in its row, not in the stream. */
export const handler = (event: DynamoDBStreamEvent) =>
  eachRecord(event.Records, (record) => record.dynamodb?.SequenceNumber ?? '', relay);
