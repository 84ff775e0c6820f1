import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPages } from '#functions/pdf/ocr/read-pages.ts';
import { renderSource } from '#functions/pdf/sources/render-source.ts';
import { extractText } from '#functions/pdf/text.ts';
import { makeClinicalDocument } from '#infra/local/charts/clinical-document.ts';
import { picturesOf } from '#infra/local/charts/fax.ts';
import { makeFhirBundle } from '#infra/local/charts/fhir-bundle.ts';
import { PATIENTS } from '#infra/local/charts/people.ts';
import { writeTiffFile } from '#infra/local/charts/tiff.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const [ROSA] = PATIENTS;
if (!ROSA) throw new Error('No synthetic patient');

const pdfOf = async (file: Uint8Array): Promise<Uint8Array> => {
  const made = await renderSource(file);
  if (!made.ok || !made.value.bytes) throw new Error(made.ok ? 'no pages' : made.refusal.code);
  return made.value.bytes;
};
const wordsOf = async (file: Uint8Array): Promise<string> => (await extractText(await pdfOf(file))).join('\n');

const ccda = (body: string): Uint8Array =>
  utf8(`<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Note</title><effectiveTime value="20240506"/>
<component><structuredBody><component><section><title>Part</title><text>${body}</text></section></component></structuredBody></component></ClinicalDocument>`);

