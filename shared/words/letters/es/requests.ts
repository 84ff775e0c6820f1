import type * as en from '../en/requests.ts';

export const acknowledgement: typeof en.acknowledgement = {
  title: 'Recibimos su solicitud',
  intro: (date) => `Recibimos su solicitud de documentos el ${date}. Gracias.`,
  rights: {
    'own-records': 'La tratamos como la solicitud de un paciente que pide su propio expediente.',
    representative: 'La tratamos como la solicitud de alguien que actúa en nombre del paciente.',
    directive: 'La tratamos como la solicitud de un paciente para que enviemos documentos a otra persona.',
    authorization: 'La tratamos como una solicitud que se basa en una autorización firmada.',
    'legal-process': 'La tratamos como una solicitud que se basa en documentos legales.',
    other: 'Estamos revisando qué normas se le aplican.',
  },
  dueTitle: 'Cuándo tendrá noticias nuestras',
  due: (date) => `Tendrá nuestra respuesta a más tardar el ${date}.`,
  counted: (days, from) => `Son ${days} días calendario desde el ${from}.`,
  byRule: (rule) => `La norma es ${rule}.`,
  byPolicy: 'Nosotros fijamos esta fecha. Ninguna ley la fija.',
  nextTitle: 'Qué pasa ahora',
  next: 'Revisamos quién hace la solicitud y si podemos enviar lo que se pide. Si falta algo, le escribimos. Por ahora no tiene que hacer nada.',
  feeTitle: 'Cuánto cuesta',
  fees: {
    free: 'No esperamos cobrarle nada.',
    'cost-based': 'Si hay un cargo, cubre solo el costo de la copia. Primero le decimos cuánto es.',
    'told-first': 'Puede haber un cargo. Le decimos cuánto es antes de que deba algo.',
  },
  neutral: 'Esta carta no dice si tenemos documentos sobre alguien.',
};

export const deficiency: typeof en.deficiency = {
  title: 'Hay que corregir su solicitud',
  intro: 'Todavía no podemos seguir con su solicitud. Aquí decimos qué falta y cómo corregirlo.',
  columns: { problem: 'Qué está mal', rule: 'Por qué', cure: 'Cómo corregirlo' },
  code: (code) => `(${code})`,
  neutralDefect: {
    says: 'El formulario todavía no cumple todas las normas que pueden aplicarse.',
    rule: 'Otra ley federal o estatal',
    cure: 'Use nuestro propio formulario de autorización. Tiene todas las partes que la ley puede pedir.',
  },
  noteTitle: 'Qué le pedimos',
  howTitle: 'Cómo enviarlo',
  how: (reference) =>
    `Envíe la corrección con la misma referencia, ${reference}. La solicitud conserva su fecha y su lugar en la fila. Llámenos si no sabe cómo enviarla.`,
  prefilled: 'En la página de estado lo espera un formulario corregido. Lo que estaba bien ya está escrito.',
  open: (date) => `Su solicitud queda abierta hasta el ${date}.`,
  neutral: 'No confirmamos ni negamos que tengamos documentos sobre alguien.',
};

export const clarification: typeof en.clarification = {
  title: 'Tenemos una pregunta sobre su solicitud',
  intro: 'Queremos enviarle los documentos correctos. Ayúdenos con esto, por favor:',
  choicesTitle: 'Puede elegir',
  reply: (date) => `Responda a más tardar el ${date}. Llámenos o escríbanos, y dé la referencia.`,
  ifNoReply: {
    'as-asked': 'Si no tenemos noticias suyas, seguimos con la solicitud tal como usted la escribió.',
    narrowest:
      'Si no tenemos noticias suyas, enviamos el conjunto más pequeño que corresponde a su solicitud. Después puede pedir más.',
    close: 'Si no tenemos noticias suyas, cerramos la solicitud. Puede enviar otra en cualquier momento.',
  },
  clock: 'Mientras tanto seguimos trabajando. La fecha que le dimos no cambia.',
  neutral: 'Esta carta no dice si tenemos documentos sobre alguien.',
};

export const noRecords: typeof en.noRecords = {
  title: 'No encontramos documentos',
  intro: (date) => `Terminamos la búsqueda el ${date}. No encontramos documentos que correspondan a su solicitud.`,
  searchedTitle: 'Qué buscamos',
  identifiers: 'Buscamos por',
  aliases: 'Otros nombres probados',
  dates: 'Fechas',
  anyDate: 'Todas las fechas',
  from: (date) => `Desde el ${date}`,
  to: (date) => `Hasta el ${date}`,
  between: (from, to) => `Del ${from} al ${to}`,
  systems: 'Sistemas',
  sites: 'Lugares',
  notProof:
    'Esto no prueba que no hubo atención. Los documentos pueden estar bajo otro nombre, estar en otro lugar o ya no existir.',
  moreTitle: 'Si cree que hay documentos',
  more: 'Díganos otros nombres, otras fechas de nacimiento o direcciones anteriores. Díganos más o menos cuándo y dónde fue la atención. Buscaremos otra vez.',
  elsewhereTitle: 'Dónde más puede preguntar',
  elsewhere: 'También puede preguntar al médico o al plan de salud que pagó la atención.',
  certificate: {
    title: 'Certificado de que no hay documentos',
    body: (facility, reference, date) =>
      `Soy custodio de los expedientes de ${facility}, u otra persona facultada para certificarlos. Se hizo una búsqueda cuidadosa, como la describe la carta con la referencia ${reference}. Terminó el ${date}. No se encontraron documentos que correspondan a la solicitud. Declaro bajo pena de perjurio, conforme a las leyes de los Estados Unidos de América, que esto es verdadero y correcto (28 U.S.C. 1746).`,
    labels: ['Firma', 'Nombre y cargo', 'Lugar y fecha'],
  },
};

export const transfer: typeof en.transfer = {
  title: 'Otra oficina guarda estos documentos',
  intro: 'Nosotros no guardamos los documentos que usted pidió.',
  known: 'Envíe su solicitud a:',
  unknown:
    'No sabemos quién los guarda. Pregunte al médico o al lugar donde fue la atención, o al plan de salud que la pagó.',
  closed: 'Cerramos esta solicitud. No nos debe nada.',
};

export const withdrawal: typeof en.withdrawal = {
  title: 'Usted retiró su solicitud',
  intro: (date) => `Como usted pidió, cerramos su solicitud el ${date}.`,
  body: 'Dejamos de trabajar en ella. Puede enviar otra en cualquier momento.',
};

export const split: typeof en.split = {
  title: 'Tratamos su solicitud por partes',
  intro:
    'A cada parte de su solicitud se le aplican normas distintas. Por eso trabajamos en cada una por separado, y una no retrasa a la otra.',
  columns: { reference: 'Referencia', what: 'De qué se trata' },
  clock: (date) => `Para cada parte, el plazo cuenta desde el ${date}, el día en que recibimos su solicitud.`,
};
