import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';

/** The key the local cloud itself signs with: it makes buckets and serves the web, as CloudFormation and CloudFront would. */
export const OWN_ACCESS_KEY = 'LOCALCLOUD0000000000';

export type EngineAddresses = { dynamodb: string; s3: string; sqs: string };

/** Clients of the local cloud itself. They go to the engines, past the gateways that log what functions do. */
export const makeClients = (at: EngineAddresses, region: string, secretAccessKey: string) => {
  const common = { region, credentials: { accessKeyId: OWN_ACCESS_KEY, secretAccessKey } };
  return {
    dynamodb: new DynamoDBClient({ ...common, endpoint: at.dynamodb }),
    streams: new DynamoDBStreamsClient({ ...common, endpoint: at.dynamodb }),
    s3: new S3Client({ ...common, endpoint: at.s3, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' }),
    sqs: new SQSClient({ ...common, endpoint: at.sqs, useQueueUrlAsEndpoint: false }),
  };
};

export type Clients = ReturnType<typeof makeClients>;
