import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor as waitLong } from '#infra/local/demo/wait-for.ts';
import { secretKeyOf } from '#infra/local/lambda/aws-environment.ts';
import { OWN_ACCESS_KEY } from '#infra/local/provision/clients.ts';
import { openSecrets } from '#infra/local/secrets.ts';
import { type LocalCloud, startLocalCloud } from '#infra/local/start-local-cloud.ts';
import { temporaryFolder } from './fixture-assembly.ts';
import { writeFixture } from './fixture-cloud.ts';

const PORT = 18_000;
/** Nothing here takes long: a wait that does is a failure to be told soon. */
const waitFor = <Value>(what: string, ask: () => Promise<Value | null>) => waitLong(what, ask, 30);
const cdkOut = writeFixture();
const dataDir = temporaryFolder();
let cloud: LocalCloud;

const start = () => startLocalCloud({ port: PORT, dataDir, cdkOut, seed: false, quiet: true });

const clients = () => {
  const secretAccessKey = secretKeyOf(openSecrets(dataDir), OWN_ACCESS_KEY);
  const common = { region: 'us-east-1', credentials: { accessKeyId: OWN_ACCESS_KEY, secretAccessKey } };
  return {
    tables: new DynamoDBClient({ ...common, endpoint: cloud.urls.dynamodb }),
    sqs: new SQSClient({ ...common, endpoint: cloud.urls.sqs, useQueueUrlAsEndpoint: false }),
    s3: new S3Client({ ...common, endpoint: cloud.urls.s3, forcePathStyle: true }),
  };
};

const queueUrl = (name: string) => `${cloud.urls.sqs}/000000000000/Fixture-${name}`;
const send = (body: string) =>
  clients().sqs.send(new SendMessageCommand({ QueueUrl: queueUrl('Work'), MessageBody: body }));

const kept = async (pk: string): Promise<unknown> => {
  const { Item } = await clients().tables.send(
    new GetItemCommand({ TableName: 'Fixture-Table', Key: { pk: { S: pk } } }),
  );
  return Item ? JSON.parse(Item.value?.S ?? 'null') : null;
};

const put = (pk: string) =>
  clients().tables.send(new PutItemCommand({ TableName: 'Fixture-Table', Item: { pk: { S: pk } } }));

const waiting = async (queue: string): Promise<string | undefined> => {
  const asked = new GetQueueAttributesCommand({
    QueueUrl: queueUrl(queue),
    AttributeNames: ['ApproximateNumberOfMessages'],
  });
  return (await clients().sqs.send(asked)).Attributes?.ApproximateNumberOfMessages;
};

beforeAll(async () => {
  cloud = await start();
});
afterAll(() => cloud.stop());

