import { createHash } from 'node:crypto';
import type { Resource, Stack } from './assembly.ts';
import { physicalName } from './physical-names.ts';

/** Where the references of a template lead on this machine. */
export type Places = { queueBase: string };

type Attributes = { ref: string; attributes: Readonly<Record<string, string>> };
type Describe = (
  name: string,
  arn: (service: string, rest: string) => string,
  stack: Stack,
  places: Places,
) => Attributes;

const table: Describe = (name, arn) => ({
  ref: name,
  attributes: { Arn: arn('dynamodb', `table/${name}`), StreamArn: arn('dynamodb', `table/${name}/stream/local`) },
});

const bucket: Describe = (name, _arn, stack) => ({
  ref: name,
  attributes: {
    Arn: `arn:aws:s3:::${name}`,
    DomainName: `${name}.s3.amazonaws.com`,
    RegionalDomainName: `${name}.s3.${stack.region}.amazonaws.com`,
  },
});

const queue: Describe = (name, arn, stack, places) => ({
  ref: `${places.queueBase}/${stack.account}/${name}`,
  attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: `${places.queueBase}/${stack.account}/${name}` },
});

const api: Describe = (name, _arn, stack) => ({
  ref: name,
  attributes: { ApiEndpoint: `https://${name}.execute-api.${stack.region}.amazonaws.com`, ApiId: name },
});

const userPool: Describe = (name, arn, stack) => ({
  ref: name,
  attributes: {
    Arn: arn('cognito-idp', `userpool/${name}`),
    UserPoolId: name,
    ProviderName: `cognito-idp.${stack.region}.amazonaws.com/${name}`,
    ProviderURL: `https://cognito-idp.${stack.region}.amazonaws.com/${name}`,
  },
});

const DESCRIBE: Readonly<Record<string, Describe>> = {
  'AWS::ApiGatewayV2::Api': api,
  'AWS::CloudFront::Distribution': (name) => ({
    ref: name,
    attributes: { Id: name, DomainName: `${name.toLowerCase()}.cloudfront.net` },
  }),
  'AWS::CloudFront::Function': (name, arn) => ({
    ref: arn('cloudfront', `function/${name}`),
    attributes: { FunctionARN: arn('cloudfront', `function/${name}`) },
  }),
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': (name) => ({ ref: name, attributes: { ClientId: name } }),
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::IAM::Role': (name, _arn, stack) => ({
    ref: name,
    attributes: { Arn: `arn:aws:iam::${stack.account}:role/${name}`, RoleId: name },
  }),
  'AWS::Lambda::Function': (name, arn) => ({ ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } }),
  'AWS::S3::Bucket': bucket,
  'AWS::SQS::Queue': queue,
  'AWS::SecretsManager::Secret': (name, arn) => ({
    ref: arn('secretsmanager', `secret:${name}`),
    attributes: { Id: arn('secretsmanager', `secret:${name}`) },
  }),
};

/** A resource of the cloud only: any attribute has a plausible value, so the templates that mention it still resolve. */
const elsewhere = (stack: Stack, id: string, name: string, type: string, attribute: string): string => {
  const service = (type.split('::')[1] ?? 'custom').toLowerCase();
  if (/arn$/i.test(attribute)) return `arn:aws:${service}:${stack.region}:${stack.account}:${name}`;
  return `local-${createHash('sha256').update(`${stack.name}/${id}/${attribute}`).digest('hex').slice(0, 16)}`;
};

/** What `Ref` and `Fn::GetAtt` give for one resource. */
export const describeResource = (stack: Stack, id: string, resource: Resource, places: Places) => {
  const name = physicalName(stack, id, resource);
  const arn = (service: string, rest: string) => `arn:aws:${service}:${stack.region}:${stack.account}:${rest}`;
  const known = DESCRIBE[resource.Type]?.(name, arn, stack, places);
  return {
    name,
    ref: known?.ref ?? name,
    attribute: (attribute: string): string =>
      known?.attributes[attribute] ?? elsewhere(stack, id, name, resource.Type, attribute),
  };
};
