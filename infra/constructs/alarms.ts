import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

const WINDOW = Duration.minutes(5);

export type AlarmsProps = { action: IAlarmAction; functions: IFunction[]; deadLetters: IQueue[] };

/** One of anything here is worth a look: each queue and function is expected to stay at zero. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, { action, functions, deadLetters }: AlarmsProps) {
    super(scope, id);
    const raise = (name: string, metric: IMetric) => {
      const alarm = new Alarm(this, name, {
        metric,
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(action);
    };
    for (const queue of deadLetters) {
      const name = queue.node.path.split('/').slice(1).join('-');
      raise(
        `${name}-waiting`,
        queue.metricApproximateNumberOfMessagesVisible({ period: WINDOW, statistic: 'Maximum' }),
      );
    }
    for (const target of functions) {
      raise(`${target.node.id}-errors`, target.metricErrors({ period: WINDOW }));
      raise(`${target.node.id}-throttles`, target.metricThrottles({ period: WINDOW }));
    }
  }
}
