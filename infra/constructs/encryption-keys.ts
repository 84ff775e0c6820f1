import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/** Two keys: what holds health information, and what runs the portal. Whoever may read logs cannot read records. */
export class EncryptionKeys extends Construct {
  readonly records: Key;
  readonly operations: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.records = this.key('Records', 'Tables, documents and queues of the portal');
    this.operations = this.key('Operations', 'Logs, settings and alarms of the portal');
    this.records.addToResourcePolicy(serviceUse('s3.amazonaws.com'));
    this.operations.addToResourcePolicy(serviceUse('cloudwatch.amazonaws.com'));
    this.operations.addToResourcePolicy(logsUse());
  }

  private key(id: string, description: string): Key {
    return new Key(this, id, {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** A service that writes into an encrypted queue or topic needs the key itself; only on behalf of this account. */
const serviceUse = (service: string): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal(service)],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: ['*'],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
  });

const logsUse = (): PolicyStatement =>
  new PolicyStatement({
    principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: {
      ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*` },
    },
  });
