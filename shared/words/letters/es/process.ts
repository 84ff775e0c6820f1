import type * as en from '../en/process.ts';

export const subpoenaObjection: typeof en.subpoenaObjection = {
  title: 'Su citación judicial: qué falta',
  intro: (receivedOn, returnOn) =>
    `Recibimos su citación el ${receivedOn}. Pide una respuesta para el ${returnOn}. Nos oponemos a ella tal como está y por ahora no enviamos nada.`,
  whyTitle: 'Por qué',
  assurance:
    'La ley federal nos permite responder a una citación sin orden de un tribunal solo si viene con una garantía por escrito y los documentos que la prueban (45 CFR 164.512(e)(1)(ii)). Falta esto:',
  missing: {
    notice:
      'Aviso: una declaración por escrito, con documentos que muestren que usted avisó por escrito a la persona. El aviso debe decir lo suficiente del caso para poder oponerse, el plazo para oponerse debe haber terminado y no debe quedar ninguna oposición pendiente (164.512(e)(1)(iii)).',
    'protective-order':
      'O una orden de protección: una declaración por escrito, con documentos que muestren que las partes acordaron una orden de protección calificada y la presentaron al tribunal, o que usted la pidió al tribunal (164.512(e)(1)(iv) y (v)).',
  },
  defectsTitle: 'Qué más hay que corregir',
  order:
    'Otras leyes federales o estatales pueden impedirnos responder solo con una citación, pida lo que pida. En ese caso necesitamos también una orden del tribunal.',
  howTitle: 'Cómo seguir',
  how: (reference, returnOn) =>
    `Envíenos lo que falta con la referencia ${reference}, si puede antes del ${returnOn}. Una orden del tribunal, o una autorización firmada válida, también nos permite responder.`,
  neutral:
    'No confirmamos ni negamos que tengamos documentos sobre alguien. Conservamos todos nuestros derechos a oponernos.',
};

export const subpoenaNotice: typeof en.subpoenaNotice = {
  title: 'Alguien pide su expediente en un caso judicial',
  intro: (issuedBy) =>
    `${issuedBy} nos envió una citación judicial. Es un documento legal. Esta nos pide su expediente médico.`,
  soughtTitle: 'Qué piden',
  objectTitle: 'Usted puede oponerse',
  object: (date) =>
    `Si no quiere que lo enviemos, presente su oposición en el caso a más tardar el ${date}. Se hace con una moción o una carta al tribunal que se indica arriba. Después envíenos una copia. Un abogado puede ayudarlo.`,
  otherwise: (date) => `Si nadie se opone para el ${date}, es posible que tengamos que enviar lo que pide la citación.`,
  rule: 'Se lo avisamos por 45 CFR 164.512(e)(1)(vi).',
  noAnswer: 'Si está de acuerdo, no tiene que hacer nada.',
};
