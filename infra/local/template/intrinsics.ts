/** CloudFormation's functions, evaluated over plain values. Knows no resource type: the scope answers for those. */
export type Scope = {
  ref: (logicalId: string) => unknown;
  attribute: (logicalId: string, name: string) => unknown;
  importValue: (exportName: string) => unknown;
  condition: (name: string) => unknown;
  mapping: (map: string, first: string, second: string) => unknown;
};

/** `AWS::NoValue`: the property is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

export class IntrinsicError extends Error {
  override name = 'IntrinsicError';
}

type Evaluate = (argument: unknown, scope: Scope) => unknown;

const text = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new IntrinsicError(`Expected text, found ${JSON.stringify(value)}`);
};

const list = (value: unknown, of: string): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new IntrinsicError(`${of} needs a list, found ${JSON.stringify(value)}`);
};

const attribute: Evaluate = (argument, scope) => {
  const [id, ...path] = Array.isArray(argument) ? argument.map(String) : text(argument).split('.');
  return scope.attribute(String(id), path.join('.'));
};

const substitute: Evaluate = (argument, scope) => {
  const [template, own] = Array.isArray(argument) ? argument : [argument, {}];
  const names = resolveValue(own ?? {}, scope) as Record<string, unknown>;
  return text(template).replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(names, name)) return text(names[name]);
    return text(name.includes('.') ? attribute(name, scope) : scope.ref(name));
  });
};

const equal = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);

const choose: Evaluate = (argument, scope) => {
  const [name, yes, no] = list(argument, 'Fn::If');
  return resolveValue(scope.condition(text(name)) ? yes : no, scope);
};

const resolved = (evaluate: (parts: unknown[], scope: Scope) => unknown): Evaluate => {
  return (argument, scope) => evaluate(list(resolveValue(argument, scope), 'This function'), scope);
};

const FUNCTIONS: Readonly<Record<string, Evaluate>> = {
  Ref: (argument, scope) => scope.ref(text(argument)),
  Condition: (argument, scope) => scope.condition(text(argument)),
  'Fn::GetAtt': attribute,
  'Fn::Sub': substitute,
  'Fn::If': choose,
  'Fn::ImportValue': (argument, scope) => scope.importValue(text(resolveValue(argument, scope))),
  'Fn::Base64': (argument, scope) => Buffer.from(text(resolveValue(argument, scope))).toString('base64'),
  'Fn::Join': resolved(([separator, parts]) => list(parts, 'Fn::Join').map(text).join(text(separator))),
  'Fn::Split': resolved(([separator, whole]) => text(whole).split(text(separator))),
  'Fn::Select': resolved(([index, parts]) => list(parts, 'Fn::Select')[Number(index)]),
  'Fn::FindInMap': resolved(([map, one, two], scope) => scope.mapping(text(map), text(one), text(two))),
  'Fn::GetAZs': () => ['local-a', 'local-b'],
  'Fn::Equals': resolved(([one, two]) => equal(one, two)),
  'Fn::Not': resolved(([value]) => !value),
  'Fn::And': resolved((values) => values.every(Boolean)),
  'Fn::Or': resolved((values) => values.some(Boolean)),
};

const functionCall = (value: object): [string, unknown] | undefined => {
  const entries = Object.entries(value);
  const only = entries.length === 1 ? entries[0] : undefined;
  if (!only) return undefined;
  if (Object.hasOwn(FUNCTIONS, only[0])) return only;
  if (only[0].startsWith('Fn::')) throw new IntrinsicError(`The local cloud does not know ${only[0]}`);
  return undefined;
};

/** Evaluates every function inside a template value. */
export const resolveValue = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, scope)).filter((item) => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const call = functionCall(value);
  if (call) return FUNCTIONS[call[0]]?.(call[1], scope);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, resolveValue(item, scope)] as const)
      .filter(([, item]) => item !== NO_VALUE),
  );
};
