import { Duration } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { sendTo, underOperationsKey } from '../statements.ts';
import type { PortalFunction } from './portal-function.ts';

export type MinuteScheduleProps = { worker: PortalFunction; missed: IQueue; key: IKey };

/** One clock for every deadline: it only wakes the sweep, which works out from the data what is due. */
export class MinuteSchedule extends Construct {
  constructor(scope: Construct, id: string, { worker, missed, key }: MinuteScheduleProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const policy = new ManagedPolicy(this, 'Policy', {
      roles: [role],
      statements: [
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [worker.functionArn] }),
        sendTo(missed),
        underOperationsKey(key),
      ],
    });
    const schedule = new Schedule(this, 'EveryMinute', {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(worker, {
        role: role.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({ scheduledAt: ContextAttribute.scheduledTime }),
        deadLetterQueue: missed,
        // The next minute does the same work, so an old wake-up is worth nothing.
        maxEventAge: Duration.minutes(1),
        retryAttempts: 1,
      }),
    });
    schedule.node.addDependency(policy);
  }
}
