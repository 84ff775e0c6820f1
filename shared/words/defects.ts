/**
 * What is wrong with an authorization and what cures it, for requesters and patients. By code, so that the page, the
 * letter and the API say the same. Spanish has the same shape as English.
 */
const en = {
  A01_NO_DESCRIPTION: {
    what: 'It does not say which records may be shared.',
    cure: 'Have the patient write which records, such as “all my records” or “lab results from 2024”.',
  },
  A01W_VAGUE: { what: 'It is not clear which records are meant.', cure: 'Name the kind of records or the dates.' },
  A01_NARROWER: {
    what: 'You ask for more than the paper allows.',
    cure: 'Ask for less, or have the patient sign for all that you need.',
  },
  A02_WRONG_DISCLOSER: {
    what: 'It does not let this hospital share records.',
    cure: 'Name this hospital, or write “any provider who treated me”.',
  },
  A02_UNSURE: { what: 'We cannot tell if this hospital is meant.', cure: 'Name this hospital in full.' },
  A03_NO_RECIPIENT: {
    what: 'It does not say who may get the records.',
    cure: 'Name the person or firm that may get them.',
  },
  A03_RECIPIENT_MISMATCH: {
    what: 'It names someone else, not you.',
    cure: 'Have the patient name you. If you act for the firm it names, send proof.',
  },
  A03_UNSURE: {
    what: 'We cannot tell if the paper names you.',
    cure: 'Give your name as the paper has it, or have the patient name you in full.',
  },
  A04_NO_PURPOSE: {
    what: 'It does not say what the records are for.',
    cure: 'Write the purpose. “At my request” is enough if the patient starts it.',
  },
  A05_NO_EXPIRY: {
    what: 'It has no end date or end event.',
    cure: 'Add an end date, or an event such as “end of my claim”.',
  },
  A05_UNSURE: { what: 'We cannot tell when it ends.', cure: 'Write an end date.' },
  A05_EXPIRED: { what: 'It is no longer valid: its end has passed.', cure: 'Have the patient sign a new one.' },
  A06_NO_SIGNATURE: { what: 'It is not signed.', cure: 'Have the patient sign it, on paper or with our link.' },
  A06_UNSURE: { what: 'We cannot tell if it is signed.', cure: 'Send a clear scan of the page with the signature.' },
  A06_NO_DATE: { what: 'It has no real date next to the signature.', cure: 'Have the signer add the date.' },
  A06_FUTURE_DATE: {
    what: 'The date next to the signature is in the future.',
    cure: 'Check the date, or have it signed again.',
  },
  A07_NO_AUTHORITY: {
    what: 'It does not show why the signer may sign for the patient.',
    cure: 'Say how the signer may act, and send proof. An adult patient signs without a parent.',
  },
  A07_PROOF: {
    what: 'We have not seen proof that the signer may act for the patient.',
    cure: 'Send the court paper or the health care power of attorney.',
  },
  P09_WRONG_POA: {
    what: 'A power of attorney for money is not enough.',
    cure: 'Send one for health care, or have the patient sign.',
  },
  A08_NO_REVOCATION: {
    what: 'It does not say that the patient may take it back, and how.',
    cure: 'Use a form that has these words.',
  },
  A09_NO_CONDITIONING: {
    what: 'It does not say if care or benefits depend on signing.',
    cure: 'Use a form that has these words.',
  },
  A10_NO_REDISCLOSURE: {
    what: 'It does not say that whoever gets the records may share them.',
    cure: 'Use a form that has these words.',
  },
  A11_NOT_PLAIN: { what: 'It is not in plain words.', cure: 'Use a form that is easy to read.' },
  A11_NO_COPY: { what: 'The patient must get a copy.', cure: 'Give the patient a copy and tell us.' },
  A13_INCOMPLETE: { what: 'Not every part is filled in.', cure: 'Fill in the parts named here.' },
  A14_REVOKED: { what: 'It has been taken back.', cure: 'Have the patient sign a new one.' },
  A15_FORBIDDEN: {
    what: 'It is tied to something that it may not be tied to.',
    cure: 'Have a form signed that stands alone.',
  },
  A16_LOOK: {
    what: 'Something in it does not fit, so a person must look.',
    cure: 'Wait for our call, or send a clear copy.',
  },
  A17_COMPOUND: {
    what: 'It is part of another paper, such as a contract.',
    cure: 'Have a form signed that stands alone.',
  },
  A18_PSYCHO_COMPOUND: {
    what: 'It asks for psychotherapy notes and other records at once.',
    cure: 'Have a form signed for those notes alone.',
  },
  A19_CONDITIONED: {
    what: 'Care or benefits depend on signing it.',
    cure: 'Have a form signed that the patient is free to refuse.',
  },
  A20_PSYCHO_NOT_NAMED: {
    what: 'It does not name psychotherapy notes.',
    cure: 'Have a form signed for those notes alone.',
  },
  A21_NO_REMUNERATION: {
    what: 'It does not say that someone is paid for the records.',
    cure: 'Use a form that says who is paid.',
  },
  A25_CAME_OF_AGE: {
    what: 'A parent signed, and the patient is now an adult.',
    cure: 'Have the patient sign, or wait while we check.',
  },
  A26_POLICY_OLD: {
    what: 'Our office does not take a signature this old. This is our own rule.',
    cure: 'Have the patient sign a new one.',
  },
  A27_POLICY_AFTER: {
    what: 'Our office leaves out records made after the signing. This is our own rule.',
    cure: 'Have the patient sign a new one.',
  },
  P01_NO_PATIENT: { what: 'It does not name the patient.', cure: 'Write the patient’s name on it.' },
  P02_NO_DISCLOSER: { what: 'It does not say who may share these records.', cure: 'Name the program or hospital.' },
  P03_NO_DESCRIPTION: { what: 'It does not say which of these records.', cure: 'Write which records.' },
  P04_NO_RECIPIENT: { what: 'It does not say who may get these records.', cure: 'Name the person or firm.' },
  P05_NO_HIPAA_STATEMENT: {
    what: 'It lacks words that federal law asks for on passing records on.',
    cure: 'Use a consent with these words.',
  },
  P06_NO_PURPOSE: { what: 'It does not say what these records are for.', cure: 'Write the purpose.' },
  P07_NO_REVOCATION: {
    what: 'It does not say how to take back this consent.',
    cure: 'Use a consent with these words.',
  },
  P08_NO_EXPIRY: { what: 'This consent has no valid end.', cure: 'Write an end date that has not passed.' },
  P09_NO_SIGNATURE: { what: 'This consent is not signed by the right person.', cure: 'Have the patient sign.' },
  P10_NO_DATE: { what: 'This consent has no real date.', cure: 'Have the signer add the date.' },
  P11_NO_REFUSAL: {
    what: 'It does not say what happens if the patient says no.',
    cure: 'Use a consent with these words.',
  },
  P12_NOTES: {
    what: 'Counseling notes need a consent of their own.',
    cure: 'Have a consent signed for those notes alone.',
  },
  P13_PROCEEDINGS: {
    what: 'Use in court against the patient needs a consent of its own.',
    cure: 'Have a consent signed for that alone.',
  },
  P14_GENERAL: { what: 'A general form does not cover these records.', cure: 'Have a consent signed that names them.' },
  ST_LOOK: { what: 'State law may ask for more on this form.', cure: 'Wait while we check it.' },
  ST_OVER_ONE_YEAR: { what: 'By state law it was good for one year only.', cure: 'Have the patient sign a new one.' },
  ST_UNKNOWN: { what: 'We do not know which state law applies.', cure: 'Wait while we check it.' },
  RULE_UNUSABLE: {
    what: 'A rule we would use must be checked first.',
    cure: 'Wait while our privacy office looks at it.',
  },
};

