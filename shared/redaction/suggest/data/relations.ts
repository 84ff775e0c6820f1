/** How a person other than the patient is brought in: a relation, or the place of a form that asks for them. */
export type Relation = {
  words: readonly string[];
  /** What the reviewer reads: "named as brother". */
  as: string;
  /** 0 to 1: how surely a name beside it is another person's. */
  confidence: number;
  /** A label of a form: a name may stand under it, or beside it without a colon. */
  isLabel?: true;
};

const row = (as: string, confidence: number, words: string): Relation => ({
  as,
  confidence,
  words: words.split(', '),
});
const label = (as: string, confidence: number, words: string): Relation => ({
  ...row(as, confidence, words),
  isLabel: true,
});

export const RELATIONS: readonly Relation[] = [
  row('a parent', 0.92, 'mother, father, mom, dad, mum, parent, parents, stepmother, stepfather, stepmom, stepdad'),
  row('a parent', 0.92, 'madre, padre, mamá, papá, madrastra, padrastro'),
  row(
    'a sibling',
    0.92,
    'brother, sister, brothers, sisters, sibling, siblings, twin, half-brother, half-sister, stepbrother, stepsister',
  ),
  row('a sibling', 0.92, 'hermano, hermana, hermanos, hermanas, hermanastro, hermanastra, gemelo, gemela'),
  row(
    'a child',
    0.92,
    'son, daughter, sons, daughters, stepson, stepdaughter, children, foster child, hijo, hija, hijos, hijas, hijastro, hijastra',
  ),
  row('a spouse or partner', 0.93, 'husband, wife, spouse, partner, fiance, fiancee, fiancé, fiancée, widow, widower'),
  row(
    'a spouse or partner',
    0.93,
    'boyfriend, girlfriend, ex-husband, ex-wife, ex-partner, ex-boyfriend, ex-girlfriend',
  ),
  row(
    'a spouse or partner',
    0.93,
    'esposo, esposa, marido, cónyuge, pareja, novio, novia, exesposo, exesposa, prometido',
  ),
  row(
    'a relative',
    0.9,
    'aunt, uncle, cousin, cousins, niece, nephew, grandmother, grandfather, grandma, grandpa, grandson',
  ),
  row('a relative', 0.9, 'granddaughter, grandparent, mother-in-law, father-in-law, brother-in-law, sister-in-law'),
  row('a relative', 0.9, 'son-in-law, daughter-in-law, relative, godmother, godfather, godson, goddaughter'),
  row('a relative', 0.9, 'tío, tía, primo, prima, sobrino, sobrina, abuelo, abuela, nieto, nieta, suegro, suegra'),
  row('a relative', 0.9, 'cuñado, cuñada, yerno, nuera, pariente, padrino, madrina, ahijado, ahijada'),
  row(
    'someone they live with',
    0.9,
    'roommate, room-mate, housemate, flatmate, landlord, landlady, compañero de cuarto',
  ),
  row('someone they live with', 0.9, 'compañera de cuarto, compañero de piso, compañera de piso, casero, casera'),
  row('a neighbour', 0.9, 'neighbor, neighbour, neighbors, neighbours, vecino, vecina'),
  row('a friend', 0.88, 'friend, friends, best friend, family friend, amigo, amiga'),
  row(
    'someone at work',
    0.85,
    'coworker, co-worker, colleague at work, boss, compañero de trabajo, compañera de trabajo',
  ),
  row(
    'a carer',
    0.88,
    'caregiver, care giver, carer, guardian, legal guardian, foster mother, foster father, babysitter',
  ),
  row('a carer', 0.88, 'conservator, health care proxy, healthcare proxy, power of attorney, POA, HCP, sponsor'),
  row('a carer', 0.88, 'cuidador, cuidadora, tutor, tutora, tutor legal, tutora legal, apoderado, apoderada, niñera'),
  row('an informant', 0.9, 'informant, history obtained from, history provided by, collateral from, accompanied by'),
  row('an informant', 0.9, 'collateral history from, spoke with, reported by, according to, brought in by'),
  row(
    'an informant',
    0.9,
    'informante, acompañado por, acompañada por, historia obtenida de, según refiere, traído por, traída por',
  ),
  row(
    'someone involved',
    0.88,
    'witness, witnessed by, visitor, alleged perpetrator, perpetrator, assailant, abuser, victim',
  ),
  row(
    'someone involved',
    0.88,
    'sexual partner, sexual contact, index case, donor, recipient, testigo, visitante, agresor',
  ),
  label(
    'the emergency contact',
    0.95,
    'emergency contact, emergency contacts, in case of emergency, emergency contact name',
  ),
  label(
    'the emergency contact',
    0.95,
    'contact name, contact person, person to contact, person to notify, notify, contact',
  ),
  label(
    'the emergency contact',
    0.95,
    'contacto de emergencia, contactos de emergencia, contacto, en caso de emergencia',
  ),
  label('the emergency contact', 0.95, 'persona de contacto, avisar a, nombre del contacto, notificar a'),
  label(
    'the next of kin',
    0.95,
    'next of kin, NOK, nearest relative, familiar más cercano, familiar responsable, familiar',
  ),
  label(
    'the guarantor or insured',
    0.9,
    'guarantor, guarantor name, subscriber, subscriber name, policy holder, policyholder',
  ),
  label(
    'the guarantor or insured',
    0.9,
    'insured, insured name, name of insured, responsible party, responsible person',
  ),
  label(
    'the guarantor or insured',
    0.9,
    'garante, titular, titular de la póliza, asegurado, asegurada, persona responsable',
  ),
];

/** Words that may stand between a relation and the name. Folded. */
export const FORWARD_FILLERS: ReadonlySet<string> = new Set(
  'is named name names called who the patient mr mrs ms miss sr sra srta don dona es llamado llamada nombre se llama de el la del full completo and y her his su patients por mayor menor older younger elder eldest youngest oldest late'.split(
    ' ',
  ),
);
/** Words that may stand between a name and the relation that follows it. Folded. */
export const BACKWARD_FILLERS: ReadonlySet<string> = new Set(
  'the patient patients pt pts her his their is was su el la un una a an es era del de paciente ex estranged older younger elder eldest youngest oldest mayor menor'.split(
    ' ',
  ),
);
