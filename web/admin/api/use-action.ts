import { useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ActionBody, RequestView, StaffAction } from '#shared/api/staff.ts';
import { isPassing, send } from './client.ts';
import { type Intent, intentFor } from './intent.ts';
import { buildQuery, type RequestAnswer, requestQuery, timelineQuery } from './queries.ts';

type Wish = { action: StaffAction; body: unknown; etag: string; key: string };

/** Does workflow actions on one request and puts the answer in the cache. `error` belongs to the last try. */
export const useAction = (requestId: string) => {
  const client = useQueryClient();
  const unsettled = useRef<Intent | null>(null);
  const { queryKey } = requestQuery(requestId);
  const mutationKey = ['act', requestId];
  const mutation = useMutation({
    mutationKey,
    mutationFn: ({ action, body, etag, key }: Wish) =>
      send<RequestView>(`/requests/${requestId}/actions/${action}`, body, { 'if-match': etag, 'idempotency-key': key }),
    onSuccess: (answer) => {
      client.setQueryData<RequestAnswer>(queryKey, answer);
      void client.invalidateQueries({ queryKey: timelineQuery(requestId).queryKey });
      void client.invalidateQueries({ queryKey: buildQuery(requestId).queryKey });
      void client.invalidateQueries({ queryKey: ['queue'] });
    },
  });
  const act = async <Name extends StaffAction>(action: Name, body: ActionBody<Name>): Promise<RequestAnswer> => {
    const etag = client.getQueryData(queryKey)?.etag ?? '';
    const intent = intentFor(unsettled.current, { action, body, etag }, () => crypto.randomUUID());
    unsettled.current = intent;
    try {
      const answer = await mutation.mutateAsync({ action, body, etag, key: intent.key });
      unsettled.current = null;
      return answer;
    } catch (error) {
      if (!isPassing(error)) unsettled.current = null;
      throw error;
    }
  };
  /** After "someone changed this first": fetch the newer version; what was typed stays in its form. */
  const reload = async () => {
    mutation.reset();
    await client.refetchQueries({ queryKey });
  };
  /** Any panel is changing this request: the next change waits for the version that comes back. */
  const isBusy = useIsMutating({ mutationKey }) > 0;
  return { act, reload, isPending: mutation.isPending, isBusy, error: mutation.error, reset: mutation.reset };
};
