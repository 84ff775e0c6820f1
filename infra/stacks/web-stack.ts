import { Stack, type StackProps } from 'aws-cdk-lib';
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { PortalConfig } from '../config.ts';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { Firewall } from '../constructs/firewall.ts';
import { FrontDoor } from '../constructs/front-door.ts';
import { ResponseHeaders } from '../constructs/response-headers.ts';
import { WebBucket } from '../constructs/web-bucket.ts';
import { WebFiles } from '../constructs/web-files.ts';
import type { DataStack } from './data-stack.ts';
import type { WorkersStack } from './workers-stack.ts';

type WebStackProps = StackProps & {
  config: PortalConfig;
  webFiles: string;
  data: DataStack;
  workers: WorkersStack;
  apiHost: string;
};

/** What the browser meets: one address, its firewall, its headers, and the static files. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, props);
    const { config, data } = props;
    const key = data.keys.operations;
    // CloudFront delivers its logs as another account and so needs object ACLs on this bucket.
    const logs = new AccessLogBucket(this, 'AccessLogs', ObjectOwnership.BUCKET_OWNER_PREFERRED);
    const bucket = new WebBucket(this, 'Files', logs);
    const headers = new ResponseHeaders(this, 'Headers', {
      documentHosts: [data.quarantine, data.records, data.packets].map((store) => store.bucketRegionalDomainName),
    });
    const { distribution } = new FrontDoor(this, 'FrontDoor', {
      origin: config.origin,
      apiHost: props.apiHost,
      web: bucket,
      logs,
      headers,
      firewallArn: new Firewall(this, 'Firewall', key).arn,
    });
    new WebFiles(this, 'WebFiles', {
      directory: props.webFiles,
      bucket,
      distribution,
      key,
      unhandled: props.workers.unhandled,
    });
  }
}
