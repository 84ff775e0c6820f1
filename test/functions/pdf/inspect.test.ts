import { describe, expect, it } from 'vitest';
import { inspectPdf, inspectUpload } from '#functions/pdf/inspect.ts';
import { HOSTILE_FILES } from '#infra/local/charts/hostile.ts';
import { rawPdf } from '#infra/local/charts/raw-pdf.ts';
import { REFUSALS } from '#shared/refusal.ts';

const onePage = rawPdf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Rotate 90 >>',
]);
const file = (name: string): Uint8Array => HOSTILE_FILES.find((one) => one.name === name)?.bytes() ?? new Uint8Array();

describe('inspecting a PDF', () => {
  it.each(HOSTILE_FILES)('answers $name with $verdict, and lives', async ({ bytes, verdict }) => {
    const result = await inspectPdf(bytes());
    const code = result.ok ? undefined : result.refusal.code;
    if (verdict) expect(code).toBe(verdict);
    else expect(code === undefined || code in REFUSALS).toBe(true);
    expect((await inspectPdf(onePage)).ok).toBe(true);
  });

  it('gives the pages and their displayed sizes', async () => {
    expect(await inspectPdf(onePage)).toEqual({ ok: true, value: { pages: 1, sizes: [[200, 300]] } });
  });
});

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
};

describe('inspecting an upload', () => {
  it.each([
    ['a JPEG declared as a PDF', file('a renamed JPEG'), 'application/pdf', 'file-type'],
    ['a PDF declared as a JPEG', onePage, 'image/jpeg', 'file-type'],
    ['a PDF declared as a PNG', onePage, 'image/png', 'file-type'],
    ['nothing', new Uint8Array(), 'image/png', 'file-empty'],
    ['a PNG of 100 megapixels', png(10_000, 10_000), 'image/png', 'file-too-large'],
    ['a PNG without size', png(0, 10), 'image/png', 'file-damaged'],
  ] as const)('refuses %s', async (_name, bytes, declared, code) => {
    expect(await inspectUpload(bytes, declared)).toEqual({ ok: false, refusal: { code } });
  });

  it('reads the size of a JPEG and of a PNG', async () => {
    expect(await inspectUpload(file('a renamed JPEG'), 'image/jpeg')).toEqual({
      ok: true,
      value: { type: 'image/jpeg', pages: 1, sizes: [[16, 16]] },
    });
    expect(await inspectUpload(png(800, 600), 'image/png')).toEqual({
      ok: true,
      value: { type: 'image/png', pages: 1, sizes: [[800, 600]] },
    });
  });
});
