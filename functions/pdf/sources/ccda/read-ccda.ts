import type { RecordType } from '#shared/request/scope.ts';
import { type Block, plain } from '../layout/blocks.ts';
import type { Read } from '../read.ts';
import { SourceError } from '../source-error.ts';
import { entryBlocks } from './entries.ts';
import { narrativeBlocks } from './narrative.ts';
import { addressOf, codeOf, dateOf, idsOf, nameOf, telecomsOf, timeOf } from './values.ts';
import { childrenNamed, type Element, find, parseXml, textOf, wordsOf } from './xml.ts';

/** Document type codes (LOINC) of C-CDA R2.1 and where such a document goes in a packet. */
const TYPES: Record<string, RecordType> = {
  '34133-9': 'summary',
  '18842-5': 'summary',
  '18761-7': 'summary',
  '52521-2': 'summary',
  '34117-2': 'history',
  '11488-4': 'notes',
  '11506-3': 'notes',
  '57133-1': 'notes',
  '34111-5': 'notes',
  '11504-8': 'operative',
  '28570-0': 'operative',
  '18748-4': 'imaging',
  '18782-3': 'imaging',
};

const fields = (rows: readonly (readonly [string, string])[]): Block[] => {
  const said = rows.filter(([, value]) => value !== '');
  return said.length > 0 ? [{ kind: 'fields', rows: said }] : [];
};

const patientBlocks = (role: Element | undefined): Block[] => {
  const patient = find(role, 'patient');
  const guardian = find(patient, 'guardian');
  const languages = childrenNamed(patient, 'languageCommunication').map(
    (one) => find(one, 'languageCode')?.attributes.code,
  );
  return fields([
    ['Patient', nameOf(patient)],
    ['Born', dateOf(find(patient, 'birthTime')?.attributes.value)],
    ['Sex', codeOf(find(patient, 'administrativeGenderCode'))],
    ['Record number', idsOf(role)],
    ['Address', addressOf(role)],
    ['Contact', telecomsOf(role)],
    ['Race', codeOf(find(patient, 'raceCode'))],
    ['Ethnicity', codeOf(find(patient, 'ethnicGroupCode'))],
    ['Language', languages.filter(Boolean).join(', ')],
    ['Marital status', codeOf(find(patient, 'maritalStatusCode'))],
    ['Guardian', nameOf(find(guardian, 'guardianPerson'))],
  ]);
};

const personAt = (role: Element | undefined, person: string, organization: string): string => {
  const named = nameOf(find(role, person)) || wordsOf(find(role, 'assignedAuthoringDevice', 'softwareName'));
  return [named, nameOf(find(role, organization))].filter(Boolean).join(', ');
};

const authorsOf = (document: Element): string =>
  [
    ...new Set(
      childrenNamed(document, 'author').map((author) =>
        personAt(find(author, 'assignedAuthor'), 'assignedPerson', 'representedOrganization'),
      ),
    ),
  ]
    .filter(Boolean)
    .join('; ');

const documentBlocks = (document: Element): Block[] => {
  const encounter = find(document, 'componentOf', 'encompassingEncounter');
  const signer = find(document, 'legalAuthenticator');
  const custodian = find(document, 'custodian', 'assignedCustodian', 'representedCustodianOrganization');
  return fields([
    ['Document', codeOf(find(document, 'code'))],
    ['Written', timeOf(find(document, 'effectiveTime'))],
    ['Author', authorsOf(document)],
    ['Signed by', personAt(find(signer, 'assignedEntity'), 'assignedPerson', 'representedOrganization')],
    ['Signed', timeOf(find(signer, 'time'))],
    ['Kept by', [nameOf(custodian), addressOf(custodian), telecomsOf(custodian)].filter(Boolean).join(', ')],
    ['Care given', timeOf(find(document, 'documentationOf', 'serviceEvent', 'effectiveTime'))],
    [
      'Encounter',
      [codeOf(find(encounter, 'code')), timeOf(find(encounter, 'effectiveTime'))].filter(Boolean).join(', '),
    ],
    ['Place', nameOf(find(encounter, 'location', 'healthCareFacility', 'location'))],
  ]);
};

