import type { Assembly, Resource, Stack } from './assembly.ts';
import { IntrinsicError, NO_VALUE, resolveValue, type Scope } from './intrinsics.ts';
import { nameProperty } from './physical-names.ts';
import { describeResource, type Places } from './references.ts';

/** A resource with every function in its properties evaluated. */
export type ResolvedResource = {
  stack: Stack;
  id: string;
  type: string;
  name: string;
  ref: string;
  attribute: (name: string) => string;
  properties: Record<string, unknown>;
};

export type ResolverOptions = {
  places: Places;
  /** The last word on every text: dynamic references, the configured origin. */
  rewrite: (text: string) => string;
};

const pseudoParameter = (name: string, stack: Stack): unknown =>
  ({
    'AWS::AccountId': stack.account,
    'AWS::NoValue': NO_VALUE,
    'AWS::NotificationARNs': [],
    'AWS::Partition': 'aws',
    'AWS::Region': stack.region,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
    'AWS::StackName': stack.name,
    'AWS::URLSuffix': 'amazonaws.com',
  })[name];

const rewriteTexts = (value: unknown, rewrite: (text: string) => string): unknown => {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((item) => rewriteTexts(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewriteTexts(item, rewrite)]));
};

const resourceOf = (stack: Stack, id: string): Resource => {
  const resource = stack.template.Resources[id];
  if (!resource) throw new IntrinsicError(`Stack ${stack.name} refers to ${id}, which it does not define`);
  return resource;
};

const scopeOf = (assembly: Assembly, stack: Stack, places: Places): Scope => {
  const describe = (id: string) => describeResource(stack, id, named(resourceOf(stack, id), scope), places);
  const scope: Scope = {
    ref: (id) => pseudoParameter(id, stack) ?? stack.template.Parameters[id]?.Default ?? describe(id).ref,
    attribute: (id, name) => describe(id).attribute(name),
    condition: (name) => resolveValue(stack.template.Conditions[name] ?? false, scope),
    mapping: (map, first, second) => stack.template.Mappings[map]?.[first]?.[second],
    importValue: (name) => exportedValue(assembly, name, places),
  };
  return scope;
};

/** A chosen name may hold functions itself (`${AWS::StackName}-uploads`); nothing else is needed to name a resource. */
const named = (resource: Resource, scope: Scope): Resource => {
  const property = nameProperty(resource.Type);
  const chosen = resource.Properties[property];
  if (chosen === undefined) return resource;
  return { ...resource, Properties: { ...resource.Properties, [property]: resolveValue(chosen, scope) } };
};

const exportedValue = (assembly: Assembly, name: string, places: Places): unknown => {
  for (const stack of assembly.stacks) {
    const scope = scopeOf(assembly, stack, places);
    for (const output of Object.values(stack.template.Outputs)) {
      const exported = (output.Export as { Name?: unknown } | undefined)?.Name;
      if (exported !== undefined && resolveValue(exported, scope) === name) return resolveValue(output.Value, scope);
    }
  }
  throw new IntrinsicError(`No stack exports ${name}`);
};

const isPresent = (resource: Resource, scope: Scope): boolean =>
  resource.Condition === undefined || Boolean(scope.condition(resource.Condition));

/** Every resource of every stack, ready to be made on this machine. */
export const resolveResources = (assembly: Assembly, options: ResolverOptions): ResolvedResource[] =>
  assembly.stacks.flatMap((stack) => {
    const scope = scopeOf(assembly, stack, options.places);
    return Object.entries(stack.template.Resources)
      .filter(([, resource]) => isPresent(resource, scope))
      .map(([id, resource]) => {
        const properties = rewriteTexts(resolveValue(resource.Properties, scope), options.rewrite);
        const described = describeResource(stack, id, named(resource, scope), options.places);
        return { stack, id, type: resource.Type, properties: properties as Record<string, unknown>, ...described };
      });
  });
