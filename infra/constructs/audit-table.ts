import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** Everything that changes or removes a row. BatchWriteItem is among them because it deletes, too. */
export const REWRITING_ACTIONS = [
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:PartiQLUpdate',
  'dynamodb:PartiQLDelete',
  'dynamodb:PartiQLInsert',
] as const;

/** The audit chain is append-only for everybody, administrators of the account included. */
export class AuditTable extends TableV2 {
  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      resourcePolicy: new PolicyDocument({ statements: [neverRewrite()] }),
    });
  }
}

const neverRewrite = (): PolicyStatement =>
  new PolicyStatement({
    sid: 'AppendOnly',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: [...REWRITING_ACTIONS],
    resources: ['*'],
  });
