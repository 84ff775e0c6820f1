import { z } from 'zod';
import { type FunctionSpec, functionSpecs } from '../lambda/function-spec.ts';
import { overrideText } from '../overrides.ts';
import type { Secrets } from '../secrets.ts';
import { type Assembly, loadAssembly } from './assembly.ts';
import { type ResolvedResource, resolveResources } from './resolver.ts';
import { refuseUnknownResources } from './resource-types.ts';

/** The templates as this machine runs them. */
export type Portal = {
  assembly: Assembly;
  resources: ResolvedResource[];
  functions: FunctionSpec[];
  region: string;
  queueUrlOf: (arn: string) => string;
  signIn: { clientId: string; redirectUris: string[]; postLogoutRedirectUris: string[] };
  seedPlaces: () => { tableName: string; recordsBucket: string };
};

const clientSchema = z.looseObject({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
});

const signInClient = (resources: ResolvedResource[]): Portal['signIn'] => {
  const client = resources.find((resource) => resource.type === 'AWS::Cognito::UserPoolClient');
  if (!client) return { clientId: 'none', redirectUris: ['http://127.0.0.1/'], postLogoutRedirectUris: [] };
  const urls = clientSchema.parse(client.properties);
  return { clientId: client.ref, redirectUris: urls.CallbackURLs, postLogoutRedirectUris: urls.LogoutURLs };
};

/** The seed goes where the functions look: their environment names the places. */
const seedPlaces = (functions: FunctionSpec[]) => () => {
  const named = (name: string): string => {
    const found = functions.map((spec) => spec.environment[name]).find((value) => value !== undefined);
    if (!found) throw new Error(`No function has ${name} in its environment, so the seed has no place to go`);
    return found;
  };
  return { tableName: named('TABLE_NAME'), recordsBucket: named('RECORDS_BUCKET') };
};

/** Reads the assembly that `npm run synth` wrote, refuses what cannot be run, and resolves the rest to this machine. */
export const loadPortal = (
  cdkOut: string,
  at: { origin: string; s3: string; sqs: string },
  secrets: Secrets,
): Portal => {
  const assembly = loadAssembly(cdkOut);
  refuseUnknownResources(assembly);
  const rewrite = (text: string) => overrideText(secrets.resolveIn(text), at);
  const resources = resolveResources(assembly, { places: { queueBase: at.sqs }, rewrite });
  const functions = functionSpecs(assembly, resources);
  const queueUrlOf = (arn: string): string => {
    const queue = resources.find((one) => one.type === 'AWS::SQS::Queue' && one.attribute('Arn') === arn);
    if (!queue) throw new Error(`No queue of these templates has the ARN ${arn}`);
    return queue.ref;
  };
  const region = assembly.stacks[0]?.region ?? 'us-east-1';
  const signIn = signInClient(resources);
  return { assembly, resources, functions, region, queueUrlOf, signIn, seedPlaces: seedPlaces(functions) };
};
