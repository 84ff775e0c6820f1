import type { Random } from '#infra/local/charts/random.ts';

/**
 * Names of synthetic people for the labelled set, written without a look at the lists of the matchers: most are rare,
 * some are common, some are words.
 */
export const GIVEN =
  `Xiomara Thaddeus Oluwaseun Priya Anika Bronwyn Ewan Ingrid Kaito Lakshmi Mateusz Nadia Ottoline Parveen
  Quincy Ravi Saoirse Tamsin Ulrich Viggo Wilhelmina Yusra Zdenka Aurelio Casimiro Delfina Eulalia Fermín Genoveva
  Hilario Itzel Jacinta Ladislao Macarena Nicanor Obdulia Primitivo Renata Severino Trinidad Aisha Bogdan Chidi Dagny
  Farid Giulia Hamza Ioana James Maria Robert Linda Carlos Elena Grace Mark`.split(/\s+/);
const FAMILY =
  `Abernathy Bjornstad Castellanos Dombrowski Ekwueme Fitzgerald Gustafson Hrabowski Ibarra Jankowski Kowalczyk
  Lindgren Montalvo Nakamura Oyelaran Pietrangelo Quispe Ramaswamy Szymanski Thibodeaux Umarov Villanueva Wojcik Xiong
  Yamaguchi Zubizarreta Aguinaldo Brannigan Cholmondeley Duarte Espinosa Farrukh Goldschmidt Huerta O’Connell Peralta
  Quesada Rutherford Saavedra Tillman MacGregor Villaseñor`.split(/\s+/);
const STREETS = [
  'Larkspur',
  'Quarry',
  'Harbor',
  'Orchard',
  'Chestnut',
  'Mulberry',
  'Juniper',
  'Granite',
  'Willow',
  'Meadow',
];
const SUFFIXES = ['Lane', 'Street', 'Ave', 'Road', 'Drive', 'Court', 'Blvd'];
const TOWNS = ['Fairview', 'Eastfield', 'Port Alder', 'Salem', 'Millbrook', 'Cedar Falls'];

export type Person = {
  given: string;
  family: string;
  mrn: string;
  born: string;
  phone: string;
  address: string;
  email: string;
};

const two = (value: number): string => String(value).padStart(2, '0');

export const aPhone = (random: Random): string => {
  const [a, b, c] = [201 + random.below(700), 200 + random.below(700), two(random.below(100)) + two(random.below(100))];
  return random.pick([`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `${a}.${b}.${c}`, `+1 ${a} ${b} ${c}`]);
};

export const anAddress = (random: Random): string =>
  `${10 + random.below(9800)} ${random.pick(STREETS)} ${random.pick(SUFFIXES)}, ${random.pick(TOWNS)}, WA 98${two(random.below(100))}${random.below(10)}`;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

export const aPerson = (random: Random): Person => {
  const [given, family] = [random.pick(GIVEN), random.pick(FAMILY)];
  return {
    given,
    family,
    mrn: String(100_000 + random.below(899_999)),
    born: `${1930 + random.below(85)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
    phone: aPhone(random),
    address: anAddress(random),
    email: `${plain(given)}.${plain(family)}${random.below(90)}@example.${random.pick(['com', 'org', 'net'])}`,
  };
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as chart programs print it. */
export const written = (random: Random, iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return random.pick([
    iso,
    `${month}/${day}/${year}`,
    `${Number(month)}/${Number(day)}/${year}`,
    `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`,
  ]);
};

export const aSsn = (random: Random): string => {
  const area = 1 + random.below(664);
  return `${String(area).padStart(3, '0')}-${two(1 + random.below(98))}-${String(1 + random.below(9998)).padStart(4, '0')}`;
};

/** A card number whose last digit checks (ISO/IEC 7812-1). */
export const aCard = (random: Random): string => {
  const digits = [4, ...Array.from({ length: 14 }, () => random.below(10))];
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return [...digits, (10 - (sum % 10)) % 10].join('').replace(/(\d{4})(?=\d)/g, '$1 ');
};
