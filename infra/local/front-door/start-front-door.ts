import type { S3Client } from '@aws-sdk/client-s3';
import type { LocalFunction } from '../lambda/pool.ts';
import type { Portal } from '../template/load-portal.ts';
import { readDistribution } from './distribution.ts';
import { answerAtEdge } from './edge.ts';
import type { DoorRequest, DoorResponse } from './exchange.ts';
import { readHttpApis } from './http-api.ts';
import { type DoorServer, startDoor } from './server.ts';

export type FrontDoorOptions = {
  port: number;
  portal: Portal;
  functions: ReadonlyMap<string, LocalFunction>;
  s3: S3Client;
  now: () => number;
  consolePages: (request: DoorRequest) => Promise<DoorResponse>;
};

/** The one address of the local cloud: the distribution of the templates, and the console beside it. */
export const startFrontDoor = ({
  port,
  portal,
  functions,
  s3,
  now,
  consolePages,
}: FrontDoorOptions): Promise<DoorServer> => {
  const { resources } = portal;
  const buckets = new Set(resources.filter((one) => one.type === 'AWS::S3::Bucket').map((one) => one.name));
  const edge = {
    distribution: readDistribution(resources),
    apis: readHttpApis(resources),
    buckets,
    functions,
    s3,
    now,
  };
  return startDoor(port, (request) => {
    const isConsole = request.path === '/_local' || request.path.startsWith('/_local/');
    return isConsole ? consolePages(request) : answerAtEdge(edge, request);
  });
};
