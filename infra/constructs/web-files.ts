import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { sendTo, trace, underOperationsKey, writeLogs } from '../statements.ts';

export type WebFilesProps = {
  directory: string;
  bucket: Bucket;
  distribution: IDistribution;
  key: IKey;
  unhandled: Queue;
};

/** Copies the built files into the bucket and tells CloudFront to fetch them anew. */
export class WebFiles extends Construct {
  constructor(scope: Construct, id: string, props: WebFilesProps) {
    super(scope, id);
    const source = Source.asset(props.directory);
    const logs = new LogGroup(this, 'Logs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const policy = new ManagedPolicy(this, 'Policy', {
      roles: [role],
      statements: [
        ...this.copying(props),
        sendTo(props.unhandled),
        writeLogs(logs),
        trace(),
        underOperationsKey(props.key),
      ],
    });
    const deployment = new BucketDeployment(this, 'Copy', {
      sources: [source],
      destinationBucket: props.bucket as IBucket,
      distribution: props.distribution,
      distributionPaths: ['/admin', '/admin/*', '/assets/*'],
      memoryLimit: 512,
      role: role.withoutPolicyUpdates(),
      logGroup: logs,
    });
    deployment.node.addDependency(policy);
    this.limit(props.unhandled);
  }

  /** The library makes the copying function; it gets the same limits as ours, which its own options do not offer. */
  private limit(unhandled: Queue): void {
    const copier = Stack.of(this)
      .node.findAll()
      .find((node) => node instanceof CfnFunction);
    if (!copier) throw new TypeError('The library made no function that copies');
    copier.reservedConcurrentExecutions = 1;
    copier.tracingConfig = { mode: 'Active' };
    copier.deadLetterConfig = { targetArn: unhandled.queueArn };
  }

  private copying({ bucket, distribution }: WebFilesProps): PolicyStatement[] {
    const stack = Stack.of(this);
    const staging = `arn:aws:s3:::cdk-hnb659fds-assets-${stack.account}-${stack.region}`;
    return [
      new PolicyStatement({ actions: ['s3:GetObject', 's3:ListBucket'], resources: [staging, `${staging}/*`] }),
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:ListBucket'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      }),
      new PolicyStatement({
        actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
        resources: [distribution.distributionArn],
      }),
    ];
  }
}
