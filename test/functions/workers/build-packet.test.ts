import { describe, expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { redactPart } from '#functions/stages/release/redact-part.ts';
import { handler } from '#functions/workers/build-packet.ts';
import { inQa, textPdf } from '#test/support/builds.ts';
import { row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';

withEngines();
withObjects();
vi.spyOn(console, 'log').mockImplementation(() => undefined);

const message = (messageId: string, body: unknown) => ({ messageId, body: JSON.stringify(body) }) as never;

describe('the packet worker', () => {
  it('builds what it understands and reports the rest, one by one', async () => {
    const given = await inQa([{ bytes: await textPdf('one', 'two'), recordType: 'lab', recordDate: '2026-01-01' }]);
    await redactPart({ ...given.message, part: 1 }, () => new Date());
    const result = await handler({
      Records: [
        message('1', { version: 2, requestId: given.message.requestId }),
        message('2', given.message),
        message('3', given.message),
        message('4', { requestId: `req_${'0'.repeat(26)}`, buildId: `bld_${'0'.repeat(26)}` }),
      ],
    });
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
    expect(await row(KEYS.request(given.request.id))).toMatchObject({ packet: { status: 'built' } });
  });
});
