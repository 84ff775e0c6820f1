import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { buildView } from '#shared/api/staff.ts';
import { buildId, requestId } from '#shared/ids.ts';
import { going } from '#shared/packet/going.ts';
import { type Part, part } from '#shared/packet/parts.ts';
import { calendarDate } from '#shared/request/scope.ts';
import { whenAbandoned } from './build-list.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import type { BuildMessage } from './work-queues.ts';

/**
 * One attempt at a packet. `send-to-qa` writes it, workers move it on, staff poll it. `date` goes into the manifest, so
 * that a build that is repeated gives the same bytes. `partsLeft` joins the workers: who brings it to zero asks for the
 * packet to be bound.
 */
export const buildRow = buildView.extend({
  requestId,
  buildId,
  date: calendarDate,
  partsLeft: z.number().int().min(0),
  going,
});
export type Build = z.infer<typeof buildRow>;

type NewBuild = Pick<Build, 'requestId' | 'buildId' | 'date' | 'going'> & { parts: readonly Part[] };

/** A build as it begins. */
export const newBuild = ({ parts, ...build }: NewBuild): Build => ({
  ...build,
  status: 'building',
  stage: 'queued',
  pagesDone: 0,
  pagesTotal: parts.reduce((sum, { from, to }) => sum + to - from + 1, 0),
  partsLeft: parts.length,
});

const put = (Item: Record<string, unknown>): Write => ({
  item: { Put: { TableName: mainTable(), Item, ConditionExpression: 'attribute_not_exists(pk)' } },
  refusal: 'in-flight',
});

/** A build and its plan. It is listed for the sweep from the start: should a message be lost, the sweep asks again. */
export const newBuildRows = (build: Build, parts: readonly Part[], now: Date): Write[] => [
  put({ ...KEYS.build(build.requestId, build.buildId), ...build, ...whenAbandoned(build, now) }),
  put({ ...KEYS.buildPlan(build.buildId), parts }),
];

export const findBuild = async ({ requestId: id, buildId: build }: BuildMessage): Promise<Build | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.build(id, build), ConsistentRead: true }),
  );
  return Item ? buildRow.parse(Item) : null;
};

/** Which page range each part of a build is. */
export const findPlan = async (build: string): Promise<Part[]> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.buildPlan(build), ConsistentRead: true }),
  );
  return z.array(part).parse(Item?.parts ?? []);
};
