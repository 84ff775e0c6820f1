import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';

const BINARY = fileURLToPath(new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

/** What CDK puts into a function's environment, for tests. */
const ENVIRONMENT = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test-secret',
  TABLE_NAME: 'sallyport-main',
  AUDIT_TABLE_NAME: 'sallyport-audit',
  QUARANTINE_BUCKET: 'sallyport-quarantine',
  RECORDS_BUCKET: 'sallyport-records',
  PACKETS_BUCKET: 'sallyport-packets',
  PACKETS_QUEUE_URL: 'http://127.0.0.1:9/000000000000/packets',
  REDACTIONS_QUEUE_URL: 'http://127.0.0.1:9/000000000000/redactions',
  REDACTIONS_DEAD_LETTERS_URL: 'http://127.0.0.1:9/000000000000/redactions-dead',
  READINGS_QUEUE_URL: 'http://127.0.0.1:9/000000000000/readings',
  LINK_SECRET: 'a secret of tests that is long enough',
  LINK_EPOCH: '1',
  PUBLIC_ORIGIN: 'https://records.example.org',
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'sallyport',
  OIDC_SIGN_OUT_URL: 'https://sign-in.example.org/logout',
  MAIL_FROM: 'records@example.org',
  TEXT_FROM: '+12025550100',
  FACILITY_NAME: 'Example Hospital',
  FACILITY_TIME_ZONE: 'America/New_York',
  FACILITY_PHONE: '202-555-0143',
  FACILITY_STATE: 'VA',
  FACILITY_ADDRESS: '100 Example Avenue, Richmond, VA 23219',
  PRIVACY_OFFICE: 'Privacy Officer, 202-555-0144',
  FACILITY_ALIASES: 'Example General Hospital;Example General',
  // Presigning needs an address but no server; tests that fetch start one and set it.
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9',
} as const;

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('No port');
  return address.port;
};

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

const createTables = async (client: DynamoDBClient) => {
  await client.send(
    new CreateTableCommand({
      TableName: ENVIRONMENT.TABLE_NAME,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk'].map(string),
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: ['gsi1', 'gsi2'].map((IndexName) => ({
        IndexName,
        KeySchema: keys(`${IndexName}pk`, `${IndexName}sk`),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  await client.send(
    new CreateTableCommand({
      TableName: ENVIRONMENT.AUDIT_TABLE_NAME,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map(string),
      KeySchema: keys('pk', 'sk'),
    }),
  );
};

/** The engine answers some milliseconds after it was started: asked again until then. */
const untilReady = async (work: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};

const startEngine = async (): Promise<ChildProcess> => {
  const port = await freePort();
  const engine = spawn(BINARY, ['serve', '--host', '127.0.0.1', '--port', String(port)], { stdio: 'ignore' });
  process.once('exit', () => engine.kill('SIGKILL'));
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}` });
  const client = new DynamoDBClient({ maxAttempts: 1 });
  await untilReady(() => client.send(new ListTablesCommand({})));
  await createTables(client);
  client.destroy();
  return engine;
};

/** Gives a test file its own DynamoDB with both tables, and the environment of a function. */
export const withEngines = (): void => {
  let engine: ChildProcess | undefined;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => {
    engine?.kill('SIGKILL');
  });
};
