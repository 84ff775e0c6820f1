import type { z } from 'zod';
import { buildView } from '#shared/api/staff.ts';
import { buildId, requestId } from '#shared/ids.ts';
import { calendarDate } from '#shared/request/scope.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/**
 * One attempt at a packet. `send-to-qa` writes it, the worker moves it on, staff poll it. `date` goes into the
 * manifest, so that a build that is repeated gives the same bytes.
 */
export const buildRow = buildView.extend({ requestId, buildId, date: calendarDate });
export type Build = z.infer<typeof buildRow>;

export const queuedBuild = (build: Pick<Build, 'requestId' | 'buildId' | 'pagesTotal' | 'date'>): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: {
        ...KEYS.build(build.requestId, build.buildId),
        ...build,
        status: 'building',
        stage: 'queued',
        pagesDone: 0,
      } satisfies Build & { pk: string; sk: string },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'in-flight',
});
