import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SuggestionsView } from '#shared/api/suggestions.ts';
import type { readingView } from '#shared/redaction/reading.ts';
import { BACKGROUND, call } from './client.ts';

export type ReadingView = z.infer<typeof readingView>;

/** The API gives so many pages of a reading at once. */
const WINDOW = 50;
const POLL_MS = 3000;

/** The first page of the window that a page is in. */
export const windowOf = (page: number): number => Math.floor((page - 1) / WINDOW) * WINDOW + 1;

/** The first pages of all windows of a document. */
export const windowsOf = (pages: number): number[] =>
  Array.from({ length: Math.ceil(pages / WINDOW) }, (_, at) => at * WINDOW + 1);

/** What was read on fifty pages; asked for again until the whole document has been read. */
export const readingQuery = (id: string, documentId: string, from: number) =>
  queryOptions({
    queryKey: ['reading', id, documentId, from],
    queryFn: async ({ signal }) => {
      const path = `/requests/${id}/documents/${documentId}/reading?from=${from}&to=${from + WINDOW - 1}`;
      return (await call<ReadingView>(path, { signal, headers: BACKGROUND })).body;
    },
    staleTime: ({ state }) => (state.data?.status === 'done' ? Number.POSITIVE_INFINITY : POLL_MS),
    refetchInterval: ({ state }) =>
      state.data?.status === 'waiting' || state.data?.status === 'reading' ? POLL_MS : false,
    retry: false,
  });

/** All that may have to be covered in the documents of a request and is not decided yet. */
export const suggestionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['suggestions', id],
    queryFn: async ({ signal }) =>
      (await call<SuggestionsView>(`/requests/${id}/suggestions`, { signal, headers: BACKGROUND })).body,
    refetchInterval: ({ state }) => (state.data?.status === 'reading' ? POLL_MS : false),
    staleTime: POLL_MS,
    retry: false,
  });
