import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import {
  RECORD_UPLOAD_TYPES,
  suggestedFacts,
  UPLOAD_REFUSALS,
  UPLOAD_TYPES,
  type UploadStatus,
} from '#shared/api/uploads.ts';
import { uploadId } from '#shared/ids.ts';
import { DOCUMENT_KINDS, instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { readAll } from './requests.ts';
import { writeTogether } from './write-together.ts';

/** Who may use an upload: a draft of the public site, a request (staff; `status`: its requester), or whoever holds the id (an outside program). */
export const uploadOwner = z.object({ kind: z.enum(['draft', 'request', 'api', 'status']), id: z.string().max(80) });
export type UploadOwner = z.infer<typeof uploadOwner>;

export const uploadRow = z.object({
  uploadId,
  owner: uploadOwner,
  kind: z.enum(DOCUMENT_KINDS),
  name: z.string(),
  /** What the sender said the file is; absent from a page without script, which cannot know. */
  declaredType: z.enum(RECORD_UPLOAD_TYPES).optional(),
  at: instant,
  status: z.enum(['waiting', 'accepted', 'refused']),
  refusal: z.enum(UPLOAD_REFUSALS).optional(),
  contentType: z.enum(UPLOAD_TYPES).optional(),
  bytes: z.number().int().optional(),
  pages: z.number().int().optional(),
  sha256: z.string().optional(),
  /** What the file was before it became a PDF, and its hash; absent where it is kept as it came. */
  original: z.object({ contentType: z.enum(RECORD_UPLOAD_TYPES), sha256: z.string() }).optional(),
  /** What a record says about itself. */
  suggested: suggestedFacts.optional(),
  /** Set once, when it becomes a document of a request. */
  requestId: z.string().optional(),
});
export type Upload = z.infer<typeof uploadRow>;

export const statusOfUpload = (upload: Upload): UploadStatus => {
  const { uploadId, kind, name, status, refusal, bytes, pages, suggested } = upload;
  return {
    uploadId,
    kind,
    name,
    status,
    ...(refusal ? { refusal } : {}),
    ...(bytes === undefined ? {} : { bytes }),
    ...(pages === undefined ? {} : { pages }),
    ...(suggested ? { suggested } : {}),
  };
};

/** An upload that never becomes a document is collected after a week. */
const KEPT_SECONDS = 7 * 24 * 3600;
const ownersRow = (owner: UploadOwner) => KEYS.uploadsOf(owner.kind, owner.id);
const expiry = (upload: Upload) => Math.floor(Date.parse(upload.at) / 1000) + KEPT_SECONDS;

/** A waiting upload, for the transaction it is made in; refused as `too-many` when its owner has `max` already. */
export const newUploadRows = (upload: Upload, max: number): Write[] => [
  {
    item: {
      Update: {
        TableName: mainTable(),
        Key: ownersRow(upload.owner),
        UpdateExpression: 'ADD ids :ids SET #ttl = :ttl',
        ConditionExpression: 'attribute_not_exists(ids) OR size(ids) < :max',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':ids': new Set([upload.uploadId]), ':max': max, ':ttl': expiry(upload) },
      },
    },
    refusal: 'too-many',
  },
  {
    item: {
      Put: { TableName: mainTable(), Item: { ...KEYS.upload(upload.uploadId), ...upload, ttl: expiry(upload) } },
    },
  },
];

/** Writes a waiting upload, unless its owner has `max` already. */
export const addUpload = async (upload: Upload, max: number): Promise<boolean> =>
  (await writeTogether(newUploadRows(upload, max))).ok;

const conditionFailed = (error: unknown) =>
  error instanceof ConditionalCheckFailedException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some((reason) => reason.Code === 'ConditionalCheckFailed'));

export const findUpload = async (id: string): Promise<Upload | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.upload(id), ConsistentRead: true }),
  );
  return Item ? uploadRow.parse(Item) : null;
};

/** The uploads with these ids that exist, in the order asked for. */
export const findUploads = async (ids: readonly string[]): Promise<Upload[]> => {
  const found = (await readAll(ids.map((id) => KEYS.upload(id)))).map((row) => uploadRow.parse(row));
  return ids.flatMap((id) => found.filter((upload) => upload.uploadId === id));
};

export const uploadsOf = async (owner: UploadOwner): Promise<Upload[]> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: ownersRow(owner), ConsistentRead: true }),
  );
  const ids: string[] = Item?.ids instanceof Set ? [...Item.ids] : [];
  const found = await findUploads(ids.slice(0, 100));
  return found.sort((a, b) => a.at.localeCompare(b.at) || a.uploadId.localeCompare(b.uploadId));
};

/** Forgets an upload that is not yet a document of a request; false when there is nothing to forget. */
export const dropUpload = async ({ owner, uploadId }: Pick<Upload, 'owner' | 'uploadId'>): Promise<boolean> => {
  const TableName = mainTable();
  try {
    await tables().send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Delete: {
              TableName,
              Key: KEYS.upload(uploadId),
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(requestId)',
            },
          },
          {
            Update: {
              TableName,
              Key: ownersRow(owner),
              UpdateExpression: 'DELETE ids :ids',
              ExpressionAttributeValues: { ':ids': new Set([uploadId]) },
            },
          },
        ],
      }),
    );
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
};

/** In the transaction that makes it a document: an upload belongs to one request only, and only once accepted. */
export const attachUpload = (id: string, requestId: string): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.upload(id),
      UpdateExpression: 'SET requestId = :request REMOVE #ttl',
      ConditionExpression: '#status = :accepted AND attribute_not_exists(requestId)',
      ExpressionAttributeNames: { '#status': 'status', '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':request': requestId, ':accepted': 'accepted' },
    },
  },
  refusal: 'documents-waiting',
});

/** In the transaction that makes our own file a document, before the worker has looked at it: it is not collected any more. */
export const keepUpload = (id: string, requestId: string): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.upload(id),
      UpdateExpression: 'SET requestId = :request REMOVE #ttl',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(requestId)',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':request': requestId },
    },
  },
  refusal: 'in-flight',
});

type Verdict = Pick<Upload, 'status'> &
  Partial<Pick<Upload, 'refusal' | 'contentType' | 'bytes' | 'pages' | 'sha256' | 'original' | 'suggested'>>;

/** The worker's word, once and for good: a late or repeated event changes nothing. */
export const settleUpload = async (id: string, verdict: Verdict): Promise<void> => {
  const set = Object.entries(verdict);
  try {
    await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: KEYS.upload(id),
        UpdateExpression: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(pk) AND #status = :waiting',
        ExpressionAttributeNames: Object.fromEntries(set.map(([name]) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ':waiting': 'waiting',
          ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
        },
      }),
    );
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
};
