import { Stack, type StackProps } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { PortalConfig } from '../config.ts';
import { FrontApi } from '../constructs/front-api.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { environmentOf, settingValues } from '../environment.ts';
import {
  appendAudit,
  getObjects,
  listRows,
  putObjects,
  readWriteRows,
  removeRows,
  sendTo,
  throughServices,
} from '../permissions.ts';
import type { DataStack } from './data-stack.ts';
import type { IdentityStack } from './identity-stack.ts';
import type { WorkersStack } from './workers-stack.ts';

type ApiStackProps = StackProps & {
  config: PortalConfig;
  bundles: string;
  data: DataStack;
  identity: IdentityStack;
  workers: WorkersStack;
};
type Front = 'public-site' | 'public-api' | 'staff-api';

/** Everything that answers a browser or a partner's program. */
export class ApiStack extends Stack {
  readonly front: FrontApi;
  readonly functions: PortalFunction[];

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { config, bundles, data } = props;
    const values = settingValues({ ...props, packetsQueueUrl: props.workers.packets.queue.queueUrl });
    const permissions = permissionsOf(props);
    const make = (name: Front) =>
      new PortalFunction(this, name, {
        config,
        bundles,
        key: data.keys.operations,
        environment: environmentOf(name, values),
        permissions: permissions[name],
        unhandled: props.workers.unhandled,
      });
    const site = make('public-site');
    const publicApi = make('public-api');
    const staffApi = make('staff-api');
    this.functions = [site, publicApi, staffApi];
    this.front = new FrontApi(this, 'Front', { key: data.keys.operations, site, publicApi, staffApi });
  }
}

/** Putting and getting objects is what a presigned URL may do on behalf of the function that signed it. */
const permissionsOf = ({ config, data, workers }: ApiStackProps): Record<Front, PolicyStatement[]> => {
  const stored = [
    throughServices(data.keys.records, config.region),
    readWriteRows(data.main),
    ...appendAudit(data.audit),
  ];
  const outside = [
    ...stored,
    removeRows(data.main),
    putObjects(data.quarantine, ''),
    getObjects(data.packets, 'packets/'),
  ];
  return {
    'public-site': outside,
    'public-api': outside,
    'staff-api': [...outside, listRows(data.main), getObjects(data.records, 'records/'), sendTo(workers.packets.queue)],
  };
};
