import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { buildMessage } from '../adapters/work-queues.ts';
import { log } from '../http/log.ts';
import { buildPacket } from '../stages/release/build-packet.ts';
import { eachRecord } from './each-record.ts';

const build = async (record: SQSRecord): Promise<void> => {
  const message = buildMessage.parse(JSON.parse(record.body));
  const code = await buildPacket(message, () => new Date());
  log({ event: 'worked', worker: 'build-packet', ...message, code });
};

/** Packets that were asked for. */
export const handler = (event: SQSEvent) => eachRecord(event.Records, ({ messageId }) => messageId, build);
