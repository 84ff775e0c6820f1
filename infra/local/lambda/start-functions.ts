import { overrideEnvironment } from '../overrides.ts';
import type { Secrets } from '../secrets.ts';
import { awsEnvironment } from './aws-environment.ts';
import type { EnvironmentDeps } from './environment.ts';
import type { FunctionSpec } from './function-spec.ts';
import { type LocalFunction, makeFunction } from './pool.ts';

export type LocalFunctions = { byArn: ReadonlyMap<string, LocalFunction>; stop: () => Promise<void> };

type Addresses = { dynamodb: string; s3: string; sqs: string; ses: string; texts: string; signIn: string };

/** Makes every function callable, each with the template's environment, Lambda's own, and its own access key. */
export const startFunctions = (
  specs: readonly FunctionSpec[],
  at: Addresses,
  secrets: Secrets,
  deps: EnvironmentDeps,
): LocalFunctions => {
  const byArn = new Map<string, LocalFunction>();
  for (const spec of specs) {
    const environment = { ...overrideEnvironment(spec.environment, at), ...awsEnvironment(spec, at, secrets) };
    byArn.set(spec.arn, makeFunction({ ...spec, environment }, deps));
  }
  const stop = async () => void (await Promise.all([...byArn.values()].map((one) => one.stop())));
  return { byArn, stop };
};
