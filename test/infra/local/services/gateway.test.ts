import { createServer, type Server } from 'node:http';
import {
  BatchGetItemCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startGateway } from '#infra/local/services/gateway.ts';

const credentials = { accessKeyId: 'AKIDGATE', secretAccessKey: 'secret' };
const dynamodb = new DynamoDBClient({
  endpoint: 'http://127.0.0.1:18140',
  region: 'us-east-1',
  credentials,
  maxAttempts: 1,
});
const sqs = new SQSClient({
  endpoint: 'http://127.0.0.1:18141',
  region: 'us-east-1',
  credentials,
  useQueueUrlAsEndpoint: false,
});

let seen: { accessKeyId: string; action: string; resource: string }[] = [];
let bodies: string[] = [];
let status = 200;
let engine: Server;
const gateways: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  engine = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      bodies.push(body);
      const refusal = { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message: 'no table' };
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(status === 200 ? { Successful: [], Failed: [] } : refusal));
    });
  });
  await new Promise<void>((resolve) => engine.listen(18142, '127.0.0.1', () => resolve()));
  const common = { target: 'http://127.0.0.1:18142', onAccess: (access: (typeof seen)[number]) => seen.push(access) };
  gateways.push(await startGateway({ service: 'dynamodb', port: 18140, account: '111122223333', ...common }));
  gateways.push(await startGateway({ service: 'sqs', port: 18141, ...common }));
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.close();
  engine.close();
  engine.closeAllConnections();
});
beforeEach(() => {
  seen = [];
  bodies = [];
  status = 200;
});

const table = (name: string): string => `arn:aws:dynamodb:us-east-1:111122223333:table/${name}`;
const Key = { pk: { S: 'a' } };

describe('the logging gateway', () => {
  it('reports a plain call on its table with the access key of the caller', async () => {
    await dynamodb.send(new PutItemCommand({ TableName: 'main', Item: Key }));
    expect(seen).toEqual([{ accessKeyId: 'AKIDGATE', action: 'dynamodb:PutItem', resource: table('main') }]);
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ TableName: 'main', Item: Key });
  });

  it('reports an index query on the index', async () => {
    await dynamodb.send(new QueryCommand({ TableName: 'main', IndexName: 'gsi1', KeyConditionExpression: 'a = :a' }));
    expect(seen).toMatchObject([{ action: 'dynamodb:Query', resource: `${table('main')}/index/gsi1` }]);
  });

  it('reports each item of a transaction as the operation IAM judges', async () => {
    await dynamodb.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName: 'audit', Item: Key } },
          { Update: { TableName: 'main', Key, UpdateExpression: 'SET a = :a' } },
          { Delete: { TableName: 'main', Key } },
          { ConditionCheck: { TableName: 'main', Key, ConditionExpression: 'attribute_exists(pk)' } },
        ],
      }),
    );
    await dynamodb.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName: 'main', Key } }] }));
    expect(seen.map(({ action, resource }) => [action, resource])).toEqual([
      ['dynamodb:PutItem', table('audit')],
      ['dynamodb:UpdateItem', table('main')],
      ['dynamodb:DeleteItem', table('main')],
      ['dynamodb:ConditionCheckItem', table('main')],
      ['dynamodb:GetItem', table('main')],
    ]);
  });

  it('reports a batch on each of its tables', async () => {
    await dynamodb.send(new BatchGetItemCommand({ RequestItems: { main: { Keys: [Key] }, audit: { Keys: [Key] } } }));
    expect(seen).toMatchObject([
      { action: 'dynamodb:BatchGetItem', resource: table('main') },
      { action: 'dynamodb:BatchGetItem', resource: table('audit') },
    ]);
  });

  it('passes the errors of the service through unchanged', async () => {
    status = 400;
    const call = dynamodb.send(new PutItemCommand({ TableName: 'main', Item: Key }));
    await expect(call).rejects.toMatchObject({ name: 'ResourceNotFoundException', message: 'no table' });
  });

  it('reports queue calls on the queue of the URL, batches as their single form', async () => {
    const QueueUrl = 'http://sqs.us-east-1.localhost:1/000000000000/packets';
    await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', MessageBody: 'x' }] }));
    const resource = 'arn:aws:sqs:us-east-1:000000000000:packets';
    expect(seen).toMatchObject([
      { action: 'sqs:ReceiveMessage', resource },
      { action: 'sqs:SendMessage', resource },
    ]);
  });

  it('passes a malformed call on to the service that will refuse it', async () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem', authorization: 'AWS4-HMAC-SHA256 Credential=A/1/x' };
    const response = await fetch('http://127.0.0.1:18140/', { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(200);
    expect(bodies).toEqual(['{']);
  });
});
