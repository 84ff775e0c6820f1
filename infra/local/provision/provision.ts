import type { Portal } from '../template/load-portal.ts';
import { provisionBuckets } from './buckets.ts';
import type { Clients } from './clients.ts';
import { deployAssets } from './deployments.ts';
import { provisionQueues } from './queues.ts';
import { provisionTables } from './tables.ts';

/** Makes what the templates describe, as CloudFormation would; what is there already keeps its data. */
export const provision = async (clients: Clients, portal: Portal, dataDir: string): Promise<void> => {
  await Promise.all([
    provisionTables(clients.dynamodb, portal.resources),
    provisionQueues(clients.sqs, portal.resources),
    provisionBuckets(clients.s3, portal.resources),
  ]);
  await deployAssets(clients.s3, portal.assembly, portal.resources, dataDir);
};
