import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolver.ts';

/** What the local S3 says after a write. */
export type BucketEvent = {
  bucket: string;
  key: string;
  versionId?: string;
  size: number;
  eTag: string;
  eventName: string;
};

const filterSchema = z.looseObject({
  Key: z.looseObject({ FilterRules: z.array(z.object({ Name: z.string(), Value: z.string() })) }).optional(),
  S3Key: z.looseObject({ Rules: z.array(z.object({ Name: z.string(), Value: z.string() })) }).optional(),
});

const customSchema = z.looseObject({
  BucketName: z.string(),
  NotificationConfiguration: z.looseObject({
    QueueConfigurations: z
      .array(z.looseObject({ Events: z.array(z.string()), QueueArn: z.string(), Filter: filterSchema.optional() }))
      .default([]),
  }),
});

const propertySchema = z.looseObject({
  QueueConfigurations: z
    .array(z.looseObject({ Event: z.string(), Queue: z.string(), Filter: filterSchema.optional() }))
    .default([]),
});

type Subscription = { bucket: string; event: string; queueArn: string; prefix: string; suffix: string };

const keyRules = (filter: z.infer<typeof filterSchema> | undefined) => {
  const rules = filter?.Key?.FilterRules ?? filter?.S3Key?.Rules ?? [];
  const rule = (name: string) => rules.find((one) => one.Name.toLowerCase() === name)?.Value ?? '';
  return { prefix: rule('prefix'), suffix: rule('suffix') };
};

/** A bucket's notifications, written as a property of the bucket or by CDK's custom resource. */
export const bucketSubscriptions = (resources: ResolvedResource[]): Subscription[] =>
  resources.flatMap((resource) => {
    if (resource.type === 'AWS::S3::Bucket') {
      const from = propertySchema.parse(resource.properties.NotificationConfiguration ?? {});
      return from.QueueConfigurations.map((one) => ({
        bucket: resource.name,
        event: one.Event,
        queueArn: one.Queue,
        ...keyRules(one.Filter),
      }));
    }
    if (resource.type !== 'Custom::S3BucketNotifications') return [];
    const from = customSchema.parse(resource.properties);
    return from.NotificationConfiguration.QueueConfigurations.flatMap((one) =>
      one.Events.map((event) => ({
        bucket: from.BucketName,
        event,
        queueArn: one.QueueArn,
        ...keyRules(one.Filter),
      })),
    );
  });

const matches = (to: Subscription, event: BucketEvent): boolean => {
  const wanted = to.event.replace(/^s3:/, '');
  const named = wanted.endsWith('*') ? event.eventName.startsWith(wanted.slice(0, -1)) : event.eventName === wanted;
  return named && to.bucket === event.bucket && event.key.startsWith(to.prefix) && event.key.endsWith(to.suffix);
};

/** S3 writes object keys into its messages as form fields are written: spaces as plus signs. */
const formEncoded = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');

const recordOf = (event: BucketEvent, region: string, now: number) => ({
  eventVersion: '2.1',
  eventSource: 'aws:s3',
  awsRegion: region,
  eventTime: new Date(now).toISOString(),
  eventName: event.eventName,
  s3: {
    s3SchemaVersion: '1.0',
    bucket: { name: event.bucket, arn: `arn:aws:s3:::${event.bucket}` },
    object: {
      key: formEncoded(event.key),
      size: event.size,
      eTag: event.eTag,
      versionId: event.versionId,
      sequencer: now.toString(16).toUpperCase(),
    },
  },
});

/** Turns what the local S3 says into the messages its subscribed queues would get. */
export const bucketEventSender = (options: {
  sqs: SQSClient;
  subscriptions: Subscription[];
  queueUrlOf: (arn: string) => string;
  region: string;
  now: () => number;
}): ((event: BucketEvent) => Promise<void>) => {
  return async (event) => {
    // The local S3 may name an event with or without its service, as the two kinds of S3 notice do.
    const plain = { ...event, eventName: event.eventName.replace(/^s3:/, '') };
    for (const to of options.subscriptions.filter((one) => matches(one, plain))) {
      const body = JSON.stringify({ Records: [recordOf(plain, options.region, options.now())] });
      await options.sqs.send(new SendMessageCommand({ QueueUrl: options.queueUrlOf(to.queueArn), MessageBody: body }));
    }
  };
};
