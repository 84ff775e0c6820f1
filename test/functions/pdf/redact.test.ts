import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Redacted } from '#functions/pdf/engine.ts';
import { redactDocument } from '#functions/pdf/redact.ts';
import { extractText } from '#functions/pdf/text.ts';
import { makeClinicChart } from '#infra/local/charts/clinic-chart.ts';
import { faxCopy } from '#infra/local/charts/fax.ts';
import { HOSTILE_FILES } from '#infra/local/charts/hostile.ts';
import { makeMixedChart } from '#infra/local/charts/mixed-chart.ts';
import { PATIENTS } from '#infra/local/charts/people.ts';
import { BROTHER } from '#infra/local/charts/third-party.ts';
import { documentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { findWord } from './attack.ts';
import { drawn, searchMarks } from './marks.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const SECRETS = [BROTHER.given, BROTHER.family, BROTHER.phone];
const PATTERN = new RegExp(`${BROTHER.given}|${BROTHER.family}|${BROTHER.phone}`);

const redact = async (bytes: Uint8Array, marks: readonly Mark[]): Promise<Redacted> => {
  const result = await redactDocument({ documentId: DOCUMENT, source: bytes, marks });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

let clinic: Uint8Array;
let mixed: Uint8Array;
beforeAll(async () => {
  const [patient] = PATIENTS;
  if (!patient) throw new Error('No patients');
  clinic = await onlyPages(await makeClinicChart(patient), 8);
  mixed = await makeMixedChart(patient);
});

const onlyPages = async (bytes: Uint8Array, count: number): Promise<Uint8Array> => {
  const source = await PDFDocument.load(bytes);
  const output = await PDFDocument.create({ updateMetadata: false });
  for (const page of await output.copyPages(
    source,
    Array.from({ length: count }, (_, index) => index),
  ))
    output.addPage(page);
  return output.save();
};

describe('redacting a born-digital chart', () => {
  let source: Uint8Array;
  let result: Redacted;
  beforeAll(async () => {
    source = clinic;
    result = await redact(source, await searchMarks(source, PATTERN));
  });

  it.each(SECRETS)('leaves no way to find %s', async (secret) => {
    expect(await findWord(source, secret)).not.toEqual([]);
    expect(await findWord(result.bytes, secret)).toEqual([]);
  });

  it('rebuilds only the pages with marks and keeps the words outside the boxes', async () => {
    expect(result.certificate.pagesRebuilt).toEqual([1, 2, 8]);
    expect(result.certificate.wordsRemoved).toBeGreaterThanOrEqual(9);
    const [, note = '', lab = ''] = await extractText(result.bytes);
    expect(note).toContain('Progress note, 2021-01-10');
    expect(note).toContain('Assessment and plan');
    expect(lab).toBe((await extractText(source))[2]);
  });

  it('gives the same bytes twice', async () => {
    const again = await redact(source, await searchMarks(source, PATTERN));
    expect(again.certificate).toEqual(result.certificate);
  });
});

describe('redacting a faxed chart', () => {
  it('burns the region into the picture and keeps every page', async () => {
    const source = await faxCopy(clinic, 3);
    const { bytes, certificate, pages } = await redact(source, [drawn(1, 2, [60, 560, 400, 600])]);
    expect(pages).toBe(3);
    expect(certificate.pagesRebuilt).toEqual([2]);
    expect(bytes.length).toBeLessThan(source.length * 1.5);
  });
});

describe('redacting a mixed chart', () => {
  let result: Redacted;
  beforeAll(async () => {
    const source = mixed;
    const form = drawn(900, 2, [200, 540, 520, 612]);
    const note = drawn(901, 2, [530, 550, 570, 630]);
    result = await redact(source, [...(await searchMarks(source, PATTERN)), form, note]);
  });

  it.each(SECRETS)(
    'leaves %s in no form value, annotation, script, attachment, metadata or OCR layer',
    async (secret) => {
      expect(await findWord(mixed, secret)).not.toEqual([]);
      expect(await findWord(result.bytes, secret)).toEqual([]);
    },
  );

  it('keeps the words beside the boxes, also on the turned page', async () => {
    const texts = await extractText(result.bytes);
    expect(texts[0]).toContain('Referral letter');
    expect(texts[4]).toContain('Flowsheet');
    expect(texts[4]).toContain('2025-02-15 18:00');
  });

  it('trusts no invisible text: the OCR layer of a rebuilt page goes', async () => {
    expect((await extractText(result.bytes))[3]).toBe('');
  });
});

describe('marks that do not fit', () => {
  it('are refused by name, and nothing is written', async () => {
    const marks = [
      drawn(1, 1, [10, 10, 50, 50]),
      drawn(2, 99, [10, 10, 50, 50]),
      drawn(3, 1, [5000, 5000, 5100, 5100]),
    ];
    const result = await redactDocument({ documentId: DOCUMENT, source: mixed, marks });
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.refusal.code).toBe('mark-invalid');
    expect(result.refusal.errors?.map(({ field }) => field)).toEqual([
      `marks.${marks[1]?.id}`,
      `marks.${marks[2]?.id}`,
    ]);
  });
});

describe('documents that cannot be redacted', () => {
  it.each(['a password', 'a header and then noise'])('are refused: %s', async (name) => {
    const bytes = HOSTILE_FILES.find((one) => one.name === name)?.bytes() ?? new Uint8Array();
    const result = await redactDocument({ documentId: DOCUMENT, source: bytes, marks: [] });
    expect(result.ok ? undefined : result.refusal.code).toBe(name === 'a password' ? 'file-encrypted' : 'file-damaged');
  });

  it('a form that draws itself ends, and the engine lives on', async () => {
    const bytes = HOSTILE_FILES.find((one) => one.name === 'a form that draws itself')?.bytes() ?? new Uint8Array();
    expect((await redact(bytes, [drawn(1, 1, [10, 10, 50, 50])])).pages).toBe(1);
  });
});
