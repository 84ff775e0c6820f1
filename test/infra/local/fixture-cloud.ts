// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub writes its placeholders like this.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { getArn, lambda, writeAssembly } from './fixture-assembly.ts';

/** The product's bundles hold the SDK; this code, which is not bundled, names the one that is installed. */
const SDK = pathToFileURL(createRequire(import.meta.url).resolve('@aws-sdk/client-dynamodb')).href;

/** A small application of every kind of resource the product uses, and a function that keeps what it is given. */
const KEEP = `
import { DynamoDBClient, PutItemCommand } from '${SDK}';
const tables = new DynamoDBClient({});
const keep = (pk, value) => tables.send(new PutItemCommand({ TableName: process.env.TABLE_NAME,
  Item: { pk: { S: pk }, value: { S: JSON.stringify(value) } } }));
export const queue = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    if (record.body.includes('poison')) batchItemFailures.push({ itemIdentifier: record.messageId });
    else await keep('QUEUE#' + record.body, record.attributes.ApproximateReceiveCount);
  }
  return { batchItemFailures };
};
export const upload = async (event) => {
  for (const record of event.Records) {
    const [notice] = JSON.parse(record.body).Records;
    await keep('UPLOAD#' + decodeURIComponent(notice.s3.object.key.replaceAll('+', ' ')), [notice.eventName, notice.s3.bucket.name, notice.s3.object.size]);
  }
};
export const stream = async (event) => {
  for (const record of event.Records) await keep('SEEN#' + record.dynamodb.NewImage.pk.S, record.eventName);
};
export const sweep = async (event) => { await keep('SWEPT', event); };
`;

const SITE = `
export const handler = async (event) => {
  if (event.rawPath === '/fault') throw new Error('no');
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, cookies: ['seen=1'],
    body: JSON.stringify({ path: event.rawPath, cookies: event.cookies, host: event.headers.host, length: (event.body ?? '').length, now: new Date().toISOString() }) };
};`;

const worker = (handler: string) =>
  lambda('keep', { TABLE_NAME: { Ref: 'Table' } }, { FunctionName: handler, Handler: `index.${handler}` });

const mapping = (id: string, source: unknown, more: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { FunctionName: { Ref: id }, EventSourceArn: source, ...more },
});

const queue = (more: Record<string, unknown> = {}) => ({ Type: 'AWS::SQS::Queue', Properties: more });

const RESOURCES = {
  Table: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
    },
  },
  Work: queue({
    VisibilityTimeout: 3,
    RedrivePolicy: { deadLetterTargetArn: getArn('DeadLetters'), maxReceiveCount: 2 },
  }),
  DeadLetters: queue(),
  Uploads: queue(),
  Bucket: {
    Type: 'AWS::S3::Bucket',
    Properties: {
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: getArn('Uploads') }] },
    },
  },
  OnQueue: worker('queue'),
  OnUpload: worker('upload'),
  OnStream: worker('stream'),
  OnClock: worker('sweep'),
  Site: lambda('site'),
  QueueSource: mapping('OnQueue', getArn('Work'), {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    BatchSize: 10,
  }),
  UploadSource: mapping('OnUpload', getArn('Uploads')),
  StreamSource: mapping(
    'OnStream',
    { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    {
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"pk":{"S":[{"prefix":"OUT#"}]}}}}' }] },
    },
  ),
  Clock: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ScheduleExpression: 'rate(1 hour)',
      Target: { Arn: getArn('OnClock'), Input: '{"at":"<aws.scheduler.scheduled-time>"}' },
    },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationType: 'AWS_PROXY',
      IntegrationUri: getArn('Site'),
      PayloadFormatVersion: '2.0',
    },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: { Ref: 'Api' }, RouteKey: '$default', Target: { 'Fn::Sub': 'integrations/${Integration}' } },
  },
  Distribution: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Origins: [
          { Id: 'api', DomainName: { 'Fn::Sub': '${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}' } },
          { Id: 'files', DomainName: { 'Fn::GetAtt': ['Bucket', 'RegionalDomainName'] } },
        ],
        DefaultCacheBehavior: {
          TargetOriginId: 'api',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        },
        CacheBehaviors: [{ PathPattern: '/files/*', TargetOriginId: 'files' }],
      },
    },
  },
};

export const writeFixture = (): string =>
  writeAssembly({ Fixture: { Resources: RESOURCES } }, { keep: KEEP, site: SITE });
