import type { RedactionReason } from '../redaction/reasons.ts';
import type { RecordType } from '../request/scope.ts';

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
  dates: (from: string, to: string) => (from === to ? `dated ${from}` : `dated ${from} to ${to}`),
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
  stampNotice: 'Confidential health information',
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  reasons: enReasons,
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
  dates: (from, to) => (from === to ? `con fecha ${from}` : `con fechas de ${from} a ${to}`),
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
  stampNotice: 'Información de salud confidencial',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  reasons: esReasons,
  types: esTypes,
};

/** The words printed in a packet, in the language of the request. */
export const packetWords = (language: 'en' | 'es'): PacketWords => (language === 'es' ? es : en);
