import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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
import { type Answer, call, send } from './client.ts';

export type RequestAnswer = Answer<RequestView>;
export type MarksView = z.infer<typeof marksView>;
export type ContentView = z.infer<typeof contentView>;
export type Timeline = z.infer<typeof timeline>;

const get = async <Body>(path: string, signal: AbortSignal): Promise<Body> => (await call<Body>(path, { signal })).body;
const query = (values: Record<string, string | undefined>): string =>
  new URLSearchParams(Object.entries(values).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString();

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/me', signal),
  staleTime: 60_000,
});

export const queueQuery = ({ view, state }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', view, state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      get<QueuePage>(`/queue?${query({ view, state, cursor: pageParam || undefined })}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

/** Kept with its ETag: every change sends it back in If-Match. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['request', id],
    queryFn: ({ signal }) => call<RequestView>(`/requests/${id}`, { signal }),
  });

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['timeline', id],
    queryFn: ({ signal }) => get<Timeline>(`/requests/${id}/timeline`, signal),
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
    queryFn: ({ signal }) => get<z.infer<typeof chartPage>>(`/requests/${id}/charts`, signal),
  });

export const marksQuery = (id: string, documentId: string) =>
  queryOptions({
    queryKey: ['marks', id, documentId],
    queryFn: ({ signal }) => get<MarksView>(`/requests/${id}/documents/${documentId}/marks`, signal),
  });

export const buildQuery = (id: string) =>
  queryOptions({
    queryKey: ['build', id],
    queryFn: ({ signal }) => get<BuildView>(`/requests/${id}/packet`, signal),
    refetchInterval: (poll) => (poll.state.data?.status === 'building' ? 1000 : false),
  });

/** Never cached: the address lives 60 seconds, and every call is on record as a disclosure. */
export const contentOf = (path: string, signal: AbortSignal): Promise<ContentView> => get<ContentView>(path, signal);
