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
    personId,
    name,
    roles: [...roles],
    expiresAt,
    idleExpiresAt: idleEnd(now, expiresAt),
    ttl: Math.floor(Date.parse(expiresAt) / 1000),
  };
  await tables().send(new PutCommand({ TableName: mainTable(), Item }));
  return secret;
};

/** The live session of a cookie, read strongly on every call: signing out or losing it stops the very next one. */
export const findSession = async (secret: string, now: Date): Promise<Session | null> => {
  const Key = KEYS.staffSession(hashOf(secret));
  const { Item } = await tables().send(new GetCommand({ TableName: mainTable(), Key, ConsistentRead: true }));
  if (!Item) return null;
  const session = sessionRow.parse(Item);
  return session.idleExpiresAt <= now.toISOString() || session.expiresAt <= now.toISOString() ? null : session;
};

/** The session as use at this time leaves it: its end moves on at most once a minute. */
export const usedAt = (session: Session, now: Date): Session => {
  const idleExpiresAt = idleEnd(now, session.expiresAt);
  const gain = Date.parse(idleExpiresAt) - Date.parse(session.idleExpiresAt);
  return gain < SESSION.slideAfterSeconds * 1000 ? session : { ...session, idleExpiresAt };
};

/** Writes the later end. Does nothing when the session was closed meanwhile: signing out wins over keeping alive. */
export const keepAlive = async (secret: string, { idleExpiresAt }: Session): Promise<void> => {
  try {
    await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: KEYS.staffSession(hashOf(secret)),
        UpdateExpression: 'SET idleExpiresAt = :idle',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':idle': idleExpiresAt },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

export const closeSession = async (secret: string): Promise<void> => {
  await tables().send(new DeleteCommand({ TableName: mainTable(), Key: KEYS.staffSession(hashOf(secret)) }));
};
