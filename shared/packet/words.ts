import type { RedactionReason } from '../redaction/reasons.ts';
import type { RecordType } from '../request/scope.ts';
import type { ConsentScope } from './going.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/**
 * What the covers say about what was covered. Neutral on purpose: a reader other than the patient must not learn that
 * specially protected information exists, so several reasons share one sentence.
 */
const enReasons: Record<RedactionReason, string> = {
  'third-party': 'Information about another person',
  'wrong-patient': 'Information that belongs to another record',
  'out-of-scope': 'Outside what was asked for',
  sensitive: 'Withheld as the law requires or allows',
  psychotherapy: 'Withheld as the law requires or allows',
  confidential: 'Withheld as the law requires or allows',
  legal: 'Withheld as the law requires or allows',
};

/**
 * The rule behind each sentence of `reasons`: reasons that share a sentence share the rule as well, or the rule would tell
 * them apart.
 */
const enRules: Record<RedactionReason, string> = {
  'third-party': '45 CFR 164.502(a)',
  'wrong-patient': '45 CFR 164.502(a)',
  'out-of-scope': '45 CFR 164.502(b), 164.508(c)',
  sensitive: '45 CFR 164.524(a), other federal or state law',
  psychotherapy: '45 CFR 164.524(a), other federal or state law',
  confidential: '45 CFR 164.524(a), other federal or state law',
  legal: '45 CFR 164.524(a), other federal or state law',
};

const esRules: Record<RedactionReason, string> = {
  ...enRules,
  sensitive: '45 CFR 164.524(a), otra ley federal o estatal',
  psychotherapy: '45 CFR 164.524(a), otra ley federal o estatal',
  confidential: '45 CFR 164.524(a), otra ley federal o estatal',
  legal: '45 CFR 164.524(a), otra ley federal o estatal',
};

const enTypes: Record<RecordType, string> = {
  summary: 'Summaries',
  history: 'History and physical',
  notes: 'Visit and progress notes',
  operative: 'Operative and procedure reports',
  lab: 'Laboratory results',
  imaging: 'Imaging reports',
  medication: 'Medications',
  immunization: 'Immunizations',
  billing: 'Billing records',
  entire: 'Chart',
};

const enMonths = 'January February March April May June July August September October November December'.split(' ');
const esMonths = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** What a custodian certifies: true of this volume, and no more (domain: certify only what is true). */
export type CertifiedFacts = {
  facility: string;
  patient: string;
  types: string;
  dates: string | undefined;
  pages: number;
  first: number;
  last: number;
  volumes: number;
  covered: boolean;
};

