import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { decisionPage, RecomputePage, ReplayView, rulePage } from '#shared/api/law.ts';
import { call, send } from './client.ts';

export type Decision = z.infer<typeof decisionPage>['decisions'][number];
export type RulePage = z.infer<typeof rulePage>;

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async ({ signal }) => (await call<RulePage>('/rules', { signal })).body,
});

/** Looking is on record, so it is asked for once, by a click, and never refreshed by the page itself. */
export const decisionsQuery = (id: string, isWanted: boolean) =>
  queryOptions({
    queryKey: ['decisions', id],
    queryFn: async ({ signal }) =>
      (await call<z.infer<typeof decisionPage>>(`/requests/${id}/decisions`, { signal })).body.decisions,
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const replayDecision = async (id: string, decision: string): Promise<ReplayView> =>
  (await call<ReplayView>(`/requests/${id}/decisions/${decision}/replay`)).body;

/** One page of the open queue after the other, until all are worked out anew. */
export const recomputeAll = async (): Promise<Omit<RecomputePage, 'next'>> => {
  const all: Omit<RecomputePage, 'next'> = { checked: 0, moved: [] };
  let cursor: string | undefined;
  do {
    const { body } = await send<RecomputePage>('/rules/recompute', cursor ? { cursor } : {});
    all.checked += body.checked;
    all.moved.push(...body.moved);
    cursor = body.next;
  } while (cursor);
  return all;
};
