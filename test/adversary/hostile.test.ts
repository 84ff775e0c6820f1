import { afterAll, describe, expect, it } from 'vitest';
import type { PdfEngine } from '#functions/pdf/engine.ts';
import { isolatedEngine } from '#functions/pdf/isolated/isolated-engine.ts';
import { HOSTILE_SET } from '#infra/local/charts/hostile.ts';
import { documentId } from '#shared/ids.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { asMark } from './as-mark.ts';
import type { MarkSpec } from './case.ts';
import { MARK, SECRET, specOf } from './cases/sheet.ts';
import { writeEncrypted } from './pdf/encrypt.ts';
import { writePdf } from './pdf/write.ts';

/** Looks are patient, as many bombs take seconds to unpack on a busy machine; what never ends while drawn is ended soon. */
const LOOK = { callMillis: 40_000, silenceMillis: 40_000, heapMegabytes: 1024, memoryMegabytes: 1600 };
const WORK = { ...LOOK, callMillis: 5000, silenceMillis: 5000 };
const NET_MS = 90_000;

const patient = isolatedEngine(LOOK);
const strict = isolatedEngine(WORK);
afterAll(() => Promise.all([patient.stop(), strict.stop()]));

const ID = documentId.parse(`doc_${'0'.repeat(26)}`);
const honest = writePdf(specOf({}));
const redact = (
  source: Uint8Array,
  marks: readonly MarkSpec[] = [MARK],
  by: Pick<PdfEngine, 'redactDocument'> = patient,
) => by.redactDocument({ documentId: ID, source, marks: marks.map(asMark) });

/** A bomb that only shows once it is decrypted: no look at raw bytes finds it. */
const lockedBomb = (): Uint8Array =>
  writeEncrypted(specOf({ content: `${' '.repeat(60_000_000)}` }), 'AES-256', '', 'owner');

const FILES = [
  ...HOSTILE_SET,
  { name: 'a large content under an empty password', verdict: undefined, bytes: lockedBomb },
];

describe('a hostile file', () => {
  it.each(FILES)(
    'with $name gets a verdict in words',
    async ({ bytes, verdict }) => {
      const source = bytes();
      const inspected = await patient.inspectPdf(source);
      if (verdict) expect(inspected).toMatchObject({ ok: false, refusal: { code: verdict } });
      const answer = inspected.ok ? await redact(source, [MARK], strict) : inspected;
      if (!answer.ok) expect(Object.keys(REFUSALS)).toContain(answer.refusal.code);
    },
    NET_MS,
  );

  it(
    'leaves both engines able to work',
    async () => {
      expect(await redact(honest)).toMatchObject({ ok: true, value: { pages: 1 } });
    },
    NET_MS,
  );
});

describe('marks', () => {
  const [x0, y0, x1, y1] = MARK.rect;

  it.each([
    ['on a page that is not there', { page: 2, rect: MARK.rect }],
    ['beside the page', { page: 1, rect: [900, 900, 950, 950] }],
    ['below the page', { page: 1, rect: [10, -90, 60, -40] }],
  ] as const)('%s are refused by name', async (_, mark) => {
    expect(await redact(honest, [MARK, mark])).toMatchObject({
      ok: false,
      refusal: { code: 'mark-invalid', errors: [{ field: `marks.${asMark(mark, 1).id}` }] },
    });
  });

  it(
    'by the thousand, one over the other, do what one does',
    async () => {
      const many = Array.from({ length: 1000 }, (_, at) => ({
        page: 1,
        rect: [x0 + (at % 7) * 0.1, y0, x1 + (at % 11) * 0.1, y1] as const,
      }));
      const result = await redact(honest, many);
      expect(result).toMatchObject({ ok: true });
      const texts = result.ok ? await patient.extractText(result.value.bytes) : [];
      expect(texts.join()).not.toContain(SECRET);
      expect(texts.join()).toContain('Second line stays');
    },
    NET_MS,
  );
});
