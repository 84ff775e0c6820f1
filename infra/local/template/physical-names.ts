import { createHash } from 'node:crypto';
import type { Resource, Stack } from './assembly.ts';

/** The property that holds the name an author chose for a resource of this type, if one was chosen. */
const NAME_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
};

const digest = (value: string): string => createHash('sha256').update(value).digest('hex');

/** A name too long for its service is cut and told apart by a digest. */
const fitted = (full: string, longest: number): string =>
  full.length <= longest ? full : `${full.slice(0, longest - 9)}-${digest(full).slice(0, 8)}`;

const bucketName = (stack: Stack, id: string): string =>
  fitted(`${stack.name}-${id}`.toLowerCase().replace(/[^a-z0-9-]/g, '-'), 63);

/** Ten letters and digits, as API Gateway, Cognito and CloudFront hand out. */
const opaqueId = (stack: Stack, id: string): string => digest(`${stack.name}/${id}`).slice(0, 10);

const OPAQUE: ReadonlySet<string> = new Set(['AWS::ApiGatewayV2::Api', 'AWS::Cognito::UserPoolClient']);

/** The property whose value names a resource of this type. */
export const nameProperty = (type: string): string => NAME_PROPERTY[type] ?? '';

/** The name a resource goes by on this machine: the author's, or one derived from stack and logical id. */
export const physicalName = (stack: Stack, id: string, resource: Resource): string => {
  const chosen = resource.Properties[nameProperty(resource.Type)];
  if (typeof chosen === 'string') return chosen;
  if (resource.Type === 'AWS::S3::Bucket') return bucketName(stack, id);
  if (resource.Type === 'AWS::CloudFront::Distribution') return `E${opaqueId(stack, id).toUpperCase()}`;
  if (resource.Type === 'AWS::Cognito::UserPool') return `${stack.region}_${opaqueId(stack, id)}`;
  if (OPAQUE.has(resource.Type)) return opaqueId(stack, id);
  const fifo = resource.Type === 'AWS::SQS::Queue' && resource.Properties.FifoQueue === true ? '.fifo' : '';
  return fitted(`${stack.name}-${id}`, 80 - fifo.length) + fifo;
};
