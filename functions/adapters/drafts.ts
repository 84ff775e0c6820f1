import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { submitted } from '#shared/api/public.ts';
import type { Answers, StepId } from '#shared/wizard/answers.ts';
import type { Values } from '#shared/wizard/fields.ts';
import { tables } from './clients.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf } from './link-secrets.ts';

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const draft = z.object({
  answers: z.record(z.string(), values),
  /** Set once, when the request was taken: the confirmation page and the receipt are shown from here. */
  submitted: submitted.optional(),
  expiresAt: z.iso.datetime(),
});

/** The answers of a person who has no account. `id` is a hash of the secret in their cookie and owns their uploads. */
export type Draft = { id: string; answers: Answers; submitted?: z.infer<typeof submitted>; expiresAt: string };

export type DraftAnswer = { token: string; step: StepId; values: Values; expiresAt: string; now: string };

/** Where drafts are kept. Every change is a condition on the row: an expired or sent draft takes no more answers. */
export type Drafts = {
  create: (token: string, answers: Answers, expiresAt: string) => Promise<Draft>;
  /** null when there is none, or its hour has passed. */
  read: (token: string, now: string) => Promise<Draft | null>;
  answer: (change: DraftAnswer) => Promise<Draft | null>;
  finish: (token: string, result: z.infer<typeof submitted>, expiresAt: string) => Promise<void>;
  remove: (token: string) => Promise<void>;
};

/** How a draft is named everywhere but in the cookie. */
export const draftId = (token: string) => hashOf(token);

const keyOf = (token: string) => ({ TableName: mainTable(), Key: KEYS.draft(draftId(token)) });
const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);
const draftOf = (token: string, item: unknown): Draft => {
  const { answers, submitted: sent, expiresAt } = draft.parse(item);
  return { id: draftId(token), answers, ...(sent ? { submitted: sent } : {}), expiresAt };
};

export const drafts: Drafts = {
  create: async (token, answers, expiresAt) => {
    const Item = { ...KEYS.draft(draftId(token)), answers, expiresAt, ttl: seconds(expiresAt) };
    await tables().send(
      new PutCommand({ TableName: mainTable(), Item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return draftOf(token, Item);
  },

  read: async (token, now) => {
    const { Item } = await tables().send(new GetCommand({ ...keyOf(token), ConsistentRead: true }));
    const found = Item ? draftOf(token, Item) : null;
    return found && found.expiresAt > now ? found : null;
  },

  answer: async ({ token, step, values: given, expiresAt, now }) => {
    try {
      const { Attributes } = await tables().send(
        new UpdateCommand({
          ...keyOf(token),
          UpdateExpression: 'SET answers.#step = :values, expiresAt = :expires, #ttl = :ttl',
          ConditionExpression: 'expiresAt > :now AND attribute_not_exists(submitted)',
          ExpressionAttributeNames: { '#step': step, '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':values': given,
            ':expires': expiresAt,
            ':ttl': seconds(expiresAt),
            ':now': now,
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return draftOf(token, Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return null;
      throw error;
    }
  },

  // The answers go: from here on the request holds them, and nothing else needs to.
  finish: async (token, result, expiresAt) => {
    await tables().send(
      new PutCommand({
        TableName: mainTable(),
        Item: {
          ...KEYS.draft(draftId(token)),
          answers: {},
          submitted: result,
          expiresAt,
          ttl: seconds(expiresAt),
        },
      }),
    );
  },

  remove: async (token) => {
    await tables().send(new DeleteCommand(keyOf(token)));
  },
};
