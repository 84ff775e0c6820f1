import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { z } from 'zod';
import { uploadId } from '#shared/ids.ts';
import { log } from '../http/log.ts';
import { judgeUpload } from '../stages/submit/judge-upload.ts';
import { eachRecord } from './each-record.ts';

/** S3 announces what arrived; keys come form-encoded. */
const arrival = z.object({
  s3: z.object({
    object: z.object({
      key: z.string().transform((key) => decodeURIComponent(key.replaceAll('+', ' '))),
      versionId: z.string().optional(),
    }),
  }),
});
/** S3 also sends one test message when the bucket is set up. */
const message = z.union([
  z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
  z.object({ Records: z.array(arrival) }),
]);
const key = z.templateLiteral(['quarantine/', z.string()]).transform((text) => uploadId.parse(text.split('/')[1]));

/** The queue gives up after five tries; a file that breaks the engine is refused before that. */
const LAST_TRY = 3;

const scan = async (record: SQSRecord): Promise<void> => {
  const { Records } = message.parse(JSON.parse(record.body));
  const isLastTry = Number(record.attributes.ApproximateReceiveCount) >= LAST_TRY;
  for (const { s3 } of Records) {
    const id = key.parse(s3.object.key);
    const { versionId } = s3.object;
    const code = await judgeUpload({ uploadId: id, isLastTry, ...(versionId ? { versionId } : {}) });
    log({ event: 'worked', worker: 'scan-upload', uploadId: id, code });
  }
};

/** Files that reached quarantine. */
export const handler = (event: SQSEvent) => eachRecord(event.Records, ({ messageId }) => messageId, scan);
