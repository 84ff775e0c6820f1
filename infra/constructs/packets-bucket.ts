import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DocumentBucket, readsFrom } from './document-bucket.ts';

/** A download URL lives 60 s; this is that plus a clock's worth, whatever the code that signs asks for. */
const OLDEST_SIGNATURE = Duration.seconds(90);

export type PacketsBucketProps = { key: IKey; accessLogs: Bucket; origin: string };

/** What leaves the hospital (`packets/`, `letters/`), and the pages on their way to it (`work/`). */
export class PacketsBucket extends DocumentBucket {
  constructor(scope: Construct, id: string, props: PacketsBucketProps) {
    super(scope, id, {
      key: props.key,
      accessLogs: props.accessLogs,
      cors: readsFrom(props.origin),
      lifecycleRules: [
        { prefix: 'work/', expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) },
      ],
    });
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'RefuseOldSignatures',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject'],
        resources: [this.arnForObjects('*')],
        conditions: {
          StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
          NumericGreaterThan: { 's3:signatureAge': String(OLDEST_SIGNATURE.toMilliseconds()) },
        },
      }),
    );
  }
}
