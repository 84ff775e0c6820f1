import { describe, expect, it } from 'vitest';
import { findBuild } from '#functions/adapters/builds.ts';
import { KEYS } from '#functions/adapters/keys.ts';
import { readBuild } from '#functions/staff-api/view.ts';
import { inQa, textPdf } from '#test/support/builds.ts';
import { change, raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';

withEngines();
withObjects();

const aBuild = async () => {
  const bytes = await textPdf('One', 'Two');
  const source = { bytes, recordType: 'lab', recordDate: '2026-01-02' };
  const { message, documents } = await inQa([source, source, source]);
  const begin = (part: number, facts: Record<string, unknown>) =>
    change(KEYS.buildPart(message.buildId, part), {
      ...{ part, documentId: documents[part - 1]?.id, from: 1, to: 2, attempts: 1, pagesDone: 0, status: 'redacting' },
      ...facts,
    });
  const watch = async (state: 'QA' | 'REDACT' = 'QA') =>
    readBuild((await findBuild(message)) ?? raise('no build'), { state });
  return { begin, watch, documents };
};

describe('a build that staff watch', () => {
  it('waits, then is as far as its parts together', async () => {
    const { begin, watch } = await aBuild();
    expect(await watch()).toMatchObject({ stage: 'queued', pagesDone: 0, pagesTotal: 6 });
    await begin(2, { pagesDone: 1 });
    await begin(3, { pagesDone: 2, status: 'done' });
    expect(await watch()).toMatchObject({ status: 'building', stage: 'redacting', pagesDone: 3, pagesTotal: 6 });
  });

  it('says early that a part has failed, and where, while the others go on', async () => {
    const { begin, watch, documents } = await aBuild();
    const failure = { code: 'redaction-unproven', documentId: documents[0]?.id, page: 2 };
    await begin(1, { status: 'failed', failure });
    await begin(2, { pagesDone: 1 });
    expect(await watch()).toMatchObject({ status: 'building', stage: 'redacting', pagesDone: 1, failure });
  });

  it('is not looked into once the request has moved on', async () => {
    const { begin, watch } = await aBuild();
    await begin(1, { pagesDone: 2 });
    expect(await watch('REDACT')).toMatchObject({ stage: 'queued', pagesDone: 0 });
  });
});
