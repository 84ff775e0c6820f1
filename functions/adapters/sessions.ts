import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Staff, staffRole } from '#shared/access/roles.ts';
import { personId } from '#shared/ids.ts';
import { instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf } from './link-secrets.ts';
import { newSecret } from './new-id.ts';

/** Staff are signed out after 15 idle minutes and after 12 hours in any case (security.md 3.5). */
export const SESSION = { idleMinutes: 15, absoluteHours: 12, slideAfterSeconds: 60 } as const;

const sessionRow = z.object({
  personId,
  name: z.string().min(1).max(160),
  roles: z.array(staffRole).min(1),
  idleExpiresAt: instant,
  expiresAt: instant,
});
export type Session = z.infer<typeof sessionRow>;

const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);
const idleEnd = (now: Date, expiresAt: string) => {
  const idle = later(now, SESSION.idleMinutes * 60).toISOString();
  return idle < expiresAt ? idle : expiresAt;
};

/** The person behind a session, as the workflow sees them. */
export const staffOf = ({ personId, name, roles }: Session): Staff => ({ kind: 'staff', personId, name, roles });

/** Opens a session and returns the secret for the cookie: only its hash is kept. */
export const openSession = async (staff: Staff, now: Date): Promise<string> => {
  const secret = newSecret();
  const expiresAt = later(now, SESSION.absoluteHours * 3600).toISOString();
  const { personId, name, roles } = staff;
  const Item = {
    ...KEYS.staffSession(hashOf(secret)),
    ...{ personId, name, roles: [...roles], expiresAt, idleExpiresAt: idleEnd(now, expiresAt) },
    ttl: Math.floor(Date.parse(expiresAt) / 1000),
  };
  await tables().send(new PutCommand({ TableName: mainTable(), Item }));
  return secret;
};

/** The live session of a cookie, read strongly on every call; using it keeps it alive, written at most once a minute. */
export const touchSession = async (secret: string, now: Date): Promise<Session | null> => {
  const Key = KEYS.staffSession(hashOf(secret));
  const { Item } = await tables().send(new GetCommand({ TableName: mainTable(), Key, ConsistentRead: true }));
  if (!Item) return null;
  const session = sessionRow.parse(Item);
  if (session.idleExpiresAt <= now.toISOString() || session.expiresAt <= now.toISOString()) return null;
  const idleExpiresAt = idleEnd(now, session.expiresAt);
  if (Date.parse(idleExpiresAt) - Date.parse(session.idleExpiresAt) < SESSION.slideAfterSeconds * 1000) return session;
  return (await slide(Key, idleExpiresAt)) ? { ...session, idleExpiresAt } : null;
};

/** Fails when the session was closed meanwhile: signing out wins over keeping alive. */
const slide = async (Key: Record<string, string>, idleExpiresAt: string): Promise<boolean> => {
  try {
    await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key,
        UpdateExpression: 'SET idleExpiresAt = :idle',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':idle': idleExpiresAt },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export const closeSession = async (secret: string): Promise<void> => {
  await tables().send(new DeleteCommand({ TableName: mainTable(), Key: KEYS.staffSession(hashOf(secret)) }));
};
