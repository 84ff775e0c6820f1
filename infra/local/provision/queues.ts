import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { ResolvedResource } from '../template/resolver.ts';

/** Template property -> queue attribute. The rest (encryption, tags) has no meaning on this machine. */
const ATTRIBUTES = [
  'DelaySeconds',
  'FifoQueue',
  'ContentBasedDeduplication',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'VisibilityTimeout',
] as const;

/** The policy's count is a number in the template and text in some emulators' answers; SQS takes either. */
const attributeText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const attributesOf = (resource: ResolvedResource): Record<string, string> =>
  Object.fromEntries(
    ATTRIBUTES.filter((name) => resource.properties[name] !== undefined).map((name) => [
      name,
      attributeText(resource.properties[name]),
    ]),
  );

/** Makes the queues of the templates; one that is there keeps its messages and takes over changed attributes. */
export const provisionQueues = async (sqs: SQSClient, resources: ResolvedResource[]): Promise<void> => {
  const queues = resources.filter((resource) => resource.type === 'AWS::SQS::Queue');
  for (const queue of queues) {
    const fifo = queue.properties.FifoQueue === true ? { FifoQueue: 'true' } : {};
    await sqs.send(new CreateQueueCommand({ QueueName: queue.name, Attributes: fifo }));
  }
  // A redrive policy names its dead-letter queue by ARN, which must be there first.
  for (const queue of queues) {
    const { FifoQueue: _fixed, ...attributes } = attributesOf(queue);
    if (Object.keys(attributes).length === 0) continue;
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queue.ref, Attributes: attributes }));
  }
};
