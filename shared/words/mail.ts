import { LINK } from '../access/links.ts';

/**
 * What leaves by mail and text. Neutral on purpose: no name, no facility, nothing that says somebody is or was a
 * patient (design.md 4.8). Whoever reads over a shoulder learns a reference number.
 */
export type MailWords = {
  received: Letter<{ reference: string; statusUrl: string }>;
  signInvitation: Letter<{ signUrl: string; pageUrl: string; number: string; days: number }>;
  signed: Letter<{ reference: string; statusUrl: string }>;
  actionNeeded: Letter<{ reference: string; statusUrl: string }>;
  letterReady: Letter<{ reference: string; statusUrl: string }>;
  ready: Letter<{ reference: string; pickupUrl: string; pageUrl: string; number: string }>;
  code: Letter<{ code: string }>;
  /** A text message: one segment where the alphabet allows it. */
  codeText: (code: string) => string;
};
type Letter<Facts> = (facts: Facts) => { subject: string; lines: string[] };

const en: MailWords = {
  received: ({ reference, statusUrl }) => ({
    subject: `We received your request ${reference}`,
    lines: [
      'We received your request.',
      `Your reference number is ${reference}. Keep it: you need it to ask where your request stands.`,
      'To see where it stands, open this page and enter your reference number. We will send you a code.',
      statusUrl,
      'If you did not make this request, call the records office.',
    ],
  }),
  actionNeeded: ({ reference, statusUrl }) => ({
    subject: `We need something from you for request ${reference}`,
    lines: [
      'Your request waits for something from you.',
      'To see what we need, open this page and enter your reference number. We will send you a code.',
      `Reference number: ${reference}`,
      statusUrl,
    ],
  }),
  letterReady: ({ reference, statusUrl }) => ({
    subject: `A letter waits for you: request ${reference}`,
    lines: [
      'We wrote you a letter about your request.',
      'To read it, open this page and enter your reference number. We will send you a code.',
      `Reference number: ${reference}`,
      statusUrl,
    ],
  }),
  signInvitation: ({ signUrl, pageUrl, number, days }) => ({
    subject: 'Someone asks for your permission',
    lines: [
      'Someone asks us for something that needs your permission. They gave us this address.',
      'Open this link to read what it is. You decide. Nothing happens if you do not sign.',
      signUrl,
      `The link works once, for ${days} days. Do not forward it.`,
      `If the link does not open, go to ${pageUrl} and type this number: ${number}`,
      'If you do not know what this is about, ignore this message.',
    ],
  }),
  signed: ({ reference, statusUrl }) => ({
    subject: `Request ${reference}: the permission is signed`,
    lines: ['The permission was signed on our page.', `Reference number: ${reference}`, statusUrl],
  }),
  ready: ({ reference, pickupUrl, pageUrl, number }) => ({
    subject: `Request ${reference} is ready`,
    lines: [
      'Your request is ready to download.',
      'Open this link. We will send a code to the contact we confirmed with you, and you enter it on the page.',
      pickupUrl,
      `The link works for ${LINK.expiresAfterDays} days. Do not forward it.`,
      `If the link does not open, go to ${pageUrl} and type this pickup number: ${number}`,
      `Reference number: ${reference}`,
    ],
  }),
  code: ({ code }) => ({
    subject: 'Your code',
    lines: [
      `Your code is ${code}`,
      `It works once, for ${LINK.codeMinutes} minutes. Enter it on the page that asked for it.`,
      'We never call to ask for this code. If you did not ask for it, ignore this message.',
    ],
  }),
  codeText: (code) => `${code} is your code. It works for ${LINK.codeMinutes} minutes. We never call to ask for it.`,
};

const es: MailWords = {
  received: ({ reference, statusUrl }) => ({
    subject: `Recibimos su solicitud ${reference}`,
    lines: [
      'Recibimos su solicitud.',
      `Su número de referencia es ${reference}. Guárdelo: lo necesita para preguntar por el estado de su solicitud.`,
      'Para ver el estado, abra esta página y escriba su número de referencia. Le enviaremos un código.',
      statusUrl,
      'Si usted no hizo esta solicitud, llame a la oficina de expedientes.',
    ],
  }),
  actionNeeded: ({ reference, statusUrl }) => ({
    subject: `Necesitamos algo de usted para la solicitud ${reference}`,
    lines: [
      'Su solicitud espera algo de usted.',
      'Para ver qué necesitamos, abra esta página y escriba su número de referencia. Le enviaremos un código.',
      `Número de referencia: ${reference}`,
      statusUrl,
    ],
  }),
  letterReady: ({ reference, statusUrl }) => ({
    subject: `Le espera una carta: solicitud ${reference}`,
    lines: [
      'Le escribimos una carta sobre su solicitud.',
      'Para leerla, abra esta página y escriba su número de referencia. Le enviaremos un código.',
      `Número de referencia: ${reference}`,
      statusUrl,
    ],
  }),
  signInvitation: ({ signUrl, pageUrl, number, days }) => ({
    subject: 'Alguien pide su permiso',
    lines: [
      'Alguien nos pide algo que necesita su permiso. Nos dio esta dirección.',
      'Abra este enlace para leer qué es. Usted decide. No pasa nada si no firma.',
      signUrl,
      `El enlace funciona una sola vez, durante ${days} días. No lo reenvíe.`,
      `Si el enlace no se abre, vaya a ${pageUrl} y escriba este número: ${number}`,
      'Si no sabe de qué se trata, no haga caso de este mensaje.',
    ],
  }),
  signed: ({ reference, statusUrl }) => ({
    subject: `Solicitud ${reference}: el permiso está firmado`,
    lines: ['El permiso se firmó en nuestra página.', `Número de referencia: ${reference}`, statusUrl],
  }),
  ready: ({ reference, pickupUrl, pageUrl, number }) => ({
    subject: `La solicitud ${reference} está lista`,
    lines: [
      'Su solicitud está lista para descargar.',
      'Abra este enlace. Enviaremos un código al contacto que confirmamos con usted, y usted lo escribe en la página.',
      pickupUrl,
      `El enlace funciona durante ${LINK.expiresAfterDays} días. No lo reenvíe.`,
      `Si el enlace no se abre, vaya a ${pageUrl} y escriba este número de retiro: ${number}`,
      `Número de referencia: ${reference}`,
    ],
  }),
  code: ({ code }) => ({
    subject: 'Su código',
    lines: [
      `Su código es ${code}`,
      `Funciona una sola vez, durante ${LINK.codeMinutes} minutos. Escríbalo en la página que lo pidió.`,
      'Nunca llamamos para pedir este código. Si usted no lo pidió, no haga caso de este mensaje.',
    ],
  }),
  // Without accents: one segment of a text message holds 160 characters of the plain alphabet, 70 of any other.
  codeText: (code) =>
    `${code} es su codigo. Funciona durante ${LINK.codeMinutes} minutos. Nunca llamamos para pedirlo.`,
};

export const mailWords: Record<'en' | 'es', MailWords> = { en, es };
