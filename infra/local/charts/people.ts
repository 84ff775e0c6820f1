/** A synthetic patient. Telephone numbers are in the range reserved for fiction, mail in a reserved domain. */
export type Patient = {
  mrn: string;
  given: string;
  family: string;
  dateOfBirth: string;
  address: string;
  phone: string;
  email: string;
};

/** The hospital's patients. Two Delgados were born a day apart, so that matching by name alone goes wrong. */
export const PATIENTS: readonly Patient[] = [
  {
    mrn: '100001',
    given: 'Rosa',
    family: 'Delgado',
    dateOfBirth: '1961-03-14',
    address: '418 Larkspur Lane, Fairview, WA 98299',
    phone: '555-0101',
    email: 'rosa.delgado@example.com',
  },
  {
    mrn: '100002',
    given: 'Rosalind',
    family: 'Delgado',
    dateOfBirth: '1961-03-15',
    address: '77 Mill Race Road, Fairview, WA 98299',
    phone: '555-0102',
    email: 'rosalind.delgado@example.com',
  },
  {
    mrn: '100003',
    given: 'Harold',
    family: 'Okafor',
    dateOfBirth: '1948-11-02',
    address: '9 Quarry Court, Eastfield, WA 98297',
    phone: '555-0103',
    email: 'harold.okafor@example.com',
  },
  {
    mrn: '100004',
    given: 'Mei-Lin',
    family: 'Tran',
    dateOfBirth: '1985-07-29',
    address: '1203 Harbor Street, Apt 5, Port Alder, WA 98296',
    phone: '555-0104',
    email: 'meilin.tran@example.com',
  },
  {
    mrn: '100005',
    given: 'José',
    family: 'Núñez',
    dateOfBirth: '1979-01-30',
    address: '56 Orchard Row, Fairview, WA 98299',
    phone: '555-0105',
    email: 'jose.nunez@example.com',
  },
  {
    mrn: '100006',
    given: 'Agnes',
    family: 'Whitlock',
    dateOfBirth: '1933-09-18',
    address: '2 Chapel Hill, Eastfield, WA 98297',
    phone: '555-0106',
    email: 'agnes.whitlock@example.com',
  },
  {
    mrn: '100007',
    given: 'Tobias',
    family: 'Lindqvist',
    dateOfBirth: '2011-05-06',
    address: '640 Pine Terrace, Port Alder, WA 98296',
    phone: '555-0107',
    email: 'tobias.lindqvist@example.com',
  },
];
