import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const templateSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Resources: z.record(z.string(), resourceSchema).default({}),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown(), Export: z.unknown().optional() })).default({}),
});

const manifestSchema = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

export type Template = z.infer<typeof templateSchema>;
export type Resource = z.infer<typeof resourceSchema>;
export type Stack = { name: string; region: string; account: string; template: Template };

/** What `cdk synth` wrote: every stack's template, and the folder its assets lie in. */
export type Assembly = { folder: string; stacks: Stack[] };

const LOCAL_REGION = 'us-east-1';
/** fauxqs and dynoxide know this account only. */
const LOCAL_ACCOUNT = '000000000000';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const regionOf = (environment: string | undefined): string => {
  const region = environment?.split('/').at(-1);
  return !region || region === 'unknown-region' ? LOCAL_REGION : region;
};

/** Loads the cloud assembly that `cdk synth` left in a folder. */
export const loadAssembly = (cdkOut: string): Assembly => {
  const folder = resolve(cdkOut);
  const manifest = manifestSchema.parse(readJson(join(folder, 'manifest.json')));
  const stacks = Object.entries(manifest.artifacts).flatMap(([id, artifact]) => {
    const file = artifact.properties?.templateFile;
    if (artifact.type !== 'aws:cloudformation:stack' || !file) return [];
    const template = templateSchema.parse(readJson(join(folder, file)));
    const name = artifact.properties?.stackName ?? id;
    return [{ name, region: regionOf(artifact.environment), account: LOCAL_ACCOUNT, template }];
  });
  return { folder, stacks };
};

/** The folder an asset was staged in: CDK names the S3 key `<hash>.zip` and the folder `asset.<hash>`. */
export const assetFolder = (assembly: Assembly, s3Key: string): string =>
  join(assembly.folder, `asset.${s3Key.replace(/\.zip$/, '')}`);
