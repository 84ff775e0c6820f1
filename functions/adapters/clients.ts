import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Clients are made on first use and live as long as the execution environment. Endpoints come from the environment alone. */
const once = <Client>(make: () => Client) => {
  let client: Client | undefined;
  return (): Client => {
    client ??= make();
    return client;
  };
};

export const tables = once(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
);
// WHEN_REQUIRED: otherwise the checksum of an empty body is signed into presigned uploads.
export const s3 = once(() => new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }));
export const sqs = once(() => new SQSClient({ useQueueUrlAsEndpoint: false }));
export const mailer = once(() => new SESv2Client({}));
export const texter = once(() => new PinpointSMSVoiceV2Client({}));
