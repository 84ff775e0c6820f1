import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DocumentBucket, uploadsFrom } from './document-bucket.ts';

export type QuarantineBucketProps = { key: IKey; accessLogs: Bucket; origin: string; uploads: Queue };

/** Where files from outside wait, unread, until scan-upload has judged them. */
export class QuarantineBucket extends DocumentBucket {
  constructor(scope: Construct, id: string, props: QuarantineBucketProps) {
    super(scope, id, {
      key: props.key,
      accessLogs: props.accessLogs,
      cors: uploadsFrom(props.origin),
      lifecycleRules: [{ expiration: Duration.days(2), noncurrentVersionExpiration: Duration.days(1) }],
    });
    this.announceTo(props.uploads);
  }

  /**
   * Written on the bucket itself: the higher-level way adds a custom resource and a function with wide rights.
   * S3 tests the queue when the bucket is made, hence the dependency; the bucket's own name in the condition
   * would close a circle, so the account is named instead.
   */
  private announceTo(uploads: Queue): void {
    const { policyDependable } = uploads.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [uploads.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    const bucket = this.node.defaultChild;
    if (!(bucket instanceof CfnBucket)) throw new TypeError('The bucket has no CloudFormation resource');
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: uploads.queueArn }],
    };
    if (policyDependable) bucket.node.addDependency(policyDependable);
  }
}
