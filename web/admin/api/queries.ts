import { infiniteQueryOptions, type QueryFunctionContext, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  BuildView,
  chartPage,
  contentView,
  Me,
  marksView,
  patientPage,
  QueuePage,
  RequestView,
  timeline,
} from '#shared/api/staff.ts';
import type { QueueSearch } from '../queue/search.ts';
import { type Answer, BACKGROUND, call, send } from './client.ts';

export type RequestAnswer = Answer<RequestView>;
export type MarksView = z.infer<typeof marksView>;
export type ContentView = z.infer<typeof contentView>;
export type Timeline = z.infer<typeof timeline>;

const READING_POLL_MS = 3000;

type Asking = Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>;

/** What is on the page already is only refreshed: after a while, on focus or after another change. */
const ask = <Body>(path: string, { client, queryKey, signal }: Asking): Promise<Answer<Body>> => {
  const isRefresh = client.getQueryState(queryKey)?.data !== undefined;
  return call<Body>(path, { signal, ...(isRefresh ? { headers: BACKGROUND } : {}) });
};
const get = async <Body>(path: string, asking: Asking): Promise<Body> => (await ask<Body>(path, asking)).body;
const query = (values: Record<string, string | undefined>): string =>
  new URLSearchParams(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();

/** Keeps the session alive, so it is asked for when somebody works and never by the page itself. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => (await call<Me>('/me', { signal })).body,
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnReconnect: false,
});

export const queueQuery = ({ view, state }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', view, state ?? ''],
    queryFn: ({ pageParam, ...asking }) =>
      get<QueuePage>(`/queue?${query({ view, state, cursor: pageParam || undefined })}`, asking),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Kept with its ETag: every change sends it back in If-Match. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['request', id],
    queryFn: (asking) => ask<RequestView>(`/requests/${id}`, asking),
    // Records are read by a worker, which tells nobody: a step that waits for it comes alive by itself.
    refetchInterval: ({ state }) =>
      state.data?.body.actions.some(({ blockedBy }) => blockedBy === 'reading-unfinished') ? READING_POLL_MS : false,
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['timeline', id],
    queryFn: (asking) => get<Timeline>(`/requests/${id}/timeline`, asking),
  });

export const patientsQuery = (family: string, dateOfBirth: string) =>
  queryOptions({
    queryKey: ['patients', family, dateOfBirth],
    // In the body: a name or a birth date in an address ends up in logs.
    queryFn: async () => {
      const search = { family, ...(dateOfBirth ? { dateOfBirth } : {}) };
      return (await send<z.infer<typeof patientPage>>('/patients/search', search)).body;
    },
    enabled: family !== '',
  });

export const chartsQuery = (id: string) =>
  queryOptions({
    queryKey: ['charts', id],
    queryFn: (asking) => get<z.infer<typeof chartPage>>(`/requests/${id}/charts`, asking),
  });

export const marksQuery = (id: string, documentId: string) =>
  queryOptions({
    queryKey: ['marks', id, documentId],
    queryFn: (asking) => get<MarksView>(`/requests/${id}/documents/${documentId}/marks`, asking),
  });

export const buildQuery = (id: string) =>
  queryOptions({
    queryKey: ['build', id],
    queryFn: (asking) => get<BuildView>(`/requests/${id}/packet`, asking),
    refetchInterval: (poll) => (poll.state.data?.status === 'building' ? 1000 : false),
  });

/** Never cached: the address lives 60 seconds, and every call is on record as a disclosure. */
export const contentOf = async (path: string, signal: AbortSignal): Promise<ContentView> =>
  (await call<ContentView>(path, { signal })).body;
