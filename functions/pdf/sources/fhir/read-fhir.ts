import type { RecordType } from '#shared/request/scope.ts';
import { type Block, cell } from '../layout/blocks.ts';
import type { Read } from '../read.ts';
import { SourceError } from '../source-error.ts';
import { filesOf, lineBlocks, xhtmlBlocks } from './attachments.ts';
import { type Bundle, openBundle } from './bundle.ts';
import { genericFields, label } from './generic.ts';
import { SECTIONS } from './sections.ts';
import {
  address,
  concept,
  date,
  humanName,
  identifiers,
  type Json,
  joined,
  json,
  list,
  telecom,
  text,
  withStatus,
} from './values.ts';

const MAX_RESOURCES = 100_000;
const BACKGROUND = new Set([
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'Medication',
  'Composition',
  'Provenance',
  'CareTeam',
  'Coverage',
]);
const DOCUMENTS = new Set(['DiagnosticReport', 'DocumentReference']);

const SINGLE: Record<string, RecordType> = {
  Observation: 'lab',
  DiagnosticReport: 'lab',
  DocumentReference: 'notes',
  Composition: 'notes',
  Immunization: 'immunization',
  MedicationRequest: 'medication',
  MedicationStatement: 'medication',
  ImagingStudy: 'imaging',
  Procedure: 'operative',
  Claim: 'billing',
  ExplanationOfBenefit: 'billing',
};

const patientBlocks = (patient: Json): Block[] => {
  const contacts = list(patient.contact).map((one) =>
    joined([humanName([json(one.name)]), joined(list(one.relationship).map(concept)), telecom(one.telecom)]),
  );
  const rows: [string, string][] = [
    ['Patient', humanName(patient.name)],
    ['Born', date(patient.birthDate)],
    ['Died', date(patient.deceasedDateTime) || (patient.deceasedBoolean === true ? 'Yes' : '')],
    ['Sex', text(patient.gender)],
    ['Numbers', identifiers(patient.identifier)],
    ['Address', address(patient.address)],
    ['Telephone', telecom(patient.telecom)],
    ['Language', joined(list(patient.communication).map((one) => concept(one.language)))],
    ['Marital status', concept(patient.maritalStatus)],
    ['Contacts', joined(contacts, '; ')],
  ];
  return [{ kind: 'fields', rows: rows.filter(([, value]) => value !== '') }];
};

const newestFirst =
  (when: (one: Json) => string) =>
  (a: Json, b: Json): number =>
    when(b).localeCompare(when(a));

const tableBlocks = (bundle: Bundle): Block[] =>
  SECTIONS.flatMap(({ title, types, only, header, rows, when }) => {
    const found = bundle.resources.filter((one) => types.includes(text(one.resourceType)) && (only?.(one) ?? true));
    if (found.length === 0) return [];
    const cells = [...found].sort(newestFirst(when)).flatMap((one) => rows(one, bundle));
    // A column that nobody filled says nothing.
    const kept = header.flatMap((_, column) => (cells.some((row) => (row[column] ?? '') !== '') ? [column] : []));
    const pick = (row: readonly string[]) => kept.map((column) => cell(row[column] ?? ''));
    return [
      { kind: 'heading', level: 1, text: title } as const,
      { kind: 'table', header: pick(header), rows: cells.map(pick) } as const,
    ];
  });

const written = (one: Json): string =>
  date(one.effectiveDateTime) || date(one.date) || date(one.issued) || date(json(one.effectivePeriod).start);

/** Reports and notes: their words, not only their names. */
const documentBlocks = (bundle: Bundle): Block[] => {
  const { resources, nameOf, find } = bundle;
  const found = resources.filter(({ resourceType }) => DOCUMENTS.has(text(resourceType)));
  const blocks = [...found].sort(newestFirst(written)).flatMap((one): Block[] => {
    const results = list(one.result).map((reference) =>
      joined([nameOf(reference), find(reference) ? '' : '(not in this file)'], ' '),
    );
    const who = joined([...list(one.performer).map(nameOf), ...list(one.author).map(nameOf)]);
    return [
      {
        kind: 'heading',
        level: 2,
        text: withStatus(joined([concept(one.code) || concept(one.type) || 'Document', written(one)]), one.status),
      },
      ...(who ? [{ kind: 'paragraph', runs: [{ text: who, isItalic: true }] } as const] : []),
      ...(results.length > 0
        ? [{ kind: 'paragraph', runs: [{ text: `Results: ${joined(results, '; ')}` }] } as const]
        : []),
      ...lineBlocks(joined([text(one.conclusion), text(one.description)], '\n\n')),
      ...filesOf(one),
    ];
  });
  return blocks.length > 0 ? [{ kind: 'heading', level: 1, text: 'Reports and notes' }, ...blocks] : [];
};

