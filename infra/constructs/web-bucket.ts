import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** The admin page and the public site's style sheet and scripts: files anybody may see, served by CloudFront alone. */
export class WebBucket extends Bucket {
  constructor(scope: Construct, id: string, accessLogs: Bucket) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'web/',
      // Everything in it is rebuilt from the source.
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
