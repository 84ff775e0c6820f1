/** What a revocation stopped, for the letter that says so. */
export const revocationWords = {
  en: { work: 'Our work on the request', link: 'The link to the records' },
  es: { work: 'Nuestro trabajo en la solicitud', link: 'El enlace a los expedientes' },
} as const;