export type DefectCode = keyof typeof en;
type DefectWords = Record<DefectCode, { what: string; cure: string }>;

const es: DefectWords = {
  A01_NO_DESCRIPTION: {
    what: 'No dice qué expedientes se pueden compartir.',
    cure: 'El paciente debe escribir cuáles, por ejemplo “todo mi expediente” o “análisis de 2024”.',
  },
  A01W_VAGUE: {
    what: 'No queda claro de qué expedientes se trata.',
    cure: 'Nombre el tipo de expediente o las fechas.',
  },
  A01_NARROWER: {
    what: 'Usted pide más de lo que permite el papel.',
    cure: 'Pida menos, o pida al paciente que firme por todo lo que necesita.',
  },
  A02_WRONG_DISCLOSER: {
    what: 'No permite que este hospital comparta expedientes.',
    cure: 'Nombre este hospital, o escriba “cualquier proveedor que me atendió”.',
  },
  A02_UNSURE: {
    what: 'No sabemos si se refiere a este hospital.',
    cure: 'Escriba el nombre completo de este hospital.',
  },
  A03_NO_RECIPIENT: {
    what: 'No dice quién puede recibir los expedientes.',
    cure: 'Nombre a la persona o la empresa que puede recibirlos.',
  },
  A03_RECIPIENT_MISMATCH: {
    what: 'Nombra a otra persona, no a usted.',
    cure: 'Pida al paciente que lo nombre. Si actúa por la empresa nombrada, envíe una prueba.',
  },
  A03_UNSURE: {
    what: 'No sabemos si el papel lo nombra a usted.',
    cure: 'Escriba su nombre como está en el papel, o pida al paciente que lo nombre completo.',
  },
  A04_NO_PURPOSE: {
    what: 'No dice para qué son los expedientes.',
    cure: 'Escriba el motivo. “A petición mía” basta si el paciente lo inicia.',
  },
  A05_NO_EXPIRY: {
    what: 'No tiene fecha ni evento de vencimiento.',
    cure: 'Agregue una fecha, o un evento como “fin de mi reclamo”.',
  },
  A05_UNSURE: { what: 'No sabemos cuándo vence.', cure: 'Escriba una fecha de vencimiento.' },
  A05_EXPIRED: { what: 'Ya no es válida: pasó su vencimiento.', cure: 'Pida al paciente que firme una nueva.' },
  A06_NO_SIGNATURE: { what: 'No está firmada.', cure: 'Pida al paciente que la firme, en papel o con nuestro enlace.' },
  A06_UNSURE: { what: 'No sabemos si está firmada.', cure: 'Envíe una copia clara de la página con la firma.' },
  A06_NO_DATE: { what: 'No tiene una fecha real junto a la firma.', cure: 'Quien firmó debe agregar la fecha.' },
  A06_FUTURE_DATE: {
    what: 'La fecha junto a la firma está en el futuro.',
    cure: 'Revise la fecha, o pida que se firme otra vez.',
  },
  A07_NO_AUTHORITY: {
    what: 'No muestra por qué quien firma puede firmar por el paciente.',
    cure: 'Diga cómo puede actuar y envíe una prueba. Un paciente adulto firma sin sus padres.',
  },
  A07_PROOF: {
    what: 'No hemos visto la prueba de que quien firma puede actuar por el paciente.',
    cure: 'Envíe el documento del tribunal o el poder para atención médica.',
  },
  P09_WRONG_POA: {
    what: 'Un poder para asuntos de dinero no basta.',
    cure: 'Envíe uno para atención médica, o pida al paciente que firme.',
  },
  A08_NO_REVOCATION: {
    what: 'No dice que el paciente puede retirarla, ni cómo.',
    cure: 'Use un formulario que tenga estas palabras.',
  },
  A09_NO_CONDITIONING: {
    what: 'No dice si la atención o los beneficios dependen de firmar.',
    cure: 'Use un formulario que tenga estas palabras.',
  },
  A10_NO_REDISCLOSURE: {
    what: 'No dice que quien reciba los expedientes puede compartirlos.',
    cure: 'Use un formulario que tenga estas palabras.',
  },
  A11_NOT_PLAIN: { what: 'No está en palabras sencillas.', cure: 'Use un formulario fácil de leer.' },
  A11_NO_COPY: { what: 'El paciente debe recibir una copia.', cure: 'Dé una copia al paciente y avísenos.' },
  A13_INCOMPLETE: { what: 'No todas las partes están completas.', cure: 'Complete las partes que se nombran aquí.' },
  A14_REVOKED: { what: 'Fue retirada.', cure: 'Pida al paciente que firme una nueva.' },
  A15_FORBIDDEN: {
    what: 'Está unida a algo a lo que no puede estar unida.',
    cure: 'Pida que se firme un formulario aparte.',
  },
  A16_LOOK: {
    what: 'Algo no coincide, así que una persona debe revisarla.',
    cure: 'Espere nuestra llamada, o envíe una copia clara.',
  },
  A17_COMPOUND: { what: 'Es parte de otro papel, como un contrato.', cure: 'Pida que se firme un formulario aparte.' },
  A18_PSYCHO_COMPOUND: {
    what: 'Pide notas de psicoterapia y otros expedientes a la vez.',
    cure: 'Pida que se firme un formulario solo para esas notas.',
  },
  A19_CONDITIONED: {
    what: 'La atención o los beneficios dependen de firmarla.',
    cure: 'Pida un formulario que el paciente pueda rechazar.',
  },
  A20_PSYCHO_NOT_NAMED: {
    what: 'No nombra las notas de psicoterapia.',
    cure: 'Pida que se firme un formulario solo para esas notas.',
  },
  A21_NO_REMUNERATION: {
    what: 'No dice que alguien recibe dinero por los expedientes.',
    cure: 'Use un formulario que diga quién recibe dinero.',
  },
  A25_CAME_OF_AGE: {
    what: 'Firmó un padre o una madre, y el paciente ya es adulto.',
    cure: 'Pida al paciente que firme, o espere mientras lo revisamos.',
  },
  A26_POLICY_OLD: {
    what: 'Nuestra oficina no acepta una firma tan antigua. Es una regla nuestra.',
    cure: 'Pida al paciente que firme una nueva.',
  },
  A27_POLICY_AFTER: {
    what: 'Nuestra oficina deja fuera lo hecho después de la firma. Es una regla nuestra.',
    cure: 'Pida al paciente que firme una nueva.',
  },
  P01_NO_PATIENT: { what: 'No nombra al paciente.', cure: 'Escriba el nombre del paciente.' },
  P02_NO_DISCLOSER: {
    what: 'No dice quién puede compartir estos expedientes.',
    cure: 'Nombre el programa o el hospital.',
  },
  P03_NO_DESCRIPTION: { what: 'No dice cuáles de estos expedientes.', cure: 'Escriba cuáles.' },
  P04_NO_RECIPIENT: {
    what: 'No dice quién puede recibir estos expedientes.',
    cure: 'Nombre a la persona o la empresa.',
  },
  P05_NO_HIPAA_STATEMENT: {
    what: 'Le faltan palabras que la ley federal pide sobre compartir después.',
    cure: 'Use un consentimiento con estas palabras.',
  },
  P06_NO_PURPOSE: { what: 'No dice para qué son estos expedientes.', cure: 'Escriba el motivo.' },
  P07_NO_REVOCATION: {
    what: 'No dice cómo retirar este consentimiento.',
    cure: 'Use un consentimiento con estas palabras.',
  },
  P08_NO_EXPIRY: {
    what: 'Este consentimiento no tiene un vencimiento válido.',
    cure: 'Escriba una fecha que no haya pasado.',
  },
  P09_NO_SIGNATURE: {
    what: 'Este consentimiento no está firmado por la persona debida.',
    cure: 'Pida al paciente que firme.',
  },
  P10_NO_DATE: { what: 'Este consentimiento no tiene una fecha real.', cure: 'Quien firmó debe agregar la fecha.' },
  P11_NO_REFUSAL: {
    what: 'No dice qué pasa si el paciente se niega.',
    cure: 'Use un consentimiento con estas palabras.',
  },
  P12_NOTES: {
    what: 'Las notas de consejería necesitan su propio consentimiento.',
    cure: 'Pida que se firme uno solo para esas notas.',
  },
  P13_PROCEEDINGS: {
    what: 'El uso en un juicio contra el paciente necesita su propio consentimiento.',
    cure: 'Pida que se firme uno solo para eso.',
  },
  P14_GENERAL: {
    what: 'Un formulario general no cubre estos expedientes.',
    cure: 'Pida que se firme un consentimiento que los nombre.',
  },
  ST_LOOK: { what: 'La ley del estado puede pedir más en este formulario.', cure: 'Espere mientras lo revisamos.' },
  ST_OVER_ONE_YEAR: { what: 'Por ley del estado solo valía un año.', cure: 'Pida al paciente que firme una nueva.' },
  ST_UNKNOWN: { what: 'No sabemos qué ley estatal se aplica.', cure: 'Espere mientras lo revisamos.' },
  RULE_UNUSABLE: {
    what: 'Primero hay que revisar una regla que usaríamos.',
    cure: 'Espere mientras nuestra oficina de privacidad la revisa.',
  },
};

export const defectWords: Record<'en' | 'es', DefectWords> = { en, es };

const isKnown = (code: string): code is DefectCode => Object.hasOwn(en, code);

/** What to say about a finding's code; of a rule that cannot be used, that it must be checked first. */
export const wordsOfDefect = (code: string, language: 'en' | 'es'): { what: string; cure: string } =>
  defectWords[language][isKnown(code) ? code : 'RULE_UNUSABLE'];
