import { CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { IConstruct } from 'constructs';

type Acknowledgement = { id: string; where: RegExp; reason: string };

/** Rules of cdk-nag that the portal does not follow, each for the named constructs only. Everything else is met. */
export const ACKNOWLEDGEMENTS: readonly Acknowledgement[] = [
  {
    id: 'HIPAA.Security-LambdaInsideVPC',
    where: /^Sallyport(Workers|Api|Web)\//,
    reason:
      'No function opens a port or reaches anything but AWS services, all over TLS with its own role; a network of their own would add endpoints to guard and take none away.',
  },
  {
    id: 'HIPAA.Security-S3BucketReplicationEnabled',
    where: /^Sallyport(Data|Web)\//,
    reason:
      'One region by decision: versioning keeps every document, and a copy elsewhere is a choice of the hospital about where its records lie.',
  },
  {
    id: 'HIPAA.Security-S3DefaultEncryptionKMS',
    where: /^SallyportData\/AccessLogs\/|^SallyportWeb\/(AccessLogs|Files)\//,
    reason:
      'S3 delivers access logs only to buckets under its own keys, and the web files are public by nature; neither holds health information.',
  },
  {
    id: 'HIPAA.Security-SecretsManagerRotationEnabled',
    where: /^SallyportData\/LinkSecret\//,
    reason: 'Rotating the link secret on a calendar would kill every live download link; the epoch does it on purpose.',
  },
  {
    id: 'AwsSolutions-SMG4',
    where: /^SallyportData\/LinkSecret\//,
    reason: 'As above: links are derived from the secret, so it changes together with the epoch, not by a schedule.',
  },
  {
    id: 'AwsSolutions-APIG4',
    where: /^SallyportApi\/Front\/Http\//,
    reason:
      'Patients ask without an account, and staff sessions are server-side: each function authorizes every request against the tables in shared/access.',
  },
  {
    id: 'AwsSolutions-CFR1',
    where: /^SallyportWeb\/FrontDoor\//,
    reason: 'A patient abroad has the same right of access (45 CFR 164.524), so no country is shut out.',
  },
  {
    id: 'AwsSolutions-L1',
    where: /^SallyportWeb\/Custom::CDKBucketDeployment/,
    reason: 'The CDK ships and tests this deployment-time function with the Python version it names.',
  },
  {
    id: 'Serverless-LambdaLatestVersion',
    where: /^SallyportWeb\/Custom::CDKBucketDeployment/,
    reason: 'As above: the function is part of the CDK and runs only during a deployment.',
  },
  {
    id: 'Serverless-SQSRedrivePolicy',
    where: /\/(DeadLetters|Unhandled)\//,
    reason: 'These are the dead-letter queues themselves; an alarm rings at the first message.',
  },
  {
    id: 'Serverless-LambdaEventSourceMappingDestination',
    where: /\/(scan-upload|read-document|redact-part|build-packet)\/SqsEventSource/,
    reason: 'Lambda has no failure destination for a queue; the redrive policy of the queue does its work.',
  },
];

/** Wildcards at the end of a resource: object names under one prefix, or resources that AWS names itself. */
export const WILDCARDS = {
  id: 'AwsSolutions-IAM5',
  endings: [
    '/quarantine/*',
    '/packets/*',
    '/letters/*',
    '/records/*',
    '/readings/*',
    '/originals/*',
    '/work/*',
    ':phone-number/*',
    ':sender-id/*',
  ],
  /** The whole bucket: web files are copied as a tree. */
  wholeBuckets: ['Files', 'cdk-hnb659fds-assets'],
  /** X-Ray knows no resources. */
  anyResource: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  reason:
    'Object keys are made at run time, so a grant names the bucket and the prefix; X-Ray and phone numbers have no nameable resource.',
} as const;

/** Records the above in the construct tree, where the rule packs look for it. */
export const acknowledge = (app: IConstruct): void => {
  for (const node of app.node.findAll().filter((found) => CfnResource.isCfnResource(found))) {
    for (const { id, where, reason } of ACKNOWLEDGEMENTS) {
      if (where.test(node.node.path)) Validations.of(node).acknowledge({ id, reason });
    }
    if (node instanceof CfnManagedPolicy) acknowledgeWildcards(node);
  }
};

const acknowledgeWildcards = (policy: CfnManagedPolicy): void => {
  const { Statement } = Stack.of(policy).resolve(policy.policyDocument);
  for (const { Action, Resource } of Statement) {
    for (const resource of [Resource].flat().map(flattenCfnReference)) {
      if (!isExpected(resource, [Action].flat())) continue;
      Validations.of(policy).acknowledge({ id: `${WILDCARDS.id}[Resource::${resource}]`, reason: WILDCARDS.reason });
    }
  }
};

const isExpected = (resource: string, actions: string[]): boolean => {
  const { endings, wholeBuckets, anyResource } = WILDCARDS;
  if (resource === '*') return actions.every((action) => anyResource.some((known) => known === action));
  if (endings.some((ending) => resource.endsWith(ending))) return true;
  return resource.endsWith('/*') && wholeBuckets.some((bucket) => resource.includes(bucket));
};
