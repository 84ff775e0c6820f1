import type { frame as en } from '../en/frame.ts';

export const frame: typeof en = {
  date: 'Fecha',
  reference: 'Referencia',
  patient: 'Paciente',
  recordEnding: (digits) => `expediente terminado en ${digits}`,
  greeting: (name) => `Estimado/a ${name}:`,
  closing: 'Atentamente,',
  office: 'Oficina de expedientes',
  otherLanguage: (phone) => `You can have this letter in English. It is free. Call ${phone}.`,
  questions: (phone, reference) =>
    `¿Tiene preguntas? Llame a la oficina de expedientes al ${phone}. Dé la referencia ${reference}.`,
  formats: 'Podemos enviarle esta carta en letra grande, en braille o en otro idioma, o leérsela. Es gratis. Llámenos.',
  misdirected: 'Si esta carta no es para usted, llámenos y después destrúyala.',
  statusPage: (url) => `Vea su solicitud y sus cartas en ${url}. Le enviamos un código para abrir la página.`,
  complaints: {
    title: 'Si quiere presentar una queja',
    ours: (office) => `Puede presentarla ante nosotros: ${office}.`,
    secretary:
      'También puede presentarla ante el Secretario de Salud y Servicios Humanos (45 CFR 160.306). Escriba a Office for Civil Rights, 200 Independence Avenue SW, Room 509F HHH Building, Washington, DC 20201. Llame al 1-800-368-1019, o TDD 1-800-537-7697. O entre en www.hhs.gov/ocr/complaints. Tiene 180 días para hacerlo.',
    safe: 'No lo trataremos peor por presentar una queja.',
  },
  total: 'Total',
  amount: 'Importe',
  item: 'Concepto',
  rule: 'Norma',
  policy: 'regla nuestra, no una ley',
  legalCase: 'Caso',
  caseNumber: 'Número del caso',
  court: 'Tribunal',
};
