import dicomParser, { type DataSet } from 'dicom-parser';
import type { Block } from './layout/blocks.ts';
import type { Read } from './read.ts';
import { SourceError } from './source-error.ts';

const PIXEL_DATA = 'x7fe00010';

const parse = (bytes: Uint8Array): DataSet => {
  try {
    return dicomParser.parseDicom(bytes, { untilTag: PIXEL_DATA });
  } catch {
    // What the parser throws may quote the file.
    throw new SourceError('file-damaged', 'DICOM that does not parse');
  }
};

const MAX_VALUE = 300;
const valueAt = (data: DataSet, tag: string): string =>
  (data.string(tag) ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: values are padded with it
    .replace(/[\u0000\s]+/g, ' ')
    .trim()
    .slice(0, MAX_VALUE);

const number = (data: DataSet, tag: string): string => {
  const value = data.elements[tag] ? data.uint16(tag) : undefined;
  return value === undefined ? '' : String(value);
};

/** DA and TM (DICOM PS3.5 6.2): 20240524, 093012.123. */
const dateAt = (data: DataSet, tag: string): string =>
  valueAt(data, tag).replace(/^(\d{4})\.?(\d\d)\.?(\d\d)$/, '$1-$2-$3');
const timeAt = (data: DataSet, tag: string): string => valueAt(data, tag).replace(/^(\d\d)(\d\d).*$/, '$1:$2');
/** PN: family^given^middle^prefix^suffix. */
const nameAt = (data: DataSet, tag: string): string => {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] =
    valueAt(data, tag).split('=')[0]?.split('^') ?? [];
  return [prefix, given, middle, family, suffix].filter(Boolean).join(' ');
};

const fieldsOf = (data: DataSet): [string, string][] => [
  ['Patient', nameAt(data, 'x00100010')],
  ['Born', dateAt(data, 'x00100030')],
  ['Sex', valueAt(data, 'x00100040')],
  ['Record number', valueAt(data, 'x00100020')],
  ['Study', valueAt(data, 'x00081030')],
  ['Study date', [dateAt(data, 'x00080020'), timeAt(data, 'x00080030')].filter(Boolean).join(' ')],
  ['Accession number', valueAt(data, 'x00080050')],
  ['Modality', valueAt(data, 'x00080060')],
  ['Body part', valueAt(data, 'x00180015')],
  ['Series', [valueAt(data, 'x00200011'), valueAt(data, 'x0008103e')].filter(Boolean).join(', ')],
  ['Image', valueAt(data, 'x00200013')],
  ['Frames', valueAt(data, 'x00280008')],
  ['Size', [number(data, 'x00280011'), number(data, 'x00280010')].filter(Boolean).join(' x ')],
  ['Referred by', nameAt(data, 'x00080090')],
  ['Institution', valueAt(data, 'x00080080')],
  ['Made with', [valueAt(data, 'x00080070'), valueAt(data, 'x00081090')].filter(Boolean).join(' ')],
];

/** Images of radiology leave on a disc: the packet has one page that says which. */
export const readDicom = (bytes: Uint8Array): Read => {
  const data = parse(bytes);
  const rows = fieldsOf(data).filter(([, value]) => value !== '');
  const [patient, born] = [nameAt(data, 'x00100010'), dateAt(data, 'x00100030')];
  const day = dateAt(data, 'x00080020');
  const blocks: Block[] = [
    { kind: 'fields', rows },
    {
      kind: 'paragraph',
      runs: [
        { text: 'The images of this study are not printed. They are provided separately, on disc.', isBold: true },
      ],
    },
  ];
  return {
    suggested: {
      title: 'Imaging on disc',
      recordType: 'imaging',
      ...(/^\d{4}-\d\d-\d\d$/.test(day) ? { recordDate: day } : {}),
    },
    readable: {
      title: 'Imaging on disc',
      banner: [patient, born ? `born ${born}` : '', valueAt(data, 'x00100020')].filter(Boolean).join('   '),
      origin: 'DICOM, described',
      blocks,
    },
  };
};
