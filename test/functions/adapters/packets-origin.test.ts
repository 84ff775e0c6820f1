import { describe, expect, it } from 'vitest';
import { packetsOrigin } from '#functions/adapters/packets-origin.ts';

describe('where packets are downloaded from', () => {
  it('is the bucket’s own host, known without asking anybody', async () => {
    Object.assign(process.env, {
      PACKETS_BUCKET: 'sallyport-packets',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    expect(await packetsOrigin()).toBe('https://sallyport-packets.s3.us-east-1.amazonaws.com');
  });
});
