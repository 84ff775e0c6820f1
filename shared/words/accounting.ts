import type { Basis } from '../law/accounting/bases.ts';
import type { RecordType } from '../request/scope.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { type Language, longDate } from './format.ts';

/** Why something was disclosed, for the patient who reads the list. */
const EN: Record<Basis, string> = {
  tpo: 'Treatment, payment or running the hospital',
  individual: 'You, or who acts for you, asked for it',
  incident: 'Came with a use that is allowed',
  authorization: 'You signed a permission',
  involved: 'Hospital directory, family or disaster relief',
  national_security: 'National security',
  custody: 'A prison or police custody',
  limited_data_set: 'Research with limited data',
  directive: 'You told us to send it',
  court_order: 'An order of a court',
  subpoena: 'A subpoena',
  law_enforcement: 'Law enforcement',
  public_health: 'Public health',
  abuse: 'A report of abuse or neglect',
  oversight: 'A check of health care by an agency',
  decedent: 'Duties after a death',
  research_waiver: 'Research that a board allowed',
  serious_threat: 'To prevent a serious threat',
  workers_comp: 'A claim for an injury at work',
  required_by_law: 'A law requires it',
  hhs: 'A check by the U.S. health department',
  impermissible: 'It should not have been sent. We told you, or will tell you, more about it',
};
const ES: Record<Basis, string> = {
  tpo: 'Atención, pago o gestión del hospital',
  individual: 'Lo pidió usted o quien actúa por usted',
  incident: 'Parte de un uso permitido',
  authorization: 'Usted firmó un permiso',
  involved: 'Directorio del hospital, familia o ayuda en desastres',
  national_security: 'Seguridad nacional',
  custody: 'Una prisión o custodia policial',
  limited_data_set: 'Investigación con datos limitados',
  directive: 'Usted nos pidió enviarlo',
  court_order: 'Una orden de un tribunal',
  subpoena: 'Una citación',
  law_enforcement: 'La policía u otra autoridad',
  public_health: 'Salud pública',
  abuse: 'Un aviso de abuso o descuido',
  oversight: 'Una revisión de la atención por una agencia',
  decedent: 'Deberes después de una muerte',
  research_waiver: 'Investigación que un comité permitió',
  serious_threat: 'Para evitar una amenaza grave',
  workers_comp: 'Un reclamo por una lesión en el trabajo',
  required_by_law: 'Una ley lo exige',
  hhs: 'Una revisión del departamento de salud de EE. UU.',
  impermissible: 'No se debió enviar. Le dimos o le daremos más información',
};

const OTHER = {
  en: { pages: (count: number) => (count === 1 ? '1 page' : `${count} pages`), from: 'from', to: 'to' },
  es: { pages: (count: number) => (count === 1 ? '1 página' : `${count} páginas`), from: 'desde', to: 'hasta' },
} as const;

export const basisWords = (basis: Basis, language: Language): string => (language === 'es' ? ES : EN)[basis];

type Disclosed = {
  recordTypes: readonly RecordType[];
  dosFrom?: string | undefined;
  dosTo?: string | undefined;
  pages: number;
};

/** Briefly, what was disclosed (164.528(b)(2)(iii)): kinds of records, their dates, how many pages. */
export const disclosedWords = ({ recordTypes, dosFrom, dosTo, pages }: Disclosed, language: Language): string => {
  const labels = (language === 'es' ? es : en).options.recordTypes;
  const other = OTHER[language];
  const dates = [
    ...(dosFrom ? [other.from, longDate(dosFrom, language)] : []),
    ...(dosTo ? [other.to, longDate(dosTo, language)] : []),
  ];
  return [recordTypes.map((type) => labels[type].label).join(', '), dates.join(' '), other.pages(pages)]
    .filter((part) => part !== '')
    .join('; ');
};