const compositionBlocks = ({ resources, nameOf }: Bundle): Block[] =>
  resources
    .filter(({ resourceType }) => resourceType === 'Composition')
    .flatMap((one): Block[] => [
      { kind: 'heading', level: 1, text: joined([text(one.title) || concept(one.type), date(one.date)]) },
      { kind: 'paragraph', runs: [{ text: joined(list(one.author).map(nameOf)), isItalic: true }] },
      ...sectionBlocks(one, 0),
    ]);

const sectionBlocks = (parent: Json, depth: number): Block[] =>
  list(parent.section).flatMap((section): Block[] => [
    { kind: 'heading', level: depth === 0 ? 2 : 3, text: text(section.title) || concept(section.code) },
    ...xhtmlBlocks(text(json(section.text).div)),
    ...(depth < 5 ? sectionBlocks(section, depth + 1) : []),
  ]);

const otherBlocks = ({ resources }: Bundle): Block[] => {
  const shown = new Set([...SECTIONS.flatMap(({ types }) => types), ...DOCUMENTS, ...BACKGROUND]);
  const rest = resources.filter(({ resourceType }) => !shown.has(text(resourceType)));
  const names = [...new Set(rest.map(({ resourceType }) => text(resourceType)))].sort();
  return names.flatMap((name): Block[] => [
    { kind: 'heading', level: 1, text: label(name) },
    ...rest
      .filter((one) => one.resourceType === name)
      .map((one): Block => ({ kind: 'fields', rows: genericFields(one) })),
  ]);
};

const parse = (source: string): Json => {
  try {
    return json(JSON.parse(source));
  } catch {
    // What the parser says would quote the file.
    throw new SourceError('file-damaged', 'The JSON is not well formed');
  }
};

/** Reads a FHIR R4 bundle, or one resource, into tables and text. */
export const readFhir = (source: string): Read => {
  const root = parse(source);
  if (text(root.resourceType) === '') throw new SourceError('file-type', 'Not a FHIR resource');
  const bundle = openBundle(root);
  if (bundle.resources.length === 0) throw new SourceError('file-empty', 'A bundle without resources');
  if (bundle.resources.length > MAX_RESOURCES) throw new SourceError('file-too-long', 'Too many resources');
  const patients = bundle.resources.filter(({ resourceType }) => resourceType === 'Patient');
  const [patient] = patients;
  const single = root.resourceType === 'Bundle' ? undefined : text(root.resourceType);
  const title = single ? label(single) : 'Health record';
  const newest = newestOf(bundle);
  const born = patient ? date(patient.birthDate) : '';
  return {
    suggested: {
      title,
      recordType: (single && SINGLE[single]) || 'summary',
      ...(newest ? { recordDate: newest } : {}),
    },
    readable: {
      title,
      banner: patient ? joined([humanName(patient.name), born ? `born ${born}` : ''], '   ') : '',
      origin: `FHIR R4 ${single ? 'resource' : 'bundle'}, shown as text`,
      blocks: [
        ...patients.flatMap(patientBlocks),
        ...compositionBlocks(bundle),
        ...tableBlocks(bundle),
        ...documentBlocks(bundle),
        ...otherBlocks(bundle),
      ],
    },
  };
};

/** The newest day anything in it happened. */
const newestOf = ({ resources }: Bundle): string | undefined => {
  const days = resources
    .flatMap((one) => [
      ...SECTIONS.filter(({ types }) => types.includes(text(one.resourceType))).map(({ when }) => when(one)),
      written(one),
    ])
    .map((day) => day.slice(0, 10))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  return days.sort().at(-1);
};
