import { z } from 'zod';
import { releaseId, requestId } from '#shared/ids.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/** The one release of a request, and by which hash its live link is found, whatever epoch it was made in. */
export const releaseRow = z.object({
  requestId,
  releaseId,
  tokenHash: z.string().length(64),
  linkVersion: z.number().int().positive(),
});
export type Release = z.infer<typeof releaseRow>;

/** There is one release or none (security.md 3.9): a second one fails here, whatever was thought before. */
export const newRelease = (release: Release): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.release(release.requestId), ...release },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'already-released',
});

export const relinkRelease = ({ requestId, tokenHash, linkVersion }: Omit<Release, 'releaseId'>): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.release(requestId),
      UpdateExpression: 'SET tokenHash = :hash, linkVersion = :version',
      ConditionExpression: 'linkVersion = :before',
      ExpressionAttributeValues: { ':hash': tokenHash, ':version': linkVersion, ':before': linkVersion - 1 },
    },
  },
  refusal: 'stale-version',
});
