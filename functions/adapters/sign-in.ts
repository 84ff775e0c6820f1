import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { tables } from './clients.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf } from './link-secrets.ts';

/** What we must remember between sending a person to the identity provider and their return. */
export const signInRow = z.object({ nonce: z.string(), verifier: z.string(), returnTo: z.string() });
export type SignIn = z.infer<typeof signInRow>;

const MINUTES = 10;

export const rememberSignIn = async (state: string, signIn: SignIn, now: Date): Promise<void> => {
  const ttl = Math.floor(now.getTime() / 1000) + MINUTES * 60;
  await tables().send(
    new PutCommand({ TableName: mainTable(), Item: { ...KEYS.signIn(hashOf(state)), ...signIn, ttl } }),
  );
};

/** Hands it out once, and not after its time. */
export const takeSignIn = async (state: string, now: Date): Promise<SignIn | null> => {
  try {
    const { Attributes } = await tables().send(
      new DeleteCommand({
        TableName: mainTable(),
        Key: KEYS.signIn(hashOf(state)),
        ConditionExpression: '#ttl > :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': Math.floor(now.getTime() / 1000) },
        ReturnValues: 'ALL_OLD',
      }),
    );
    return signInRow.parse(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};