const en = {
  title: 'Medical records',
  reference: 'Reference',
  patient: 'Patient',
  recipient: 'Released to',
  date: 'Date',
  basis: 'Released because',
  pages: 'Pages in this packet',
  inside: 'What is inside',
  contents: 'Contents',
  cover: 'Cover',
  documents: (count: number, pages: number) =>
    `${plural(count, 'document', 'documents')}, ${plural(pages, 'page', 'pages')}`,
  dates: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  columns: { type: 'Record type', documents: 'Documents', pages: 'Pages', dates: 'Dates', page: 'Page' },
  total: 'Total',
  dateRange: 'Dates of the records',
  volume: 'Volume',
  volumeOf: (volume: number, volumes: number) => `Volume ${volume} of ${volumes}`,
  volumeNote: (volumes: number) =>
    `This packet comes in ${plural(volumes, 'volume', 'volumes')}. Each has its own contents and page numbers.`,
  part: (from: number, to: number, of: number) => `pages ${from}–${to} of ${of} of this document`,
  releasedTo: (recipient: string) => `Released to ${recipient}`,
  notices: 'Notices',
  /** About pages that stay behind: how many, and no more. */
  withheld: (pages: number) => `${plural(pages, 'page', 'pages')} withheld as the law requires or permits.`,
  withheldTitle: 'Pages left out',
  scopeTitle: 'What the consent covers',
  scopeIntro: 'Pages in this packet are released by written consent. This is its scope (42 CFR 2.32(b)).',
  scope: (consent: ConsentScope) => [
    `What may be disclosed: ${consent.scope}`,
    `For: ${consent.purpose}`,
    `To: ${consent.recipients.join('; ')}`,
    `Signed on: ${consent.signedOn}`,
    `Ends: ${[consent.expiresOn, consent.expiryEvent].filter(Boolean).join(', or ')}`,
  ],
  index: 'Covered and withheld',
  indexIntro:
    'What is covered on the pages below was removed before this file was made. The list says where and why in general terms, and under which rule.',
  indexColumns: { pages: 'Pages', reason: 'Reason', rule: 'Rule' },
  reviewTitle: 'If you want this looked at again',
  review:
    'Some of these decisions can be reviewed by a professional who took no part in them (45 CFR 164.524(a)(4)). Write to the records office of the sender and quote the reference. A patient may also complain to the sender or to the Secretary of Health and Human Services (45 CFR 160.306).',
  certification: 'Certification of records',
  certificationBody: (facts: CertifiedFacts) => [
    `I am a custodian of the records of ${facts.facility}, or another person qualified to certify them. I certify under Federal Rules of Evidence 803(6) and 902(11) that the records in this ${facts.volumes > 1 ? 'volume' : 'packet'}, ${plural(facts.pages, 'page', 'pages')} on packet pages ${facts.first} to ${facts.last}${facts.dates ? `, dated ${facts.dates}` : ''},`,
    [
      'were made at or near the time by, or from information transmitted by, someone with knowledge;',
      'were kept in the course of a regularly conducted activity of the facility; and',
      'were made as a regular practice of that activity.',
    ],
    `They are copies of records kept by ${facts.facility} about ${facts.patient}: ${facts.types}. ${facts.covered ? 'Parts are covered or left out; the page "Covered and withheld" lists where and on what ground. I do not certify that this is the whole chart.' : 'Nothing on these pages is covered. I do not certify that this is the whole chart.'}`,
    'The copies were made electronically. The SHA-256 values on the page "Digital identification" identify the data that was copied into this file (Federal Rule of Evidence 902(14)).',
    'I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct (28 U.S.C. 1746).',
  ],
  signature: ['Signature', 'Name and title', 'Place and date'],
  hashes: 'Digital identification',
  hashesIntro:
    'The SHA-256 value of the data of each document as it was copied into this file, after anything covered was removed. The last line is the value of all of them together.',
  hashesColumns: { document: 'Document', pages: 'Pages', value: 'SHA-256' },
  allTogether: 'All of the above',
  linkTitle: 'The link',
  link: (days: number) =>
    `The link to this packet works for ${plural(days, 'day', 'days')} after it was sent. After that, ask the records office for a new one and quote the reference.`,
  covered: 'What was covered',
  nothingCovered: 'Nothing in these records was covered.',
  coveredIntro:
    'Some parts are covered by black boxes. What was under them has been removed from this file and cannot be recovered.',
  areas: (areas: number, pages: number) => `${plural(areas, 'area', 'areas')} on ${plural(pages, 'page', 'pages')}`,
  coveredOn: (pages: string) => `Covered areas on pages ${pages}`,
  confidentialTitle: 'Confidential',
  confidential:
    'These records hold health information that is protected by federal and state law. They are meant only for the person or office named above, and only for the purpose they were asked for.',
  misdirectedTitle: 'If this reached you by mistake',
  misdirected:
    'Do not read, copy or pass it on. Tell the sender at once, quoting the reference above, then delete every copy or destroy it on paper as the sender directs.',
  otherType: 'Other records',
  undated: 'undated',
  /** "November 22, 2026". Not Intl: its wording may change with a Node release, and the packet's bytes with it. */
  day: (date: string) =>
    `${enMonths[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`,
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  reasons: enReasons,
  rules: enRules,
  types: enTypes,
};

export type PacketWords = typeof en;

const esReasons: Record<RedactionReason, string> = {
  'third-party': 'Información sobre otra persona',
  'wrong-patient': 'Información que pertenece a otro expediente',
  'out-of-scope': 'Fuera de lo que se pidió',
  sensitive: 'Retenido según lo exige o permite la ley',
  psychotherapy: 'Retenido según lo exige o permite la ley',
  confidential: 'Retenido según lo exige o permite la ley',
  legal: 'Retenido según lo exige o permite la ley',
};

const esTypes: Record<RecordType, string> = {
  summary: 'Resúmenes',
  history: 'Historia clínica y examen físico',
  notes: 'Notas de consulta y evolución',
  operative: 'Informes de operaciones y procedimientos',
  lab: 'Resultados de laboratorio',
  imaging: 'Informes de imágenes',
  medication: 'Medicamentos',
  immunization: 'Vacunas',
  billing: 'Facturación',
  entire: 'Expediente',
};

