import { decodedBytes } from './decoded-bytes.ts';

/** Keys that carry what nobody draws. `Length`, `Filter` and the like are the format's own. */
const CARRIERS = [
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'EF',
  'AF',
  'Annots',
  'AcroForm',
  'XFA',
  'Metadata',
  'PieceInfo',
  'StructTreeRoot',
  'OCProperties',
  'Outlines',
  'Dests',
  'Threads',
  'PageLabels',
  'Info',
  'Prev',
  'Encrypt',
  'Alternates',
  'Thumb',
  'OPI',
  'ActualText',
  'URI',
  'SMaskInData',
  'Collection',
  'DPartRoot',
  'OutputIntents',
  'Perms',
  'DSS',
];
const PATTERN = new RegExp(`/(${CARRIERS.join('|')})(?![A-Za-z])`, 'g');

/** Keys of the output outside its streams' bodies, object streams included. */
export const carriersIn = (bytes: Uint8Array): string[] => {
  const [file = Buffer.alloc(0)] = decodedBytes(Buffer.from(bytes));
  const skeleton = file.toString('latin1').replaceAll(/stream\r?\n[\s\S]*?endstream/g, 'stream endstream');
  const names = new Set([...skeleton.matchAll(PATTERN)].map(([, name]) => name ?? ''));
  return names.size > 0 ? [`keys: ${[...names].join(' ')}`] : [];
};
