import { Duration } from 'aws-cdk-lib';
import type { ITable, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { PortalFunction } from './portal-function.ts';

/** First part of the key of an outbox row (functions/adapters/keys.ts). */
const OUTBOX_PREFIX = 'OUT#';

/** Feeds new outbox rows to the relay: the row was written in the same transaction as what it tells of. */
export const relay = (worker: PortalFunction, table: TableV2, failed: IQueue): void => {
  worker.addEventSource(
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { pk: { S: FilterRule.beginsWith(OUTBOX_PREFIX) } } },
        }),
      ],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 8,
      maxRecordAge: Duration.hours(6),
      parallelizationFactor: 1,
      onFailure: new SqsDlq(failed),
    }),
  );
};
