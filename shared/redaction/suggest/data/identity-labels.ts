/** Labels that name the patient of a page. `strong` ones need no colon; the others do, or a gap as in a form. `part` asks for one word of a name. */
export const NAME_LABELS: readonly (readonly [phrase: string, strength: 'strong' | 'sure' | 'weak' | 'part'])[] = [
  ['patient name', 'strong'],
  ["patient's name", 'strong'],
  ['name of patient', 'strong'],
  ['pt name', 'strong'],
  ['patient full name', 'strong'],
  ['patient last name', 'part'],
  ['patient first name', 'part'],
  ['nombre del paciente', 'strong'],
  ['nombre de la paciente', 'strong'],
  ['nombre de paciente', 'strong'],
  ['nombre y apellidos', 'strong'],
  ['apellidos y nombre', 'strong'],
  ['patient', 'sure'],
  ['pt', 'sure'],
  ['paciente', 'sure'],
  ['re', 'sure'],
  ['regarding', 'sure'],
  ['ref', 'sure'],
  ['resident', 'sure'],
  ['client', 'sure'],
  ['name', 'weak'],
  ['full name', 'weak'],
  ['last name', 'part'],
  ['first name', 'part'],
  ['surname', 'part'],
  ['family name', 'part'],
  ['given name', 'part'],
  ['nombre', 'weak'],
  ['nombre completo', 'weak'],
  ['nombres', 'part'],
  ['apellido', 'part'],
  ['apellidos', 'part'],
];

/** Words before "name" that make it another's. Folded. */
export const NOT_PATIENT_WORDS: ReadonlySet<string> = new Set(
  `provider physician doctor facility hospital clinic pharmacy employer insurance plan company user file test drug brand
  generic medication trade product procedure study group school contact guarantor subscriber insured policyholder mother
  mothers father fathers spouse husband wife maiden nurse staff interpreter agency attorney requester requestor
  organization department lab laboratory surgeon caregiver guardian informant witness partner parent child baby sibling
  provider's medico hospital clinica farmacia aseguradora madre padre conyuge contacto tutor empresa medicamento
  usuario archivo device manufacturer vendor`.split(/\s+/),
);

/** Sections of a form about someone else: what is labelled "Name" there is not the patient's. */
export const OTHERS_SECTIONS = [
  'emergency contact',
  'emergency contacts',
  'next of kin',
  'guarantor',
  'guarantor information',
  'subscriber',
  'subscriber information',
  'insured',
  'insurance',
  'insurance information',
  'policy holder',
  'responsible party',
  'provider',
  'provider information',
  'referring provider',
  'primary care provider',
  'employer',
  'pharmacy',
  'mother',
  'father',
  'spouse',
  'parent',
  'parents',
  'guardian',
  'caregiver',
  'contact',
  'contacts',
  'contacto de emergencia',
  'contactos de emergencia',
  'familiar responsable',
  'titular',
  'aseguradora',
  'seguro',
  'madre',
  'padre',
  'tutor',
  'medico',
  'farmacia',
] as const;

/** Sections that are about the patient again. */
export const PATIENT_SECTIONS = [
  'patient',
  'patient information',
  'patient demographics',
  'demographics',
  'patient data',
  'datos del paciente',
  'paciente',
  'informacion del paciente',
] as const;

/** Before a date of birth. */
export const BORN_LABEL =
  '(?:D\\.?\\s?[O0]\\.?\\s?B\\.?|[Dd]ate of [Bb]irth|DATE OF BIRTH|[Bb]irth ?[Dd]ate|BIRTH ?DATE|Born|BORN|[Ff]echa de [Nn]acimiento|FECHA DE NACIMIENTO|F(?:ec)?\\.? ?[Nn]ac(?:im)?\\.?|FDN|FN|Nacid[oa](?: el)?)';

/** Before a record number. */
export const NUMBER_LABEL =
  '(?:MRN|M\\.R\\.N\\.|MR ?(?:#|No\\.?|Number)|MED(?:ICAL)?\\.? REC(?:ORD)?S?\\.? ?(?:#|NO\\.?|NUMBER)|[Mm]ed(?:ical)?\\.? [Rr]ec(?:ord)?s?\\.? ?(?:#|[Nn]o\\.?|[Nn]umber)|[Rr]ecord (?:#|[Nn]o\\.?|[Nn]umber)|[Cc]hart ?(?:#|[Nn]o\\.?|[Nn]umber)|[Pp]atient (?:ID|[Nn]umber|[Nn]o\\.)|PATIENT ID|Pt\\.? ID|[Uu]nit (?:[Nn]o\\.?|[Nn]umber)|NHC|[Nn](?:o|ro|ú?m)?\\.? ?(?:de )?(?:expediente|historia)|[Ee]xpediente(?: [Cc]l[ií]nico)?(?: [Nn](?:o|ro|úm)\\.?)?|[Hh]istoria [Cc]l[ií]nica [Nn](?:o|ro|úm)?\\.?|[Nn]úmero de (?:expediente|historia(?: clínica)?))';
