import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './client.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => isPassing(error) && count < 2, refetchOnWindowFocus: true },
    mutations: { retry: (count, error) => isPassing(error) && count < 2 },
  },
});
