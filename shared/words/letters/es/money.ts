import type * as en from '../en/money.ts';

export const feeEstimate: typeof en.feeEstimate = {
  title: 'Cuánto puede costar su solicitud',
  intro: (pages) => `Esperamos unas ${pages} ${pages === 1 ? 'página' : 'páginas'}. Esto es lo que pueden costar.`,
  free: 'No esperamos cobrarle nada.',
  max: (amount) => `No pagará más de ${amount} por esta solicitud.`,
  choicesTitle: 'Cómo pagar menos',
  choices: 'Pida una copia electrónica, o menos fechas.',
  waiversTitle: 'Cuándo no se cobra',
  waivers: 'Si no puede pagar, o cree que el cargo no le corresponde, llámenos antes de que empecemos.',
  holds: (date) => `Este cálculo vale hasta el ${date}.`,
  notYet: 'Por ahora no debe nada.',
};

export const invoice: typeof en.invoice = {
  title: (number) => `Factura ${number}`,
  intro: 'Este es el cargo por las copias que usted pidió. Cada línea dice qué norma la permite.',
  payBy: (date) => `Pague a más tardar el ${date}.`,
  howTitle: 'Cómo pagar',
  ways: {
    check: (facility) =>
      `Con cheque, a nombre de ${facility}. Escriba en él la referencia y envíelo a la dirección de arriba.`,
    'card-by-phone': (phone) => `Con tarjeta. Llame al ${phone}.`,
    ach: (phone) => `Por transferencia bancaria (ACH). Llame al ${phone} para pedir la cuenta.`,
  },
  neverHeld: 'No retenemos sus documentos por ella.',
  expires: (date) => `Si no se paga para el ${date}, cerramos la solicitud. Puede enviar otra.`,
  disputeTitle: 'Si cree que hay un error',
  dispute: (phone) =>
    `Llame al ${phone} antes de esa fecha y díganos por qué. Lo miramos otra vez, y mientras tanto no hay que pagar.`,
  w9: 'Si lo pide, le enviamos nuestro formulario W-9.',
};
