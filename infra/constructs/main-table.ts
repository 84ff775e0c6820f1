import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

const MAIN_INDEXES = ['gsi1', 'gsi2'] as const;

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** Requests, documents, links, sessions and the outbox: one table, so that one transaction holds a whole mutation. */
export class MainTable extends TableV2 {
  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id, {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      globalSecondaryIndexes: MAIN_INDEXES.map((indexName) => ({
        indexName,
        partitionKey: string(`${indexName}pk`),
        sortKey: string(`${indexName}sk`),
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      // Garbage collection only: deletion may lag by days, so every read also compares the time itself.
      timeToLiveAttribute: 'ttl',
      dynamoStream: StreamViewType.NEW_IMAGE,
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
