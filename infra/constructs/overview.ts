import { Dashboard, GraphWidget, type IMetric, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export type OverviewProps = { functions: IFunction[]; queues: IQueue[] };

/** One page that answers: is it up, is it quick, is anything stuck. */
export class Overview extends Dashboard {
  constructor(scope: Construct, id: string, { functions, queues }: OverviewProps) {
    super(scope, id, { periodOverride: PeriodOverride.AUTO });
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    this.addWidgets(
      graph(
        'Requests',
        functions.map((target) => target.metricInvocations()),
      ),
      graph(
        'Errors',
        functions.map((target) => target.metricErrors()),
      ),
    );
    this.addWidgets(
      graph(
        'Time, 95th percentile',
        functions.map((target) => target.metricDuration({ statistic: 'p95' })),
      ),
      graph(
        'Oldest waiting message',
        queues.map((queue) => queue.metricApproximateAgeOfOldestMessage()),
      ),
    );
  }
}
