/** Numbers of people's affairs by what stands before them. The number itself must hold four digits or more. */
export type AccountLabel = { as: string; label: string; confidence: number };

const NO = '(?:\\s?(?:[Nn]umber|NUMBER|[Nn]um\\.?|[Nn]o\\.?|NO\\.?|ID|#|núm(?:ero)?\\.?|[Nn]ro\\.?))';

export const ACCOUNT_LABELS: readonly AccountLabel[] = [
  {
    as: 'an account number',
    label: `(?:[Aa]cc(?:oun)?t\\.?|ACC(?:OUN)?T\\.?|[Cc]uenta|CUENTA)${NO}?`,
    confidence: 0.85,
  },
  { as: 'a bank account number', label: '(?:IBAN|[Rr]outing(?: (?:[Nn]umber|[Nn]o\\.?|#))?|ABA)', confidence: 0.9 },
  {
    as: 'a card number',
    label: `(?:[Cc]redit [Cc]ard|[Dd]ebit [Cc]ard|[Cc]ard|VISA|Visa|Mastercard|[Tt]arjeta(?: de (?:crédito|débito))?)${NO}?`,
    confidence: 0.8,
  },
  {
    as: 'a driving licence number',
    label: `(?:[Dd]river(?:['’]?s)?['’]? [Ll]icen[sc]e|DRIVER['’]?S? LICENSE|DL|[Ll]icen[cs]e|LICENSE|[Ll]icencia(?: de conducir| de manejo)?)${NO}?`,
    confidence: 0.88,
  },
  {
    as: 'a vehicle plate or identification number',
    label: `(?:[Ll]icen[cs]e [Pp]late|[Pp]late|PLATE|VIN|[Pp]laca|[Mm]atr[ií]cula)${NO}?`,
    confidence: 0.85,
  },
  {
    as: 'a passport or identity card number',
    label: `(?:[Pp]assport|[Pp]asaporte|CURP|DNI|[Vv]isa${NO}|ITIN)${NO}?`,
    confidence: 0.9,
  },
  {
    as: 'an insurance policy or member number',
    label: `(?:[Pp]olicy|POLICY|[Mm]ember|MEMBER|[Ss]ubscriber|[Ii]nsured|[Bb]eneficiary|[Mm]edicaid|MEDICAID|[Mm]edicare|MEDICARE|MBI|HICN|[Cc]laim|[Pp][óo]liza|[Aa]filiado|[Bb]eneficiario)${NO}`,
    confidence: 0.88,
  },
  {
    as: 'an insurance policy or member number',
    label: '(?:[Pp]olicy|POLICY|[Pp][óo]liza|[Mm]edicaid|[Mm]edicare|[Gg]roup (?:[Nn]o\\.?|[Nn]umber|#))',
    confidence: 0.82,
  },
];

/** Words before "license" and the like that make it a thing of a profession, a building or a drug. */
export const NOT_PERSONAL =
  /(?:medical|nursing|pharmacy|software|facility|clinical|state|CLIA|growth|end|base|foot|bite)\s$/i;
