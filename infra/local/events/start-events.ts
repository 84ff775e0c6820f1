import type { LocalFunction } from '../lambda/pool.ts';
import type { Clients } from '../provision/clients.ts';
import type { ResolvedResource } from '../template/resolver.ts';
import type { Loop } from './loop.ts';
import { readMappings } from './mappings.ts';
import { openPositions } from './positions.ts';
import { type Schedules, schedulesOf, startSchedules } from './schedules.ts';
import { startQueueMapping } from './sqs-mapping.ts';
import { startStreamMapping } from './stream-mapping.ts';

export type EventDeps = {
  clients: Clients;
  resources: ResolvedResource[];
  /** By ARN. */
  functions: ReadonlyMap<string, LocalFunction>;
  queueUrlOf: (arn: string) => string;
  record: (functionName: string, action: string, resource: string) => void;
  now: () => number;
  dataDir: string;
};

export type Events = { schedules: Schedules; stop: () => void };

/** Lambda reads queues and streams with the function's own role, so those reads are the function's in the log. */
const QUEUE_ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const STREAM_ACTIONS = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];

const POLL_MILLIS = 200;

const functionNamed = (functions: ReadonlyMap<string, LocalFunction>, name: string): LocalFunction => {
  const found = [...functions.values()].find((one) => one.spec.name === name);
  if (!found) throw new Error(`An event source feeds ${name}, which is not a function of these templates`);
  return found;
};

/** Starts everything that makes functions run without a request: queues, streams, schedules. */
export const startEvents = (deps: EventDeps): Events => {
  const mappings = readMappings(deps.resources, deps.queueUrlOf);
  const loops: Loop[] = [];
  for (const { functionName, mapping } of mappings.queues) {
    const target = functionNamed(deps.functions, functionName);
    for (const action of QUEUE_ACTIONS) deps.record(functionName, action, mapping.queueArn);
    loops.push(...startQueueMapping(deps.clients.sqs, target, mapping));
  }
  const streamDeps = { ...deps.clients, positions: openPositions(deps.dataDir) };
  for (const { functionName, mapping } of mappings.streams) {
    const target = functionNamed(deps.functions, functionName);
    for (const action of STREAM_ACTIONS) deps.record(functionName, action, mapping.streamArn);
    loops.push(startStreamMapping(streamDeps, target, mapping, POLL_MILLIS));
  }
  const schedules = startSchedules(schedulesOf(deps.resources), { ...deps, sqs: deps.clients.sqs });
  const stop = () => {
    schedules.stop();
    for (const loop of loops) loop.stop();
  };
  return { schedules, stop };
};