/** People around the patient: next of kin, carers, insurers (participant, CDA R2 4.2.2.9). */
const participantBlocks = (document: Element): Block[] =>
  fields(
    childrenNamed(document, 'participant').map((participant) => {
      const entity = find(participant, 'associatedEntity');
      const who = personAt(entity, 'associatedPerson', 'scopingOrganization');
      return [
        codeOf(find(entity, 'code')) || 'Contact',
        [who, addressOf(entity), telecomsOf(entity)].filter(Boolean).join(', '),
      ];
    }),
  );

const MAX_DEPTH = 6;

const sectionBlocks = (section: Element, depth: number): Block[] => {
  const level = depth === 0 ? 1 : depth === 1 ? 2 : 3;
  const text = find(section, 'text');
  const title = wordsOf(find(section, 'title')) || codeOf(find(section, 'code')) || 'Section';
  const told = text ? narrativeBlocks(text) : [];
  const inner = childrenNamed(section, 'component').flatMap((component) => childrenNamed(component, 'section'));
  const blocks = told.length > 0 || inner.length > 0 ? told : entryBlocks(section);
  return [
    { kind: 'heading', level, text: title },
    ...blocks,
    ...(depth < MAX_DEPTH ? inner.flatMap((one) => sectionBlocks(one, depth + 1)) : []),
  ];
};

/** A body that is a file of its own: shown when it is text, named when it is not (C-CDA "Unstructured Document"). */
const fileBlocks = (body: Element): Block[] => {
  const text = find(body, 'text');
  const { mediaType = 'text/plain', representation } = text?.attributes ?? {};
  const isText = mediaType.startsWith('text/plain');
  const content = representation === 'B64' ? Buffer.from(textOf(text), 'base64').toString('utf8') : textOf(text);
  if (isText) return content.split(/\r?\n/).map((line) => ({ kind: 'paragraph', runs: plain(line) }) as const);
  return [
    {
      kind: 'paragraph',
      runs: plain(`The document itself is an attached file (${mediaType}) that is not shown here.`),
    },
  ];
};

/** Reads a C-CDA document: who and when from its header, and every section as its author wrote it. */
export const readCcda = (xml: string): Read => {
  const document = parseXml(xml);
  if (document.name !== 'ClinicalDocument') throw new SourceError('file-type', 'Not a clinical document');
  const role = find(document, 'recordTarget', 'patientRole');
  const patient = find(role, 'patient');
  const title = (wordsOf(find(document, 'title')) || codeOf(find(document, 'code')) || 'Clinical document').slice(
    0,
    160,
  );
  const born = dateOf(find(patient, 'birthTime')?.attributes.value);
  const body = find(document, 'component', 'structuredBody');
  const sections = childrenNamed(body, 'component').flatMap((component) => childrenNamed(component, 'section'));
  const file = find(document, 'component', 'nonXMLBody');
  const date = dateOf(find(document, 'effectiveTime')?.attributes.value).slice(0, 10);
  const recordType = TYPES[find(document, 'code')?.attributes.code ?? ''] ?? 'summary';
  return {
    suggested: { title, recordType, ...(date.length === 10 ? { recordDate: date } : {}) },
    readable: {
      title,
      banner: [nameOf(patient), born ? `born ${born}` : '', idsOf(role)].filter(Boolean).join('   '),
      origin: 'C-CDA document, shown as text',
      blocks: [
        ...patientBlocks(role),
        ...documentBlocks(document),
        ...participantBlocks(document),
        ...sections.flatMap((section) => sectionBlocks(section, 0)),
        ...(file ? fileBlocks(file) : []),
      ],
    },
  };
};
