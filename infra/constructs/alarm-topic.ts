import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Where alarms go; the hospital subscribes its own on-call address. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, masterKey: IKey) {
    super(scope, id, { masterKey, enforceSSL: true });
  }
}
