import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestId } from '#shared/ids.ts';
import { isStale } from '../../api/client.ts';
import { requestQuery } from '../../api/queries.ts';
import { suggestionsQuery } from '../../api/reviewing.ts';
import { useAction } from '../../api/use-action.ts';
import type { DecisionBody } from './decision-bodies.ts';

/** Sends decisions, and once more when only the request's version moved: they do not depend on it. */
export const useDecide = (requestId: RequestId) => {
  const client = useQueryClient();
  const { act } = useAction(requestId);
  const [error, setError] = useState<unknown>(null);
  const sendOne = (body: DecisionBody) =>
    act('decide-suggestions', body).catch(async (fault: unknown) => {
      if (!isStale(fault)) throw fault;
      await client.refetchQueries({ queryKey: requestQuery(requestId).queryKey });
      await act('decide-suggestions', body);
    });
  /** True when all of it was taken. */
  const send = async (bodies: readonly DecisionBody[]): Promise<boolean> => {
    setError(null);
    try {
      for (const body of bodies) await sendOne(body);
      await client.invalidateQueries({ queryKey: suggestionsQuery(requestId).queryKey });
      return true;
    } catch (fault) {
      setError(fault);
      return false;
    }
  };
  return { send, error };
};
