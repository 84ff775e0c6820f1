import type * as en from '../en/access.ts';

export const extension: typeof en.extension = {
  title: 'Necesitamos más tiempo',
  intro: (dueOn) => `No pudimos terminar su solicitud para el ${dueOn}. Lo sentimos.`,
  reasonTitle: 'Por qué',
  dateTitle: 'Cuándo tendrá nuestra respuesta',
  date: (completeBy) => `Tendrá nuestra respuesta a más tardar el ${completeBy}.`,
  once: (rule) => `La ley nos permite hacer esto una sola vez (${rule}). No podemos extender el plazo otra vez.`,
};

export const denial: typeof en.denial = {
  title: { full: 'No podemos darle estos documentos', part: 'No podemos darle una parte de estos documentos' },
  intro: {
    full: (date) => `El ${date} decidimos que no podemos darle los documentos que pidió.`,
    part: (date) => `El ${date} decidimos que no podemos darle una parte de los documentos que pidió.`,
  },
  whyTitle: 'Por qué',
  reviewable: 'Puede pedir que se revise.',
  final: 'La ley no prevé una revisión de este motivo.',
  givenTitle: 'Qué le damos',
  reviewTitle: 'Cómo pedir una revisión',
  review: (phone, reference) =>
    `Tiene derecho a una revisión. Escríbanos, o llame al ${phone}, y dé la referencia ${reference}. Un profesional de la salud con licencia, que no participó en nuestra decisión, la mira otra vez. Hacemos lo que esa persona decide y le escribimos (45 CFR 164.524(a)(4)).`,
  elsewhereTitle: 'Dónde más puede preguntar',
};

export const denialReview: typeof en.denialReview = {
  title: 'El resultado de la revisión',
  intro: (deniedOn) =>
    `Usted nos pidió mirar otra vez nuestra decisión del ${deniedOn}. Lo hizo un profesional de la salud con licencia que no participó en ella.`,
  outcomes: {
    upheld: (date) => `El ${date} esa persona estuvo de acuerdo con nuestra decisión. La decisión sigue en pie.`,
    reversed: (date) => `El ${date} esa persona cambió nuestra decisión. Debemos darle los documentos.`,
    'reversed-in-part': (date) =>
      `El ${date} esa persona cambió una parte de nuestra decisión. Debemos darle esa parte de los documentos.`,
  },
  actionTitle: 'Qué hacemos ahora',
  action: {
    upheld: 'Cerramos esta parte de su solicitud.',
    reversed: 'Estamos preparando los documentos. Le escribimos cuando estén listos.',
    'reversed-in-part': 'Estamos preparando esa parte. Le escribimos cuando esté lista.',
  },
  bound: 'Tenemos que cumplir lo que decide esa persona (45 CFR 164.524(d)(4)).',
};

export const accounting: typeof en.accounting = {
  title: 'Quién recibió su información de salud',
  intro: (from, to) =>
    `Usted preguntó quién ha recibido de nosotros su información de salud. Esta lista va del ${from} al ${to} (45 CFR 164.528).`,
  columns: { date: 'Fecha', recipient: 'Quién la recibió', what: 'Qué', purpose: 'Por qué' },
  times: (times, last) => `${times} veces, la última el ${last}`,
  none: 'En este tiempo no hicimos entregas que la ley nos pida incluir.',
  leftOut:
    'La ley deja algunas entregas fuera de esta lista. Son las que sirven para su atención, para el pago y para nuestro funcionamiento. También las que se hicieron a usted y las que usted autorizó. Puede pedirnos la lista más completa.',
  free: 'Esta lista es gratis. Puede tener una lista gratis cada 12 meses.',
  fee: (amount) => `El costo de esta lista es ${amount}. Le dijimos cuánto era antes de hacerla.`,
};

export const revocation: typeof en.revocation = {
  title: 'Usted retiró su autorización',
  intro: (date) => `Recibimos su revocación el ${date}. Tiene efecto desde entonces.`,
  stoppedTitle: 'Qué detuvimos',
  stopped: 'No había ninguna entrega pendiente basada en ella.',
  goneTitle: 'Qué ya se había enviado',
  gone: 'No se había enviado nada con ella.',
  goneRow: (date, to) => `${date}, a ${to}`,
  cannotRecall: 'No podemos recuperar lo que se envió antes de recibir su revocación (45 CFR 164.508(b)(5)).',
};

export const authorizationEnded: typeof en.authorizationEnded = {
  title: 'La autorización ya no está vigente',
  intro: (date) =>
    `La autorización en que se basa su solicitud terminó el ${date}. Dejamos de trabajar en la solicitud.`,
  next: 'Para seguir, envíe una nueva autorización firmada con la misma referencia.',
  neutral: 'No confirmamos ni negamos que tengamos documentos sobre alguien.',
};

export const breach: typeof en.breach = {
  title: 'Aviso sobre su información de salud',
  intro: 'Le escribimos porque su información de salud no se mantuvo tan privada como debía. Lo sentimos.',
  whatTitle: 'Qué pasó',
  on: (date) => `Ocurrió el ${date}.`,
  between: (from, to) => `Ocurrió del ${from} al ${to}.`,
  discovered: (date) => `Lo supimos el ${date}.`,
  typesTitle: 'De qué información se trata',
  stepsTitle: 'Qué puede hacer para protegerse',
  doingTitle: 'Qué estamos haciendo',
  contactTitle: 'Cómo comunicarse con nosotros',
  call: (phone) => `Llame al ${phone}.`,
  tollFree: (phone) => `Llame al ${phone}. La llamada es gratis.`,
  write: (address) => `Escriba a ${address}.`,
  email: (email) => `Envíe un correo a ${email}.`,
};
