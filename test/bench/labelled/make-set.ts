import { type Random, seeded } from '#infra/local/charts/random.ts';
import type { DocumentId } from '#shared/ids.ts';
import { documentId } from '#shared/ids.ts';
import type { PageReading, ReadWord } from '#shared/redaction/reading.ts';
import { type Known, knownOf } from '#shared/redaction/suggest/known.ts';
import type { SuggestionKind } from '#shared/redaction/suggestion.ts';
import { FINDS, PROSE, TRAPS } from './lines.ts';
import { aPerson, type Person, written } from './people.ts';

/** Words of a page that a reviewer would point at, by their place in the reading. */
export type Label = { kind: SuggestionKind; words: readonly number[] };
export type LabelledPage = { reading: PageReading; labels: readonly Label[] };
export type LabelledChart = { documentId: DocumentId; known: Known; pages: readonly LabelledPage[] };

const LINE_LETTERS = 92;
const CHARACTER = 5.2;

type Token = { text: string; gap: number; label?: SuggestionKind; group: number };

const TAB = -1;
const gapOf = (blanks = ''): number => (blanks.includes('\t') ? TAB : blanks.length);
const STOPS = [54, 230, 400];

/** "[kind|words]" and wide gaps, as words. */
const tokensOf = (line: string): Token[] => {
  const tokens: Token[] = [];
  let [rest, group] = [line, 0];
  while (rest !== '') {
    const match = /^(\s*)\[([a-z-]+)\|([^\]]+)\](\S*)/.exec(rest);
    if (match) {
      group += 1;
      const words = (match[3] ?? '').split(' ');
      words.forEach((word, index) => {
        const text = index === words.length - 1 ? word + (match[4] ?? '') : word;
        tokens.push({ text, gap: index === 0 ? gapOf(match[1]) : 1, label: match[2] as SuggestionKind, group });
      });
      rest = rest.slice(match[0].length);
      continue;
    }
    const plain = /^(\s*)(\S+?)(?=\s|$|\[[a-z-]+\|)/.exec(rest);
    if (!plain) break;
    const isGlued = rest[plain[0].length] === '[';
    tokens.push({ text: plain[2] ?? '', gap: gapOf(plain[1]), group: isGlued ? -1 : 0 });
    rest = rest.slice(plain[0].length);
  }
  return tokens;
};

const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/l/, '1'],
  [/O/, '0'],
  [/0/, 'O'],
  [/1/, 'l'],
  [/m/, 'rn'],
  [/rn/, 'm'],
  [/5/, 'S'],
];

/** What recognition makes of a word now and then. */
const misread = (text: string, random: Random): string => {
  if (random.next() > 0.015) return text;
  const [pattern, instead] = random.pick(CONFUSED);
  return text.replace(pattern, instead);
};

const layOut = (lines: readonly string[], page: number, random: Random | null): LabelledPage => {
  const words: ReadWord[] = [];
  const labels: { kind: SuggestionKind; words: number[] }[] = [];
  let [line, y] = [0, 740];
  for (const written of lines) {
    let [x, group, letters] = [54, 0, 0];
    for (const { text, gap, label, group: of } of tokensOf(written)) {
      if (letters + text.length + gap > LINE_LETTERS) [x, letters, line, y] = [54, 0, line + 1, y - 14];
      x =
        gap === TAB ? (STOPS.find((stop) => stop > x) ?? x) : x + (letters === 0 ? 0 : gap * (gap > 1 ? 9 : CHARACTER));
      const width = text.length * CHARACTER;
      const confidence = random ? { confidence: 0.75 + random.next() * 0.24 } : {};
      words.push({ text: random ? misread(text, random) : text, rect: [x, y, x + width, y + 10], line, ...confidence });
      x += width;
      letters += text.length + gap;
      if (!label) continue;
      if (of !== group || !labels.at(-1)) labels.push({ kind: label, words: [] });
      labels.at(-1)?.words.push(words.length - 1);
      group = of;
    }
    [line, y] = [line + 1, y - 14];
  }
  return { reading: { page, origin: random ? 'picture' : 'text', words }, labels };
};

const banner = (random: Random, { given, family, mrn, born }: Person, label?: 'wrong-patient'): string => {
  const as = (text: string) => (label ? `[${label}|${text}]` : text);
  const day = written(random, born);
  return random.pick([
    `${as(`${family}, ${given}`)}   MRN ${as(mrn)}   Born ${as(day)}`,
    `Patient Name: ${as(`${given} ${family}`)}   DOB: ${as(day)}   MRN: ${as(mrn)}`,
    `Name: ${as(`${family.toUpperCase()}, ${given.toUpperCase()}`)}   Date of Birth: ${as(day)}   Medical Record No: ${as(mrn)}`,
    `Paciente: ${as(`${given} ${family}`)}   Fecha de nacimiento: ${as(day)}   Expediente: ${as(mrn)}`,
    `Pt: ${as(`${given} ${family}`)}   D.O.B. ${as(day)}   MR# ${as(mrn)}`,
    `RE: ${as(`${given} ${family}`)}   DOB ${as(day)}`,
    `Patient Name\tDOB\tMRN\n${as(`${given} ${family}`)}\t${as(day)}\t${as(mrn)}`,
    `Last Name: ${as(family)}   First Name: ${as(given)}   Chart # ${as(mrn)}`,
    `${as(`${given} ${family}`)}   DOB: ${as(day)}   Page 2 of 6`,
  ]);
};

/** Another patient: anybody, or the near miss that is worst. */
const stranger = (random: Random, patient: Person): Person => {
  const someone = aPerson(random);
  return random.next() < 0.3 ? { ...someone, family: patient.family } : someone;
};

const pageLines = (random: Random, patient: Person): string[] => {
  const isStray = random.next() < 0.15;
  const lines = [
    'Fairview General Hospital',
    ...banner(random, isStray ? stranger(random, patient) : patient, isStray ? 'wrong-patient' : undefined).split('\n'),
  ];
  for (let index = 0; index < 26; index += 1) {
    const dice = random.next();
    if (dice < 0.14) lines.push(random.pick(FINDS)(random, patient));
    else if (dice < 0.4) lines.push(random.pick(TRAPS)(random, patient));
    else lines.push(random.pick(PROSE));
  }
  return lines;
};

/** Synthetic charts of which it is known what there is to find. The same every time. */
export const labelledCharts = (patients = 45, pages = 8, seed = 20_261_122): LabelledChart[] =>
  Array.from({ length: patients }, (_, at) => {
    const random = seeded(seed + at);
    const patient = aPerson(random);
    const isScan = at % 4 === 3;
    const contacts = [
      { channel: 'text' as const, address: patient.phone, source: 'Registration' },
      { channel: 'email' as const, address: patient.email, source: 'Registration' },
    ];
    const facts = { dateOfBirth: patient.born, address: patient.address, contacts };
    return {
      documentId: documentId.parse(`doc_${String(at).padStart(26, '0')}`),
      known: knownOf({ mrn: patient.mrn as never, name: `${patient.given} ${patient.family}`, ...facts }, [
        'Fairview General Hospital',
        '(360) 555-0110',
      ]),
      pages: Array.from({ length: pages }, (_unused, index) =>
        layOut(pageLines(random, patient), index + 1, isScan ? random : null),
      ),
    };
  });
