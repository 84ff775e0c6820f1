import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18152);
const Bucket = 'quarantine';
const PDF = 'application/pdf';

beforeAll(async () => {
  await s3.client().send(new CreateBucketCommand({ Bucket }));
});
beforeEach(() => {
  s3.shift = 0;
  s3.events.length = 0;
  s3.accesses.length = 0;
});

const sign = (extra: Partial<PresignedPostOptions> = {}) =>
  createPresignedPost(s3.client(), {
    Bucket,
    Key: 'uploads/upl_1',
    Conditions: [
      ['content-length-range', 1, 1000],
      ['eq', '$Content-Type', PDF],
    ],
    Fields: { 'Content-Type': PDF },
    Expires: 600,
    ...extra,
  });

type Post = Awaited<ReturnType<typeof sign>>;
const send = ({ url, fields }: Post, file: BlobPart = 'a small file', init: RequestInit = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([file], 'referral letter.pdf', { type: PDF }));
  return fetch(url, { method: 'POST', body: form, redirect: 'manual', ...init });
};
const refusal = async (response: Response) => {
  const text = await response.text();
  expect(response.headers.get('content-type')).toBe('application/xml');
  return `${response.status} ${/<Code>(.*?)<\/Code>/.exec(text)?.[1]} ${/<Message>(.*?)<\/Message>/.exec(text)?.[1]}`;
};

describe('a form post', () => {
  it('stores the file byte for byte, tells the event and the signer', async () => {
    const bytes = Uint8Array.from({ length: 900 }, (_, index) => (index * 7) % 256);
    bytes.set(Buffer.from('\r\n--not the boundary\r\n'), 100);
    expect((await send(await sign(), bytes)).status).toBe(204);
    const got = await s3.client().send(new GetObjectCommand({ Bucket, Key: 'uploads/upl_1' }));
    expect(await got.Body?.transformToByteArray()).toEqual(bytes);
    expect(got.ContentType).toBe(PDF);
    expect(s3.events).toMatchObject([
      { bucket: Bucket, key: 'uploads/upl_1', size: 900, eventName: 'ObjectCreated:Post' },
    ]);
    expect(s3.accesses[0]).toEqual({
      accessKeyId: 'AKIDSTAFF',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::quarantine/uploads/upl_1',
    });
  });

  it('answers 201 with the address, or redirects back to the site, as the signed fields say', async () => {
    const created = await send(await sign({ Fields: { 'Content-Type': PDF, success_action_status: '201' } }));
    expect(created.status).toBe(201);
    expect(await created.text()).toContain('<Key>uploads/upl_1</Key>');
    const back = 'http://127.0.0.1:18199/request/uploads?step=2';
    const redirected = await send(await sign({ Fields: { 'Content-Type': PDF, success_action_redirect: back } }));
    expect(redirected.status).toBe(303);
    const location = new URL(redirected.headers.get('location') ?? '');
    expect(location.href).toContain(back);
    expect(location.searchParams.get('key')).toBe('uploads/upl_1');
  });

  it('names the object after the file where the policy allows a prefix', async () => {
    const post = await sign({ Key: `uploads/7/\${filename}` });
    expect((await send(post)).status).toBe(204);
    await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'uploads/7/referral letter.pdf' }));
  });

  it('keeps metadata and tags of the signed fields', async () => {
    const tagging = '<Tagging><TagSet><Tag><Key>lane</Key><Value>attorney</Value></Tag></TagSet></Tagging>';
    const post = await sign({ Fields: { 'Content-Type': PDF, 'x-amz-meta-upload': '7', tagging } });
    expect((await send(post)).status).toBe(204);
    const head = await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'uploads/upl_1' }));
    expect(head.Metadata).toEqual({ upload: '7' });
    expect(head.TagCount).toBe(1);
  });
});

describe('a form post is refused, and nothing stored,', () => {
  const change = async (edit: (fields: Record<string, string>) => void): Promise<Post> => {
    const post = await sign({ Key: 'refused' });
    edit(post.fields);
    return post;
  };
  const cases: [string, () => Promise<Response>, string][] = [
    ['when too large', async () => send(await sign({ Key: 'refused' }), 'x'.repeat(1001)), '400 EntityTooLarge'],
    ['when empty', async () => send(await sign({ Key: 'refused' }), ''), '400 EntityTooSmall'],
    [
      'with another type',
      async () => send(await change((fields) => (fields['Content-Type'] = 'text/html'))),
      '403 AccessDenied Invalid according to Policy: Policy Condition failed',
    ],
    [
      'with another key',
      async () => send(await change((fields) => (fields.key = 'elsewhere'))),
      '403 AccessDenied Invalid according to Policy: Policy Condition failed',
    ],
    [
      'with a field that was not signed',
      async () => send(await change((fields) => (fields['x-amz-meta-extra'] = '1'))),
      '403 AccessDenied Invalid according to Policy: Extra input fields: x-amz-meta-extra',
    ],
    [
      'with another signature',
      async () => send(await change((fields) => (fields['X-Amz-Signature'] = 'f'.repeat(64)))),
      '403 SignatureDoesNotMatch',
    ],
    [
      'with a policy of its own making',
      async () => send(await change((fields) => (fields.Policy = Buffer.from('{}').toString('base64')))),
      '403 SignatureDoesNotMatch',
    ],
    [
      'without a policy',
      async () => send(await change((fields) => delete fields.Policy)),
      '403 AccessDenied Access Denied',
    ],
    [
      'after its expiry',
      async () => {
        const post = await sign({ Key: 'refused' });
        s3.shift = 601_000;
        return send(post);
      },
      '403 AccessDenied Invalid according to Policy: Policy expired.',
    ],
  ];

  it.each(cases)('%s', async (_when, act, expected) => {
    expect(await refusal(await act())).toContain(expected);
    s3.shift = 0;
    expect(s3.events).toEqual([]);
    await expect(s3.client().send(new HeadObjectCommand({ Bucket, Key: 'refused' }))).rejects.toThrow();
  });

  it('to another bucket', async () => {
    await s3.client().send(new CreateBucketCommand({ Bucket: 'records' }));
    const post = await sign();
    expect(await refusal(await send({ ...post, url: `${s3.url}/records` }))).toContain('403 AccessDenied');
  });

  it('when it is no form at all', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(
      await refusal(await fetch(`${s3.url}/${Bucket}`, { method: 'POST', headers, body: 'nonsense\r\n' })),
    ).toContain('400 MalformedPOSTRequest');
  });

  it('with an XML error that a browser still receives after sending 30 MB', async () => {
    const post = await sign({ Key: 'refused' });
    expect(await refusal(await send(post, new Uint8Array(30_000_000)))).toContain('EntityTooLarge');
  });
});