describe('requests', () => {
  it('reach the function behind the route, with the API’s own host name', async () => {
    const response = await fetch(`${cloud.origin}/es/start`, { headers: { cookie: 'a=1; b=2' } });
    expect(response.headers.getSetCookie()).toEqual(['seen=1']);
    const seen = (await response.json()) as Record<string, unknown>;
    expect(seen).toMatchObject({ path: '/es/start', cookies: ['a=1', 'b=2'] });
    expect(seen.host).toMatch(/^\w+\.execute-api\.us-east-1\.amazonaws\.com$/);
  });

  it('that make a function fail get a plain 500', async () => {
    const response = await fetch(`${cloud.origin}/fault`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it.each([
    ['6 MB once wrapped', 6 * 1024 * 1024],
    ['10 MB', 10 * 1024 * 1024 + 1],
  ])('above %s are refused', async (_what, size) => {
    const response = await fetch(`${cloud.origin}/`, { method: 'POST', body: new Uint8Array(size) });
    expect(response.status).toBe(413);
  });

  it('use only the methods a path allows', async () => {
    expect((await fetch(`${cloud.origin}/files/x`, { method: 'DELETE' })).status).toBe(403);
  });

  it('for files are answered from the bucket', async () => {
    const put_ = new PutObjectCommand({
      Bucket: 'fixture-bucket',
      Key: 'files/a.txt',
      Body: 'hello',
      ContentType: 'text/plain',
    });
    await clients().s3.send(put_);
    expect(await (await fetch(`${cloud.origin}/files/a.txt`)).text()).toBe('hello');
    expect((await fetch(`${cloud.origin}/files/none.txt`)).status).toBe(403);
  });
});

describe('events', () => {
  it('from a queue reach the function; only what it reports as failed is tried again, then set aside', async () => {
    await Promise.all([send('one'), send('poison'), send('two')]);
    expect(await waitFor('the first message', () => kept('QUEUE#one'))).toMatch(/\d/);
    expect(await waitFor('the second message', () => kept('QUEUE#two'))).toMatch(/\d/);
    const setAside = async () => ((await waiting('DeadLetters')) === '1' ? true : null);
    expect(await waitFor('the dead letter', setAside)).toBe(true);
  });

  it('from a bucket arrive as S3 writes them', async () => {
    await clients().s3.send(new PutObjectCommand({ Bucket: 'fixture-bucket', Key: 'in/a b.pdf', Body: 'four' }));
    expect(await waitFor('the notice', () => kept('UPLOAD#in/a b.pdf'))).toEqual([
      'ObjectCreated:Put',
      'fixture-bucket',
      4,
    ]);
  });

  it('from a stream arrive when the filter lets them', async () => {
    await put('IN#1');
    await put('OUT#1');
    expect(await waitFor('the record', () => kept('SEEN#OUT#1'))).toBe('INSERT');
    expect(await kept('SEEN#IN#1')).toBeNull();
  });

  it('from the schedule carry the local time', async () => {
    await fetch(`${cloud.origin}/_local/clock`, {
      method: 'POST',
      body: JSON.stringify({ now: '2030-01-02T03:04:05Z' }),
    });
    await fetch(`${cloud.origin}/_local/sweep`, { method: 'POST' });
    expect(await kept('SWEPT')).toMatchObject({ at: expect.stringMatching(/^2030-01-02T03:04:/) });
    await fetch(`${cloud.origin}/_local/clock`, { method: 'POST', body: JSON.stringify({ offsetMillis: 0 }) });
  });

  it('leave a row in the access log for what a function did, and for what was read on its behalf', () => {
    const rows = cloud.accessLog();
    const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/Fixture-Table';
    expect(rows).toContainEqual({ function: 'sweep', action: 'dynamodb:PutItem', resource: table });
    expect(rows.some((row) => row.function === 'queue' && row.action === 'sqs:ReceiveMessage')).toBe(true);
    expect(rows.some((row) => row.function === 'local-cloud')).toBe(false);
  });
});

describe('the console', () => {
  it.each(['/_local/', '/_local/outbox', '/_local/personas', '/_local/clock', '/_local/access-log'])(
    'shows %s',
    async (path) => {
      const response = await fetch(`${cloud.origin}${path}`, { headers: { accept: 'text/html' } });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
      expect(await response.text()).toContain('<h1>');
    },
  );

  it('refuses a clock it cannot read, and forms of other sites', async () => {
    const clock = `${cloud.origin}/_local/clock`;
    expect((await fetch(clock, { method: 'POST', body: '{"now":"soon"}' })).status).toBe(400);
    const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await fetch(`${cloud.origin}/_local/sweep`, foreign)).status).toBe(403);
  });
});

describe('a restart', () => {
  it('refuses a data folder that is in use', async () => {
    await expect(startLocalCloud({ port: PORT + 10, dataDir, cdkOut, seed: false })).rejects.toThrow(/is using/);
  });

  it.each(['stop', 'kill'] as const)('after %s keeps rows, files and messages', async (how) => {
    await put(`OUT#before-${how}`);
    await cloud[how]();
    cloud = await start();
    expect(await waitFor('the record written before', () => kept(`SEEN#OUT#before-${how}`))).toBe('INSERT');
    expect(await kept('QUEUE#one')).toMatch(/\d/);
    expect(await waiting('DeadLetters')).toBe('1');
    expect(await (await fetch(`${cloud.origin}/files/a.txt`)).text()).toBe('hello');
  });
});
