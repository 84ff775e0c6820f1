import type { Staff } from '#shared/access/roles.ts';
import { accountingCsv } from '#shared/law/accounting/csv.ts';
import { ok, type Result } from '#shared/result.ts';
import { observe } from './observe.ts';
import { viewAccounting } from './view-accounting.ts';

type Asked = { requestId: string; list: 'statutory' | 'fuller'; actor: Staff; now: Date };

/** The accounting as a table file: as it was given, or as it would be. Taking it is on record before it is handed out. */
export const exportAccounting = async ({ requestId, list, actor, now }: Asked): Promise<Result<string>> => {
  const viewed = await viewAccounting({ requestId, list, now });
  if (!viewed.ok) return viewed;
  const entries = viewed.value.given?.entries ?? viewed.value.verdict.entries;
  const seen = await observe({
    requestId,
    actor,
    now,
    action: 'export-accounting',
    seen: () => ok({ lines: entries.length, list: viewed.value.given?.list ?? list }),
  });
  return seen.ok ? ok(accountingCsv(entries)) : seen;
};
