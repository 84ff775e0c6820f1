import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { PortalFunction } from './portal-function.ts';

/** Feeds a queue to a function. A batch reports each failure by itself, so one bad message spoils no other. */
export const feed = (worker: PortalFunction, queue: IQueue, limits: { batchSize: number; atOnce: number }): void => {
  worker.addEventSource(
    new SqsEventSource(queue, {
      batchSize: limits.batchSize,
      // Never more than the function's share, else messages are received, throttled, and counted as failed.
      maxConcurrency: Math.max(2, limits.atOnce),
      reportBatchItemFailures: true,
    }),
  );
};
