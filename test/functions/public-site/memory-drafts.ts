import { type Draft, type Drafts, draftId } from '#functions/adapters/drafts.ts';

/** The in-memory twin of the drafts table: same refusals, no network. */
export const memoryDrafts = (): Drafts => {
  const rows = new Map<string, Draft>();
  const alive = (token: string, now: string) => {
    const found = rows.get(draftId(token));
    return found && found.expiresAt > now ? found : null;
  };
  const put = (draft: Draft) => {
    rows.set(draft.id, draft);
    return draft;
  };
  return {
    create: async (token, answers, expiresAt) => put({ id: draftId(token), answers, expiresAt }),
    read: async (token, now) => alive(token, now),
    answer: async ({ token, step, values, expiresAt, now }) => {
      const draft = alive(token, now);
      return !draft || draft.submitted
        ? null
        : put({ ...draft, answers: { ...draft.answers, [step]: values }, expiresAt });
    },
    finish: async (token, submitted, expiresAt) => {
      put({ id: draftId(token), answers: {}, submitted, expiresAt });
    },
    remove: async (token) => {
      rows.delete(draftId(token));
    },
  };
};
