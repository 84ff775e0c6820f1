import { ArnFormat, Stack, type StackProps } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { PortalConfig } from '../config.ts';
import { MinuteSchedule } from '../constructs/minute-schedule.ts';
import { relay } from '../constructs/outbox-relay.ts';
import { FUNCTION_LIMITS, PortalFunction } from '../constructs/portal-function.ts';
import { feed } from '../constructs/queue-worker.ts';
import { deadLetterQueue, WorkQueue } from '../constructs/work-queue.ts';
import { environmentOf, settingValues } from '../environment.ts';
import {
  appendAudit,
  consume,
  followStream,
  getObjects,
  listRows,
  putObjects,
  readWriteRows,
  sendMail,
  sendTexts,
  sendTo,
  throughServices,
} from '../permissions.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';

type WorkersStackProps = StackProps & {
  config: PortalConfig;
  bundles: string;
  data: DataStack;
  identity: IdentityStack;
};
type Worker = 'scan-upload' | 'build-packet' | 'relay-outbox' | 'sweep';

/** What happens after the answer was given: scanning, building, telling, and watching the clock. */
export class WorkersStack extends Stack {
  readonly packets: WorkQueue;
  /** Events that no function could handle: failed invocations, notices that cannot be sent, missed wake-ups. */
  readonly unhandled: Queue;
  readonly functions: PortalFunction[];

  constructor(scope: Construct, id: string, props: WorkersStackProps) {
    super(scope, id, props);
    const { config, data } = props;
    const key = data.keys.records;
    this.packets = new WorkQueue(this, 'Packets', { key, workerTimeout: FUNCTION_LIMITS['build-packet'].timeout });
    this.unhandled = deadLetterQueue(this, 'Unhandled', key);

    const worker = this.workerMaker(props);
    const scan = worker('scan-upload');
    const build = worker('build-packet');
    const tell = worker('relay-outbox');
    const sweep = worker('sweep');
    this.functions = [scan, build, tell, sweep];

    feed(scan, data.uploads.queue, { batchSize: 1, atOnce: config.reservedConcurrency['scan-upload'] });
    feed(build, this.packets.queue, { batchSize: 1, atOnce: config.reservedConcurrency['build-packet'] });
    relay(tell, data.main, this.unhandled);
    new MinuteSchedule(this, 'Clock', { worker: sweep, missed: this.unhandled });
  }

  private workerMaker(props: WorkersStackProps): (name: Worker) => PortalFunction {
    const { config, bundles, data } = props;
    const values = settingValues({ ...props, packetsQueueUrl: this.packets.queue.queueUrl });
    const permissions = this.permissions(config, data);
    return (name) =>
      new PortalFunction(this, name, {
        config,
        bundles,
        key: data.keys.operations,
        environment: environmentOf(name, values),
        permissions: permissions[name],
        unhandled: this.unhandled,
      });
  }

  /** Who may do what; the local cloud checks each call of a function against the same statements. */
  private permissions(config: PortalConfig, data: DataStack): Record<Worker, PolicyStatement[]> {
    const stored = [
      throughServices(data.keys.records, config.region),
      readWriteRows(data.main),
      ...appendAudit(data.audit),
    ];
    return {
      'scan-upload': [
        ...stored,
        consume(data.uploads.queue),
        getObjects(data.quarantine, ''),
        putObjects(data.records, 'records/'),
      ],
      'build-packet': [
        ...stored,
        consume(this.packets.queue),
        getObjects(data.records, 'records/'),
        getObjects(data.packets, 'packets/'),
        getObjects(data.packets, 'work/'),
        putObjects(data.packets, 'packets/'),
        putObjects(data.packets, 'work/'),
      ],
      'relay-outbox': [
        ...stored,
        followStream(data.main),
        sendMail(config.mailFrom, this.mailIdentity(config)),
        sendTexts(this.textOrigins()),
      ],
      sweep: [...stored, listRows(data.main), sendTo(this.packets.queue)],
    };
  }

  private mailIdentity(config: PortalConfig): string {
    const domain = config.mailFrom.slice(config.mailFrom.indexOf('@') + 1);
    return this.formatArn({ service: 'ses', resource: 'identity', resourceName: domain });
  }

  private textOrigins(): string[] {
    return ['phone-number', 'sender-id'].map((resource) =>
      this.formatArn({ service: 'sms-voice', resource, resourceName: '*', arnFormat: ArnFormat.SLASH_RESOURCE_NAME }),
    );
  }
}