const rtf = (body: string): Uint8Array => latin1(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}${body}}`);

const element = (tag: number, kind: string, value: string): Buffer => {
  const padded = value.length % 2 === 0 ? value : `${value} `;
  const head = Buffer.alloc(8);
  head.writeUInt16LE(tag >>> 16, 0);
  head.writeUInt16LE(tag & 0xffff, 2);
  head.write(kind, 4, 'latin1');
  head.writeUInt16LE(padded.length, 6);
  return Buffer.concat([head, Buffer.from(padded, 'latin1')]);
};
const dicom = (): Uint8Array => {
  const syntax = element(0x00020010, 'UI', '1.2.840.10008.1.2.1\0');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(syntax.length);
  const group = Buffer.concat([Buffer.from([2, 0, 0, 0, 0x55, 0x4c, 4, 0]), length]);
  const rest = [
    element(0x00080020, 'DA', '20240702'),
    element(0x00080060, 'CS', 'CT'),
    element(0x00081030, 'LO', 'CT chest'),
    element(0x00100010, 'PN', 'Delgado^Rosa'),
  ];
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), group, syntax, ...rest]);
};

const chunk = (type: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]);
};
const png = (
  width: number,
  height: number,
  depth: number,
  colour: number,
  data: Buffer,
  ...more: Buffer[]
): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('records that are no PDF', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8 text', utf8('Glucose ≥ 5 µg\n\ttab\fSecond page Жд ế'), ['≥', 'µg', 'tab', 'Second', 'Жд', 'ế']],
    ['UTF-16 text', Buffer.from('\ufeffTemperature 38 °C', 'utf16le'), ['Temperature', '°C']],
    ['UTF-16 text without a mark', Buffer.from('Temperature 38 and more', 'utf16le'), ['Temperature', 'more']],
    ['text of old Windows', latin1('caf\xe9 na\xefve \x93quoted\x94'), ['café', 'naïve', '“quoted”']],
    ['text in a script that the font lacks', utf8('Name 中文 end'), ['��', 'end']],
    [
      'RTF',
      rtf(
        "\\b Bold\\b0  na\\'efve \\u8805?5\\par{\\*\\secret hidden}\\trowd\\intbl One\\cell Two\\cell\\row\\pard After",
      ),
      ['Bold', 'naïve', '≥5', 'One', 'Two', 'After'],
    ],
    [
      'a C-CDA list',
      ccda('<list listType="ordered"><item>First &amp; last</item><item>Next<br/>line</item></list>'),
      ['1.', 'First', '&', 'line'],
    ],
    [
      'a C-CDA table',
      ccda(
        '<table><thead><tr><th>Test</th><th>Value</th></tr></thead><tbody><tr><td rowspan="2">Sodium</td><td>139</td></tr><tr><td>140</td></tr></tbody></table>',
      ),
      ['Test', 'Sodium', '139', '140'],
    ],
    [
      'a whole C-CDA document',
      makeClinicalDocument(ROSA),
      ['Delgado', 'Halvorsen', 'Penicillin', '1961-03-14', 'Metformin', 'Emergency'],
    ],
    [
      'a FHIR bundle',
      makeFhirBundle(ROSA),
      ['Delgado', 'Systolic', 'mmHg', 'Penicillin', 'brother', 'FX2291', '0.6-1.1'],
    ],
    [
      'one FHIR resource',
      utf8(
        '{"resourceType":"Observation","status":"entered-in-error","code":{"text":"Potassium"},"valueQuantity":{"value":4.2,"unit":"mmol/L"},"referenceRange":[{"low":{"value":3.5},"high":{"value":5.1}}]}',
      ),
      ['Potassium', '4.2', 'mmol/L', 'error]', '3.5', '5.1'],
    ],
    [
      'a FHIR resource of an unknown kind',
      utf8('{"resourceType":"NutritionOrder","dateTime":"2024-01-05","oralDiet":{"type":[{"text":"Soft diet"}]}}'),
      ['Soft', '2024-01-05', 'Oral'],
    ],
    ['DICOM', dicom(), ['Rosa', 'Delgado', 'CT', 'chest', '2024-07-02', 'disc.']],
  ])('%s becomes pages with its words', async (_, file, words) => {
    const found = await wordsOf(file);
    for (const word of words) expect(found.split(/\s+/)).toContain(word);
    // Never the format itself.
    expect(found).not.toMatch(/resourceType|<\/?\w+>|\\rtf|\\par/);
  });

  it.each([
    [
      'C-CDA',
      makeClinicalDocument(ROSA),
      { title: 'Discharge summary', recordType: 'summary', recordDate: '2025-02-14' },
    ],
    ['FHIR', makeFhirBundle(ROSA), { title: 'Health record', recordType: 'summary', recordDate: '2025-02-24' }],
    ['DICOM', dicom(), { title: 'Imaging on disc', recordType: 'imaging', recordDate: '2024-07-02' }],
  ])('%s says what it is, and of when', async (_, file, suggested) => {
    expect(await renderSource(file)).toMatchObject({ value: { suggested } });
  });

  it('leaves out what RTF hides, and never shows it', async () => {
    expect(
      await wordsOf(rtf('{\\info{\\author Secretauthor}}{\\*\\unknown Secretgroup}{\\v Secrethidden}Shown')),
    ).not.toContain('Secret');
  });

  it('begins the header of a long table again on every page and loses no row', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, row) => `<tr><td>row${row}</td><td>${'word '.repeat(row % 9)}</td></tr>`,
    ).join('');
    const pages = await extractText(
      await pdfOf(ccda(`<table><thead><tr><th>Heading</th><th>Text</th></tr></thead><tbody>${rows}</tbody></table>`)),
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.every((page) => page.includes('Heading'))).toBe(true);
    const all = pages.join(' ').split(/\s+/);
    expect(Array.from({ length: 300 }, (_, row) => `row${row}`).filter((name) => !all.includes(name))).toEqual([]);
  });

  it('breaks a cell longer than a page over pages without losing a word', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `w${index}`);
    const all = (await wordsOf(ccda(`<table><tbody><tr><td>${words.join(' ')}</td></tr></tbody></table>`))).split(
      /\s+/,
    );
    expect(words.filter((word) => !all.includes(word))).toEqual([]);
  });

  it('gives the same bytes every time', async () => {
    for (const file of [makeClinicalDocument(ROSA), makeFhirBundle(ROSA), utf8('text')])
      expect(Buffer.compare(await pdfOf(file), await pdfOf(file))).toBe(0);
  });
});

describe('pictures', () => {
  it('make a TIFF scan a page each, whose words can then be recognised', async () => {
    const pictures = await picturesOf(await pdfOf(makeClinicalDocument(ROSA)), 2);
    const made = await renderSource(writeTiffFile(pictures, 200), 'image/tiff');
    expect(made).toMatchObject({ value: { type: 'image/tiff', pages: 2 } });
    const bytes = made.ok ? (made.value.bytes ?? new Uint8Array()) : new Uint8Array();
    const [page] = await readPages(bytes, { from: 1, to: 1 });
    const found = new Set(page?.words.map(({ text }) => text));
    const wanted = [...new Set((await wordsOf(makeClinicalDocument(ROSA))).split('\n')[0]?.split(/\s+/) ?? [])];
    expect(wanted.filter((word) => found.has(word)).length / wanted.length).toBeGreaterThan(0.85);
  });

  it.each([
    [1, 0, Buffer.from([0, 0xaa, 0, 0x55])],
    [8, 2, Buffer.concat([Buffer.from([0]), Buffer.alloc(24, 9), Buffer.from([2]), Buffer.alloc(24, 1)])],
    [16, 0, Buffer.concat([Buffer.from([1]), Buffer.alloc(16, 9), Buffer.from([4]), Buffer.alloc(16, 1)])],
    [8, 6, Buffer.concat([Buffer.from([0]), Buffer.alloc(32, 9), Buffer.from([3]), Buffer.alloc(32, 1)])],
  ])('take a PNG of %d bits and colour type %d', async (depth, colour, data) => {
    expect(await renderSource(png(8, 2, depth, colour, data), 'image/png')).toMatchObject({ value: { pages: 1 } });
  });

  it('lose what a JPEG carries besides its picture', async () => {
    const segment = (marker: number, body: Buffer) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body]);
    const frame = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
    const file = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe1, Buffer.from('Exif\0\0Secretplace and more of it')),
      segment(0xfe, Buffer.from('Secretcomment')),
      frame,
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
      Buffer.from('Secrettrailer'),
    ]);
    expect(Buffer.from(await pdfOf(file)).includes('Secret')).toBe(false);
  });
});

const nested = (depth: number): string => `${'<content>'.repeat(depth)}x${'</content>'.repeat(depth)}`;

describe('files that cannot be used', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['white space', utf8(' \n\t '), 'file-empty'],
    ['a program by another name', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 32), 'file-type'],
    [
      'XML with entities',
      utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><ClinicalDocument>&b;</ClinicalDocument>'),
      'file-damaged',
    ],
    ['XML of another kind', utf8('<?xml version="1.0"?><invoice/>'), 'file-type'],
    ['XML that stops', utf8('<?xml version="1.0"?><ClinicalDocument><title'), 'file-damaged'],
    ['XML nested 100,000 deep', ccda(nested(100_000)), 'file-damaged'],
    ['JSON that stops', utf8('{"resourceType":"Bundle",'), 'file-damaged'],
    ['JSON of another kind', utf8('{"invoice":1}'), 'file-type'],
    ['an empty bundle', utf8('{"resourceType":"Bundle","entry":[]}'), 'file-empty'],
    ['RTF without words', rtf('{\\*\\secret hidden}'), 'file-empty'],
    ['RTF nested 100,000 deep', latin1(`{\\rtf1 ${'{'.repeat(100_000)}`), 'file-too-large'],
    ['a PNG that lies about its size', png(60_000, 60_000, 8, 2, Buffer.alloc(10)), 'file-too-large'],
    ['a PNG that is a bomb', png(8, 8, 8, 0, Buffer.alloc(50_000_000)), 'file-too-large'],
    ['a PNG that is cut off', png(800, 800, 8, 2, Buffer.alloc(10)), 'file-damaged'],
    ['a JPEG without a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), 'file-damaged'],
    ['a TIFF of nothing', Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0]), 'file-damaged'],
    ['a TIFF that points outside itself', Uint8Array.from([0x49, 0x49, 42, 0, 255, 255, 255, 127]), 'file-damaged'],
    ['DICOM that stops', dicom().subarray(0, 150), 'file-damaged'],
  ])('%s is refused', async (_, file, code) => {
    expect(await renderSource(file)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('are those that are not what was declared', async () => {
    expect(await renderSource(utf8('words'), 'application/rtf')).toMatchObject({ refusal: { code: 'file-type' } });
    expect(await renderSource(makeFhirBundle(ROSA), 'application/xml')).toMatchObject({
      refusal: { code: 'file-type' },
    });
  });
});
