import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FunctionName, PortalConfig } from '../config.ts';
import { FrontApi } from '../constructs/front-api.ts';
import { PortalFunction } from '../constructs/portal-function.ts';
import { environmentOf } from '../environment.ts';
import { permissionsOf } from '../permissions.ts';
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

/** Everything that answers a browser or a partner's program. */
export class ApiStack extends Stack {
  readonly front: FrontApi;
  readonly functions: PortalFunction[];

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const { data, workers } = props;
    const { queues } = workers;
    const make = (name: FunctionName) =>
      new PortalFunction(this, name, {
        ...props,
        key: data.keys.operations,
        environment: environmentOf(name, { ...props, queues }),
        permissions: permissionsOf(name, { ...props, queues }),
        unhandled: workers.unhandled,
      });
    const site = make('public-site');
    const publicApi = make('public-api');
    const staffApi = make('staff-api');
    this.functions = [site, publicApi, staffApi];
    this.front = new FrontApi(this, 'Front', { key: data.keys.operations, site, publicApi, staffApi });
  }
}
