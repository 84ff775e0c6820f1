import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolver.ts';

type Keys = NonNullable<CreateTableCommandInput['KeySchema']>;
type Attributes = NonNullable<CreateTableCommandInput['AttributeDefinitions']>;

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const schema = z.looseObject({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z
    .array(
      z.looseObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.looseObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).default('ALL'),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .default([]),
  StreamSpecification: z
    .looseObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.looseObject({ Enabled: z.boolean(), AttributeName: z.string().optional() }).optional(),
});

type TableProperties = z.infer<typeof schema>;

const createInput = (name: string, from: TableProperties): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: from.KeySchema as Keys,
  AttributeDefinitions: from.AttributeDefinitions as Attributes,
  ...(from.GlobalSecondaryIndexes.length > 0
    ? {
        GlobalSecondaryIndexes: from.GlobalSecondaryIndexes.map((index) => ({
          IndexName: index.IndexName,
          KeySchema: index.KeySchema as Keys,
          Projection: {
            ProjectionType: index.Projection.ProjectionType,
            ...(index.Projection.NonKeyAttributes ? { NonKeyAttributes: index.Projection.NonKeyAttributes } : {}),
          },
        })),
      }
    : {}),
  ...(from.StreamSpecification
    ? { StreamSpecification: { StreamEnabled: true, StreamViewType: from.StreamSpecification.StreamViewType } }
    : {}),
});

const exists = async (dynamodb: DynamoDBClient, name: string): Promise<boolean> => {
  try {
    await dynamodb.send(new DescribeTableCommand({ TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
};

/** Makes the tables of the templates that are not there yet. A table that is there keeps its rows and its shape. */
export const provisionTables = async (dynamodb: DynamoDBClient, resources: ResolvedResource[]): Promise<void> => {
  for (const resource of resources) {
    if (!['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'].includes(resource.type)) continue;
    if (await exists(dynamodb, resource.name)) continue;
    const properties = schema.parse(resource.properties);
    await dynamodb.send(new CreateTableCommand(createInput(resource.name, properties)));
    const ttl = properties.TimeToLiveSpecification;
    if (!ttl?.Enabled || !ttl.AttributeName) continue;
    await dynamodb.send(
      new UpdateTimeToLiveCommand({
        TableName: resource.name,
        TimeToLiveSpecification: { Enabled: true, AttributeName: ttl.AttributeName },
      }),
    );
  }
};
