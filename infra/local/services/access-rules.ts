import { z } from 'zod';

export type Access = { action: string; resource: string };
export type Place = { region: string; account: string };
/** What a gateway knows of a request: the headers and the whole body. */
export type SeenRequest = { method: string; path: string; target: string; body: string };

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const named = z.looseObject({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  StreamArn: z.string().optional(),
});
const entry = z.looseObject({ TableName: z.string() });
const transaction = z.looseObject({
  TransactItems: z.array(z.partialRecord(z.enum(['Put', 'Update', 'Delete', 'ConditionCheck', 'Get']), entry)),
});
const batch = z.looseObject({ RequestItems: z.record(z.string(), z.unknown()) });

const TRANSACTION_ACTIONS = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
} as const;

/** IAM has no permission for a transaction: it judges each item as the plain operation. */
const transactionAccess = (body: unknown, arn: (table: string) => string): Access[] =>
  transaction.parse(body).TransactItems.flatMap((item) =>
    Object.entries(item).map(([kind, { TableName }]) => ({
      action: `dynamodb:${TRANSACTION_ACTIONS[kind as keyof typeof TRANSACTION_ACTIONS]}`,
      resource: arn(TableName),
    })),
  );

const dynamodb = (seen: SeenRequest, { region, account }: Place): Access[] => {
  const [service = '', operation = ''] = seen.target.split('.');
  const action = `dynamodb:${operation}`;
  const table = (name: string): string =>
    name.startsWith('arn:') ? name : `arn:aws:dynamodb:${region}:${account}:table/${name}`;
  const body = json(seen.body);
  if (operation.startsWith('Transact')) return transactionAccess(body, table);
  if (operation.startsWith('Batch')) {
    return Object.keys(batch.parse(body).RequestItems).map((name) => ({ action, resource: table(name) }));
  }
  const { TableName, IndexName, StreamArn } = named.parse(body ?? {});
  // The stream's own arn is inside its opaque iterators, so GetRecords cannot be told apart by stream.
  if (service.startsWith('DynamoDBStreams')) return [{ action, resource: StreamArn ?? '*' }];
  if (TableName === undefined) return [{ action, resource: '*' }];
  return [{ action, resource: IndexName ? `${table(TableName)}/index/${IndexName}` : table(TableName) }];
};

/** Batch calls are judged as their single form. */
const sqs = (seen: SeenRequest, { region, account }: Place): Access[] => {
  const operation = (seen.target.split('.')[1] ?? '').replace(/Batch$/, '');
  const parsed = z
    .looseObject({ QueueUrl: z.string().optional(), QueueName: z.string().optional() })
    .parse(json(seen.body) ?? {});
  const queue = parsed.QueueUrl?.split('/').at(-1) ?? parsed.QueueName;
  return [{ action: `sqs:${operation}`, resource: queue ? `arn:aws:sqs:${region}:${account}:${queue}` : '*' }];
};

const mail = z.looseObject({
  FromEmailAddress: z.string().optional(),
  Content: z.record(z.string(), z.unknown()).optional(),
});

/** The sender may be written `Name <box@host>`; IAM judges the identity that covers it, which here is the domain. */
const ses = (seen: SeenRequest, { region, account }: Place): Access[] => {
  if (seen.method !== 'POST' || !seen.path.endsWith('/outbound-emails')) return [];
  const { FromEmailAddress = '', Content } = mail.parse(json(seen.body) ?? {});
  const address = /<([^>]+)>/.exec(FromEmailAddress)?.[1] ?? FromEmailAddress;
  const identity = address.split('@').at(-1) ?? '';
  const action = Content && 'Raw' in Content ? 'ses:SendRawEmail' : 'ses:SendEmail';
  return [{ action, resource: `arn:aws:ses:${region}:${account}:identity/${identity}` }];
};

/** For each service, the IAM actions and resources that AWS would judge for a request. */
export const ACCESS_RULES = { dynamodb, sqs, ses } as const;
export type GatewayService = keyof typeof ACCESS_RULES;
