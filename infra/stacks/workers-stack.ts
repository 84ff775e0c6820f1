import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName, PortalConfig } from '../config.ts';
import { MinuteSchedule } from '../constructs/minute-schedule.ts';
import { relay } from '../constructs/outbox-relay.ts';
import { FUNCTION_LIMITS, PortalFunction } from '../constructs/portal-function.ts';
import { feed } from '../constructs/queue-worker.ts';
import { deadLetterQueue, WorkQueue, type WorkQueues } from '../constructs/work-queue.ts';
import { environmentOf } from '../environment.ts';
import { permissionsOf } from '../permissions.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';

type WorkersStackProps = StackProps & {
  config: PortalConfig;
  bundles: string;
  data: DataStack;
  identity: IdentityStack;
};

/** What happens after the answer was given: scanning, building, telling, and watching the clock. */
export class WorkersStack extends Stack {
  readonly queues: WorkQueues;
  /** Events that no function could handle: failed invocations, notices that cannot be sent, missed wake-ups. */
  readonly unhandled: Queue;
  readonly functions: PortalFunction[];

  constructor(scope: Construct, id: string, props: WorkersStackProps) {
    super(scope, id, props);
    const { config, data } = props;
    const key = data.keys.records;
    const queue = (id: string, worker: FunctionName) =>
      new WorkQueue(this, id, { key, workerTimeout: FUNCTION_LIMITS[worker].timeout });
    this.queues = {
      packets: queue('Packets', 'build-packet'),
      redactions: queue('Redactions', 'redact-part'),
      readings: queue('Readings', 'read-document'),
    };
    this.unhandled = deadLetterQueue(this, 'Unhandled', data.keys.operations);

    const scan = this.make('scan-upload', props);
    const read = this.make('read-document', props);
    const redact = this.make('redact-part', props);
    const build = this.make('build-packet', props);
    const tell = this.make('relay-outbox', props);
    const sweep = this.make('sweep', props);
    this.functions = [scan, read, redact, build, tell, sweep];

    const { packets, redactions, readings } = this.queues;
    const shares = config.reservedConcurrency;
    feed(scan, data.uploads.queue, { batchSize: 1, atOnce: shares['scan-upload'] });
    feed(read, readings.queue, { batchSize: 1, atOnce: shares['read-document'] });
    feed(redact, redactions.queue, { batchSize: 1, atOnce: shares['redact-part'] });
    feed(build, packets.queue, { batchSize: 1, atOnce: shares['build-packet'] });
    relay(tell, data.main, this.unhandled);
    new MinuteSchedule(this, 'Clock', { worker: sweep, missed: this.unhandled, key: data.keys.operations });
  }

  private make(name: FunctionName, props: WorkersStackProps): PortalFunction {
    const { queues } = this;
    return new PortalFunction(this, name, {
      ...props,
      key: props.data.keys.operations,
      environment: environmentOf(name, { ...props, queues }),
      permissions: permissionsOf(name, { ...props, queues }),
      unhandled: this.unhandled,
    });
  }
}