const es: PacketWords = {
  title: 'Expediente médico',
  reference: 'Referencia',
  patient: 'Paciente',
  recipient: 'Entregado a',
  date: 'Fecha',
  basis: 'Motivo de la entrega',
  pages: 'Páginas de este paquete',
  inside: 'Qué contiene',
  contents: 'Contenido',
  cover: 'Portada',
  documents: (count, pages) => `${plural(count, 'documento', 'documentos')}, ${plural(pages, 'página', 'páginas')}`,
  dates: (from, to) => (from === to ? from : `${from} a ${to}`),
  columns: { type: 'Tipo de documento', documents: 'Documentos', pages: 'Páginas', dates: 'Fechas', page: 'Página' },
  total: 'Total',
  dateRange: 'Fechas del expediente',
  volume: 'Tomo',
  volumeOf: (volume, volumes) => `Tomo ${volume} de ${volumes}`,
  volumeNote: (volumes) =>
    `Este paquete viene en ${plural(volumes, 'tomo', 'tomos')}. Cada uno tiene su propio contenido y numeración.`,
  part: (from, to, of) => `páginas ${from}–${to} de ${of} de este documento`,
  releasedTo: (recipient) => `Entregado a ${recipient}`,
  notices: 'Avisos',
  withheld: (pages) => `${plural(pages, 'página retenida', 'páginas retenidas')} según lo exige o permite la ley.`,
  withheldTitle: 'Páginas que no se incluyen',
  scopeTitle: 'Qué abarca el consentimiento',
  scopeIntro:
    'Algunas páginas de este paquete se entregan por consentimiento escrito. Este es su alcance (42 CFR 2.32(b)).',
  scope: (consent) => [
    `Qué se puede entregar: ${consent.scope}`,
    `Para: ${consent.purpose}`,
    `A: ${consent.recipients.join('; ')}`,
    `Firmado el: ${consent.signedOn}`,
    `Vence: ${[consent.expiresOn, consent.expiryEvent].filter(Boolean).join(', o ')}`,
  ],
  index: 'Partes cubiertas y retenidas',
  indexIntro:
    'Lo que aparece cubierto en las páginas siguientes se eliminó antes de hacer este archivo. La lista dice dónde y por qué en términos generales, y según qué norma.',
  indexColumns: { pages: 'Páginas', reason: 'Motivo', rule: 'Norma' },
  reviewTitle: 'Si desea que se revise',
  review:
    'Algunas de estas decisiones puede revisarlas un profesional que no participó en ellas (45 CFR 164.524(a)(4)). Escriba a la oficina de expedientes del remitente e indique la referencia. El paciente también puede presentar una queja ante el remitente o ante el Secretario de Salud y Servicios Humanos (45 CFR 160.306).',
  certification: 'Certificación de los documentos',
  certificationBody: (facts) => [
    `Soy custodio de los expedientes de ${facts.facility}, u otra persona facultada para certificarlos. Certifico, conforme a las Reglas Federales de Evidencia 803(6) y 902(11), que los documentos de este ${facts.volumes > 1 ? 'tomo' : 'paquete'}, ${plural(facts.pages, 'página', 'páginas')}, en las páginas ${facts.first} a ${facts.last}${facts.dates ? `, con fechas de ${facts.dates}` : ''},`,
    [
      'se hicieron en el momento de los hechos o poco después, por alguien con conocimiento de ellos o con información que esa persona transmitió;',
      'se conservaron en el curso de una actividad habitual de la institución; y',
      'se hicieron como práctica habitual de esa actividad.',
    ],
    `Son copias de documentos que ${facts.facility} conserva sobre ${facts.patient}: ${facts.types}. ${facts.covered ? 'Hay partes cubiertas u omitidas; la página «Partes cubiertas y retenidas» indica dónde y por qué motivo. No certifico que este sea el expediente completo.' : 'Nada en estas páginas está cubierto. No certifico que este sea el expediente completo.'}`,
    'Las copias se hicieron por medios electrónicos. Los valores SHA-256 de la página «Identificación digital» identifican los datos que se copiaron en este archivo (Regla Federal de Evidencia 902(14)).',
    'Declaro bajo pena de perjurio, conforme a las leyes de los Estados Unidos de América, que lo anterior es verdadero y correcto (28 U.S.C. 1746).',
  ],
  signature: ['Firma', 'Nombre y cargo', 'Lugar y fecha'],
  hashes: 'Identificación digital',
  hashesIntro:
    'El valor SHA-256 de los datos de cada documento tal como se copiaron en este archivo, después de eliminar lo que se cubrió. La última línea es el valor de todos ellos juntos.',
  hashesColumns: { document: 'Documento', pages: 'Páginas', value: 'SHA-256' },
  allTogether: 'Todos los anteriores',
  linkTitle: 'El enlace',
  link: (days) =>
    `El enlace a este paquete funciona durante ${plural(days, 'día', 'días')} desde que se envió. Después, pida uno nuevo a la oficina de expedientes e indique la referencia.`,
  covered: 'Qué se cubrió',
  nothingCovered: 'No se cubrió ninguna parte de este expediente.',
  coveredIntro:
    'Algunas partes están cubiertas con recuadros negros. Lo que había debajo se eliminó de este archivo y no se puede recuperar.',
  areas: (areas, pages) => `${plural(areas, 'área', 'áreas')} en ${plural(pages, 'página', 'páginas')}`,
  coveredOn: (pages) => `Áreas cubiertas en las páginas ${pages}`,
  confidentialTitle: 'Confidencial',
  confidential:
    'Este expediente contiene información de salud protegida por leyes federales y estatales. Está destinado solo a la persona u oficina indicada arriba y solo para el fin con el que se pidió.',
  misdirectedTitle: 'Si lo recibió por error',
  misdirected:
    'No lo lea, no lo copie ni lo comparta. Avise de inmediato al remitente con la referencia indicada arriba y borre todas las copias, o destruya las de papel, como le indique.',
  otherType: 'Otros documentos',
  undated: 'sin fecha',
  day: (date) =>
    `${Number(date.slice(8, 10))} de ${esMonths[Number(date.slice(5, 7)) - 1] ?? ''} de ${date.slice(0, 4)}`,
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  reasons: esReasons,
  rules: esRules,
  types: esTypes,
};

/** The words printed in a packet, in the language of the request. */
export const packetWords = (language: 'en' | 'es'): PacketWords => (language === 'es' ? es : en);
