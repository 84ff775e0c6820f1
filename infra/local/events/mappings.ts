import { z } from 'zod';
import type { ResolvedResource } from '../template/resolver.ts';
import type { Pattern } from './filter.ts';
import type { QueueMapping } from './sqs-mapping.ts';
import type { StreamMapping } from './stream-mapping.ts';

const schema = z.looseObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: z.number().optional(),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.looseObject({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  MaximumRetryAttempts: z.number().optional(),
  DestinationConfig: z.looseObject({ OnFailure: z.looseObject({ Destination: z.string() }).optional() }).optional(),
  ScalingConfig: z.looseObject({ MaximumConcurrency: z.number().optional() }).optional(),
});

/** A function name may be given as name or ARN. */
export type Mappings = {
  queues: { functionName: string; mapping: QueueMapping }[];
  streams: { functionName: string; mapping: StreamMapping }[];
};

/** Two pollers keep a second batch from waiting behind a long one without crowding a small machine. */
const POLLERS = 2;

const plainName = (functionName: string): string => functionName.split(':').at(-1) ?? functionName;

const queueMapping = (from: z.infer<typeof schema>, region: string, queueUrl: string): QueueMapping => ({
  queueUrl,
  queueArn: from.EventSourceArn,
  region,
  batchSize: from.BatchSize ?? 10,
  reportsFailures: from.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  pollers: Math.min(from.ScalingConfig?.MaximumConcurrency ?? POLLERS, POLLERS),
});

const streamMapping = (
  from: z.infer<typeof schema>,
  id: string,
  queueUrlOf: (arn: string) => string,
): StreamMapping => {
  const failures = from.DestinationConfig?.OnFailure?.Destination;
  // Minus one is Lambda's "until the records expire".
  const retries = from.MaximumRetryAttempts === -1 ? undefined : from.MaximumRetryAttempts;
  return {
    id,
    tableName: /table\/([^/]+)\/stream/.exec(from.EventSourceArn)?.[1] ?? '',
    streamArn: from.EventSourceArn,
    batchSize: from.BatchSize ?? 100,
    patterns: (from.FilterCriteria?.Filters ?? []).map((filter) => JSON.parse(filter.Pattern) as Pattern),
    reportsFailures: from.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    retries,
    failureQueueUrl: failures?.includes(':sqs:') ? queueUrlOf(failures) : undefined,
  };
};

/** The event-source mappings of the templates. */
export const readMappings = (resources: ResolvedResource[], queueUrlOf: (arn: string) => string): Mappings => {
  const mappings: Mappings = { queues: [], streams: [] };
  for (const resource of resources) {
    if (resource.type !== 'AWS::Lambda::EventSourceMapping') continue;
    const from = schema.parse(resource.properties);
    if (!from.Enabled) continue;
    const functionName = plainName(from.FunctionName);
    const [, , service] = from.EventSourceArn.split(':');
    if (service === 'sqs') {
      const mapping = queueMapping(from, resource.stack.region, queueUrlOf(from.EventSourceArn));
      mappings.queues.push({ functionName, mapping });
    } else if (service === 'dynamodb') {
      mappings.streams.push({ functionName, mapping: streamMapping(from, resource.id, queueUrlOf) });
    } else
      throw new Error(`${resource.id}: the local cloud reads queues and table streams, not ${from.EventSourceArn}`);
  }
  return mappings;
};
