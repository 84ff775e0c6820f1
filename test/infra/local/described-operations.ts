import { z } from 'zod';

type Schema = {
  $ref?: string | undefined;
  type?: string | readonly string[] | undefined;
  anyOf?: readonly Schema[] | undefined;
  oneOf?: readonly Schema[] | undefined;
  properties?: Readonly<Record<string, Schema>> | undefined;
  items?: Schema | undefined;
  enum?: readonly unknown[] | undefined;
  const?: unknown;
  pattern?: string | undefined;
  format?: string | undefined;
  minLength?: number | undefined;
  minItems?: number | undefined;
};
export type Operation = {
  name: string;
  method: string;
  path: string;
  isOpen: boolean;
  isGuarded: boolean;
  query: readonly string[];
  body: Schema | undefined;
};

const schema: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    anyOf: z.array(schema).optional(),
    oneOf: z.array(schema).optional(),
    properties: z.record(z.string(), schema).optional(),
    items: schema.optional(),
    enum: z.array(z.unknown()).optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minLength: z.number().optional(),
    minItems: z.number().optional(),
  }),
);
const operation = z.looseObject({
  'x-open': z.boolean().optional(),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.object({ content: z.object({ 'application/json': z.object({ schema }) }) }).optional(),
});
const description = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), schema).default({}) }).default({ schemas: {} }),
});

/** What an API says of itself, one row an operation. */
export const describedOperations = async (address: string): Promise<{ operations: Operation[]; resolve: Resolve }> => {
  const { paths, components } = description.parse(await (await fetch(address)).json());
  const resolve: Resolve = (of) => {
    const named = of.$ref ? components.schemas[of.$ref.split('/').at(-1) ?? ''] : undefined;
    const [first] = of.anyOf ?? of.oneOf ?? [];
    const next = named ?? first;
    return next ? resolve(next) : of;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      isOpen: told['x-open'] === true,
      isGuarded: told.security !== undefined,
      query: told.parameters.flatMap(({ name, in: place }) => (place === 'query' ? [name] : [])),
      body: told.requestBody?.content['application/json'].schema,
    })),
  );
  return { operations, resolve };
};

type Resolve = (schema: Schema) => Schema;

/** Text that fits: ids and reference numbers by their pattern, the rest by its length. */
const text = ({ pattern = '', format, minLength = 1 }: Schema): string => {
  const prefix = /^\^([a-z]{3})_/.exec(pattern)?.[1];
  if (prefix) return `${prefix}_${'0'.repeat(26)}`;
  if (pattern.startsWith('^SP-')) return 'SP-0000-0000';
  if (format === 'date') return '2026-12-01';
  if (format === 'email') return 'someone@example.com';
  return 'x'.repeat(Math.max(3, minLength));
};

/** A body that fits the schema, with every field, as far as a schema can say. */
export const exampleOf = (given: Schema, resolve: Resolve): unknown => {
  const of = resolve(given);
  if (of.const !== undefined) return of.const;
  if (of.enum) return of.enum[0];
  if (of.type === 'array') return of.items ? [exampleOf(of.items, resolve)] : [];
  if (of.type === 'boolean') return true;
  if (of.type === 'number' || of.type === 'integer') return 1;
  if (of.type === 'string') return text(of);
  const fields = Object.entries(of.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, exampleOf(field, resolve)]));
};

/** Every field of a body, at any depth, with the same body where only that field is wrong. */
export const spoiled = (example: unknown): { how: string; body: unknown }[] => {
  if (typeof example !== 'object' || example === null || Array.isArray(example)) return [];
  const fields = Object.entries(example);
  const unknownField = { how: 'an unknown field', body: { ...example, surprise: 1 } };
  return [
    unknownField,
    ...fields.flatMap(([name, value]) => [
      ...WRONG.map(({ how, as }) => ({ how: `${name} ${how}`, body: { ...example, [name]: as(value) } })),
      ...spoiled(value).map(({ how, body }) => ({ how: `${name}.${how}`, body: { ...example, [name]: body } })),
    ]),
  ];
};

const WRONG = [
  { how: 'of the wrong type', as: (value: unknown) => (typeof value === 'string' ? 7 : 'wrong') },
  { how: 'null', as: () => null },
  {
    how: 'too long',
    as: (value: unknown) =>
      Array.isArray(value) ? Array.from({ length: 5000 }, () => value[0] ?? 'x') : 'x'.repeat(20_000),
  },
] as const;
