import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { FUNCTION_NAMES } from '#infra/config.ts';
import { portal } from '#infra/portal.ts';
import cdkJson from '../../../cdk.json' with { type: 'json' };

export type Resource = { Type: string; Properties: Record<string, unknown>; DependsOn?: string[] };
export type StackName = 'Data' | 'Identity' | 'Workers' | 'Api' | 'Web' | 'Watch';
export const STACK_NAMES: readonly StackName[] = ['Data', 'Identity', 'Workers', 'Api', 'Web', 'Watch'];

/** The portal of cdk.json over empty bundles: what is asserted here does not depend on what the functions contain. */
export const buildPortal = (): App => {
  const files = mkdtempSync(join(tmpdir(), 'sallyport-infra-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(files, path, '..'), { recursive: true });
    writeFileSync(join(files, path), text);
  };
  for (const name of FUNCTION_NAMES) write(`functions/${name}/index.mjs`, `export const handler = () => '${name}';`);
  write('web/admin/index.html', '<!doctype html>');
  return portal(
    { bundles: join(files, 'functions'), web: join(files, 'web') },
    { context: cdkJson.context, outdir: join(files, 'cdk.out'), analyticsReporting: false },
  );
};

const app = buildPortal();

export const template = (name: StackName): Template => {
  const stack = app.node.findChild(`Sallyport${name}`);
  if (!(stack instanceof Stack)) throw new TypeError(`No stack Sallyport${name}`);
  return Template.fromStack(stack);
};

const all = new Map(STACK_NAMES.map((name) => [name, template(name).toJSON().Resources as Record<string, Resource>]));

/** Resources of one type, in one stack or in all, with their logical ids. */
export const resources = (type: string, stack?: StackName): [string, Resource][] =>
  STACK_NAMES.filter((name) => !stack || name === stack)
    .flatMap((name) => Object.entries(all.get(name) ?? {}))
    .filter(([, resource]) => resource.Type === type);

/** The properties of the one resource of a type. */
export const only = (type: string): Record<string, unknown> => {
  const [found, ...others] = resources(type);
  if (!found || others.length > 0) throw new RangeError(`Not exactly one ${type}`);
  return found[1].Properties;
};

/** The function of that name. */
export const functionNamed = (name: string): Resource => {
  const found = resources('AWS::Lambda::Function').find(
    ([, { Properties }]) => Properties.FunctionName === `sallyport-${name}`,
  );
  if (!found) throw new RangeError(`No function sallyport-${name}`);
  return found[1];
};
