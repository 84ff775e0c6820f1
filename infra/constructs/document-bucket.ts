import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export type DocumentBucketProps = Pick<BucketProps, 'cors' | 'lifecycleRules' | 'objectLockDefaultRetention'> & {
  key: IKey;
  accessLogs: Bucket;
};

/** What every bucket with health information has in common; what differs is in the data stack. */
export class DocumentBucket extends Bucket {
  constructor(scope: Construct, id: string, props: DocumentBucketProps) {
    const { key, accessLogs, lifecycleRules = [], ...rest } = props;
    super(scope, id, {
      ...rest,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // The class and its interface disagree about optional properties under exactOptionalPropertyTypes.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }, ...lifecycleRules],
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** A browser sends a file straight to the bucket, under a presigned POST policy. */
export const uploadsFrom = (origin: string) => [
  {
    allowedOrigins: [origin],
    allowedMethods: [HttpMethods.POST],
    allowedHeaders: ['*'],
    exposedHeaders: ['ETag'],
    maxAge: 3600,
  },
];

/** A browser reads a file in parts, under a presigned URL; the viewer needs the named headers to fetch ranges. */
export const readsFrom = (origin: string) => [
  {
    allowedOrigins: [origin],
    allowedMethods: [HttpMethods.GET, HttpMethods.HEAD],
    allowedHeaders: ['range', 'if-range'],
    exposedHeaders: ['ETag', 'Content-Range', 'Content-Length', 'Accept-Ranges'],
    maxAge: 3600,
  },
];
