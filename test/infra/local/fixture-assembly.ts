import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

type Resources = Record<string, { Type: string; Properties?: Record<string, unknown> }>;
export type FixtureStack = { Resources: Resources; Outputs?: Record<string, unknown> };

const parent = mkdtempSync(join(tmpdir(), 'sallyport-local-'));
// Registered first, so it runs last: after a test file has stopped what used the folders.
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** A folder that goes when this test file has ended. */
export const temporaryFolder = (): string => mkdtempSync(join(parent, 'folder-'));

/** Writes what `cdk synth` would: a manifest, a template for each stack, a folder for each function's code. */
export const writeAssembly = (stacks: Record<string, FixtureStack>, code: Record<string, string> = {}): string => {
  const folder = temporaryFolder();
  const artifacts = Object.fromEntries(
    Object.keys(stacks).map((name) => [
      name,
      {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/us-east-1',
        properties: { templateFile: `${name}.template.json` },
      },
    ]),
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts }));
  for (const [name, stack] of Object.entries(stacks)) {
    writeFileSync(join(folder, `${name}.template.json`), JSON.stringify(stack));
  }
  for (const [asset, source] of Object.entries(code)) {
    mkdirSync(join(folder, `asset.${asset}`));
    writeFileSync(join(folder, `asset.${asset}`, 'index.mjs'), source);
  }
  return folder;
};

/** A function as CDK writes it, with its code in the asset of the same name. */
export const lambda = (asset: string, variables: Record<string, unknown> = {}, more: Record<string, unknown> = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: asset,
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'assets', S3Key: `${asset}.zip` },
    Environment: { Variables: variables },
    Timeout: 5,
    ...more,
  },
});

export const getArn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
