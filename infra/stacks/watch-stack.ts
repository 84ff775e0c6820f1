import { Stack, type StackProps } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Overview } from '../constructs/overview.ts';
import type { ApiStack } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { WorkersStack } from './workers-stack.ts';

type WatchStackProps = StackProps & { data: DataStack; workers: WorkersStack; api: ApiStack };

/** Who is told when something stands still. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props);
    const { data, workers, api } = props;
    const functions = [...api.functions, ...workers.functions];
    const queues = [data.uploads, ...Object.values(workers.queues)];
    const deadLetters = [...queues.map((work) => work.deadLetters), workers.unhandled];
    const topic = new AlarmTopic(this, 'Topic', data.keys.operations);
    new Alarms(this, 'Alarms', { action: new SnsAction(topic), functions, deadLetters });
    new Overview(this, 'Overview', { functions, queues: [...queues.map(({ queue }) => queue), ...deadLetters] });
  }
}
