import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Assembly, assetFolder } from '../template/assembly.ts';
import type { ResolvedResource } from '../template/resolver.ts';

const schema = z.looseObject({
  Handler: z.string().optional(),
  Runtime: z.string().optional(),
  Code: z.looseObject({ S3Key: z.string().optional(), ZipFile: z.string().optional() }).default({}),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z.looseObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
});

/** One function as the template describes it. */
export type FunctionSpec = {
  id: string;
  name: string;
  arn: string;
  region: string;
  entry: string;
  exportName: string;
  environment: Record<string, string>;
  timeoutMillis: number;
  memoryMegabytes: number;
  concurrency: number;
};

/** An execution environment takes real memory here: more than this many at once does not help one machine. */
const MOST_AT_ONCE = 4;

/** CDK's own helpers (bucket deployment, notifications) are functions too; what they do is done by `provision`. */
const isCdkHelper = (resource: ResolvedResource): boolean =>
  /^(CustomCDKBucketDeployment|BucketNotificationsHandler|CustomS3AutoDelete|LogRetention)/.test(resource.id);

const entryOf = (folder: string, handler: string): { entry: string; exportName: string } => {
  const dot = handler.lastIndexOf('.');
  const module = handler.slice(0, dot);
  const entry = ['.mjs', '.js', '.cjs'].map((ending) => join(folder, module + ending)).find(existsSync);
  if (!entry) throw new Error(`No file for handler ${handler} in ${folder}: run the build, then synth again`);
  return { entry, exportName: handler.slice(dot + 1) };
};

/** The functions of an assembly that this machine runs. */
export const functionSpecs = (assembly: Assembly, resources: ResolvedResource[]): FunctionSpec[] =>
  resources
    .filter((resource) => resource.type === 'AWS::Lambda::Function' && !isCdkHelper(resource))
    .map((resource) => {
      const from = schema.parse(resource.properties);
      if (!from.Runtime?.startsWith('nodejs') || !from.Code.S3Key || !from.Handler) {
        throw new Error(`${resource.id} in stack ${resource.stack.name} is not a bundled Node.js function`);
      }
      return {
        id: resource.id,
        name: resource.name,
        arn: resource.attribute('Arn'),
        region: resource.stack.region,
        ...entryOf(assetFolder(assembly, from.Code.S3Key), from.Handler),
        environment: from.Environment?.Variables ?? {},
        timeoutMillis: from.Timeout * 1000,
        memoryMegabytes: from.MemorySize,
        concurrency: Math.max(1, Math.min(from.ReservedConcurrentExecutions ?? MOST_AT_ONCE, MOST_AT_ONCE)),
      };
    });
