import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Sign-ins live as long as the process: after a restart people sign in again, the app's own sessions stay. */
export const memoryAdapter = (): AdapterFactory => {
  const rows = new Map<string, AdapterPayload>();
  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}/${id}`;
    const inModel = (matches: (row: AdapterPayload) => boolean): AdapterPayload | undefined =>
      [...rows].find(([key, row]) => key.startsWith(`${model}/`) && matches(row))?.[1];
    return {
      upsert: async (id, payload) => void rows.set(keyOf(id), payload),
      find: async (id) => rows.get(keyOf(id)),
      findByUid: async (uid) => inModel((row) => row.uid === uid),
      findByUserCode: async (userCode) => inModel((row) => row.userCode === userCode),
      consume: async (id) => {
        const row = rows.get(keyOf(id));
        if (row) rows.set(keyOf(id), { ...row, consumed: Math.floor(Date.now() / 1000) });
      },
      destroy: async (id) => void rows.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key);
      },
    };
  };
};
