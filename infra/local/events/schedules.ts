import { randomUUID } from 'node:crypto';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { LocalFunction } from '../lambda/pool.ts';
import type { ResolvedResource } from '../template/resolver.ts';

export type Schedule = { name: string; everyMillis: number; targetArn: string; input: string };

export type Schedules = { fireAll: () => Promise<void>; stop: () => void };

const schema = z.looseObject({
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.looseObject({ Arn: z.string(), Input: z.string().optional() }),
});

const UNIT_MILLIS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** `rate(5 minutes)` in milliseconds. Nothing else is scheduled in this product, so nothing else is understood. */
export const rateMillis = (expression: string): number => {
  const parts = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const unit = UNIT_MILLIS[parts?.[2] ?? ''];
  if (!parts || !unit) throw new Error(`The local cloud fires rate(...) schedules only, not ${expression}`);
  return Number(parts[1]) * unit;
};

export const schedulesOf = (resources: ResolvedResource[]): Schedule[] =>
  resources
    .filter((resource) => resource.type === 'AWS::Scheduler::Schedule')
    .map((resource) => ({ name: resource.name, properties: schema.parse(resource.properties) }))
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map(({ name, properties }) => ({
      name,
      everyMillis: rateMillis(properties.ScheduleExpression),
      targetArn: properties.Target.Arn,
      input: properties.Target.Input ?? '{}',
    }));

export type ScheduleTargets = {
  functions: ReadonlyMap<string, LocalFunction>;
  queueUrlOf: (arn: string) => string;
  sqs: SQSClient;
  now: () => number;
};

/** Scheduler puts these words' values into a target's input. */
const fillIn = (input: string, schedule: Schedule, now: number): string =>
  input
    .replaceAll('<aws.scheduler.scheduled-time>', `${new Date(now).toISOString().slice(0, 19)}Z`)
    .replaceAll('<aws.scheduler.schedule-arn>', schedule.name)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');

const fire = async (schedule: Schedule, targets: ScheduleTargets): Promise<void> => {
  const target = targets.functions.get(schedule.targetArn);
  const input = fillIn(schedule.input, schedule, targets.now());
  if (target) return void (await target.invoke(JSON.parse(input)));
  const queueUrl = targets.queueUrlOf(schedule.targetArn);
  await targets.sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: input }));
};

/** Fires each schedule at its rate, and all of them when asked. */
export const startSchedules = (schedules: Schedule[], targets: ScheduleTargets): Schedules => {
  const fireOne = (schedule: Schedule) =>
    fire(schedule, targets).catch((error) => console.error(`local cloud: schedule ${schedule.name}:`, error));
  const timers = schedules.map((schedule) => setInterval(() => void fireOne(schedule), schedule.everyMillis));
  return {
    fireAll: async () => void (await Promise.all(schedules.map(fireOne))),
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
