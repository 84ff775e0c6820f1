import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/** Download links and codes are HMACs under this secret, so that a lost mail can be sent again and nothing is stored. */
export class LinkSecret extends Secret {
  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id, {
      description: 'Key of the download links',
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
