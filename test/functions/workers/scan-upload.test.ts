import { describe, expect, it, vi } from 'vitest';
import { findUpload } from '#functions/adapters/uploads.ts';
import { uploadEngine } from '#functions/pdf/isolated/engines.ts';
import { handler } from '#functions/workers/scan-upload.ts';
import { withEngines } from '#test/support/engines.ts';
import { sendForm, withObjects } from '#test/support/objects.ts';
import { aTicket, blankPdf } from '#test/support/submissions.ts';

withEngines();
withObjects();
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const message = (id: string, body: unknown, receives = 1) =>
  ({
    messageId: id,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: { ApproximateReceiveCount: `${receives}` },
  }) as never;
const arrival = (key: string) => ({
  Records: [{ eventName: 'ObjectCreated:Post', s3: { bucket: { name: 'q' }, object: { key } } }],
});
const sentFile = async () => {
  const { uploadId, ...ticket } = await aTicket();
  await sendForm({ uploadId, ...ticket }, await blankPdf());
  return uploadId;
};

describe('the upload worker', () => {
  it('judges the good ones of a batch and reports each message that it cannot read', async () => {
    const [first, second] = [await sentFile(), await sentFile()];
    const result = await handler({
      Records: [
        message('1', arrival(`quarantine/${first}`)),
        message('2', 'not json'),
        message('3', { version: 99 }),
        message('4', arrival('elsewhere/x')),
        message('5', arrival(encodeURIComponent(`quarantine/${second}`))),
        message('6', { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'q' }),
      ],
    });
    expect(result.batchItemFailures).toEqual([
      { itemIdentifier: '2' },
      { itemIdentifier: '3' },
      { itemIdentifier: '4' },
    ]);
    expect([(await findUpload(first))?.status, (await findUpload(second))?.status]).toEqual(['accepted', 'accepted']);
  });

  it('tries a file that breaks the engine again, then refuses it, so that the queue moves', async () => {
    const uploadId = await sentFile();
    const inspect = vi.spyOn(uploadEngine, 'inspectUpload').mockRejectedValue(new Error('trap'));
    const body = arrival(`quarantine/${uploadId}`);
    expect((await handler({ Records: [message('1', body)] })).batchItemFailures).toHaveLength(1);
    expect(await findUpload(uploadId)).toMatchObject({ status: 'waiting' });
    expect((await handler({ Records: [message('1', body, 3)] })).batchItemFailures).toHaveLength(0);
    expect(await findUpload(uploadId)).toMatchObject({ status: 'refused', refusal: 'file-damaged' });
    inspect.mockRestore();
  });
});
