import { createHash } from 'node:crypto';
import type { Secrets } from '../secrets.ts';
import type { FunctionSpec } from './function-spec.ts';

export type Endpoints = { dynamodb: string; s3: string; sqs: string; ses: string; texts: string };

/** The access key id a function signs with; it names the function in the access log. */
export const accessKeyIdOf = (name: string): string =>
  `LOCAL${createHash('sha256').update(name).digest('hex').slice(0, 15).toUpperCase()}`;

/** The secret behind an access key id of this data folder. */
export const secretKeyOf = (secrets: Secrets, accessKeyId: string): string => secrets.of(`access-key/${accessKeyId}`);

/** What Lambda itself puts into the environment, plus the endpoints that make the SDK talk to this machine. */
export const awsEnvironment = (spec: FunctionSpec, endpoints: Endpoints, secrets: Secrets): Record<string, string> => {
  const accessKeyId = accessKeyIdOf(spec.name);
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretKeyOf(secrets, accessKeyId),
    AWS_REGION: spec.region,
    AWS_DEFAULT_REGION: spec.region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    TZ: ':UTC',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoints.texts,
  };
};
