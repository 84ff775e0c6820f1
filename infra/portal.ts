import { App, type AppProps } from 'aws-cdk-lib';
import { acknowledge } from './acknowledgements.ts';
import { readConfig } from './config.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { WebStack } from './stacks/web-stack.ts';
import { WorkersStack } from './stacks/workers-stack.ts';

export type PortalFiles = {
  /** Bundles of the functions, one folder each (infra/bundle.ts). */
  bundles: string;
  /** Built static files (infra/build-web.ts). */
  web: string;
};

/** The whole portal: a stack for each lifetime, in the order in which they are deployed. */
export const portal = (files: PortalFiles, props: AppProps = {}): App => {
  const app = new App(props);
  const config = readConfig(app.node.tryGetContext('sallyport'));
  // A named region: a table under a customer key cannot be written for a region to be chosen later.
  const common = { env: { region: config.region }, terminationProtection: true, config };

  const data = new DataStack(app, 'SallyportData', common);
  const identity = new IdentityStack(app, 'SallyportIdentity', common);
  const workers = new WorkersStack(app, 'SallyportWorkers', { ...common, bundles: files.bundles, data, identity });
  const api = new ApiStack(app, 'SallyportApi', {
    ...common,
    bundles: files.bundles,
    data,
    identity,
    workers,
  });
  new WebStack(app, 'SallyportWeb', { ...common, webFiles: files.web, data, workers, apiHost: api.front.host });
  new WatchStack(app, 'SallyportWatch', { ...common, data, workers, api });
  acknowledge(app);
  return app;
};
