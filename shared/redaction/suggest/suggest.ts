import type { PageReading } from '../reading.ts';
import type { Suggestion, SuggestionKind } from '../suggestion.ts';
import { accountFindings } from './accounts.ts';
import { addressFindings } from './addresses.ts';
import { clinicianNames } from './clinicians.ts';
import { emailFindings } from './emails.ts';
import { type Finding, suggestionOf } from './finding.ts';
import type { Known } from './known.ts';
import { type Mentions, mentionsOf, mentionsOn } from './mentions.ts';
import type { FoundName } from './names.ts';
import { peopleOn, personFinding, titledFinding, titledOn } from './other-people.ts';
import { type PageText, textOf } from './page-text.ts';
import { phoneFindings } from './phones.ts';
import { sensitiveFindings } from './sensitive.ts';
import { ssnFindings } from './ssn.ts';
import { wrongPatientFindings } from './tripwire.ts';

export type ReadDocument = { documentId: Suggestion['documentId']; pages: readonly PageReading[] };

/** Which kind stays where two have seen the same words: the graver, then the surer one. */
const ORDER = [
  'wrong-patient',
  'ssn',
  'email',
  'phone',
  'account',
  'address',
  'other-person',
  'sensitive',
  'repeat',
] as const satisfies SuggestionKind[];

const rank = (kind: SuggestionKind): number => ORDER.indexOf(kind);

/** No word is suggested twice, but what is specially protected stays beside everything else. */
const withoutDoubles = (findings: readonly Finding[]): Finding[] => {
  const taken = new Map<number, SuggestionKind>();
  const sorted = findings.toSorted(
    (a, b) => rank(a.kind) - rank(b.kind) || b.confidence - a.confidence || a.from - b.from,
  );
  return sorted.filter((finding) => {
    for (let at = finding.from; at < finding.to; at += 1) {
      const kind = taken.get(at);
      if (kind !== undefined && (kind === 'sensitive') === (finding.kind === 'sensitive')) return false;
    }
    for (let at = finding.from; at < finding.to; at += 1) if (!taken.has(at)) taken.set(at, finding.kind);
    return true;
  });
};

type Page = { documentId: ReadDocument['documentId']; text: PageText; found: Finding[]; names: FoundName[] };

const firstLook = (documentId: Page['documentId'], reading: PageReading, known: Known): Page => {
  const text = textOf(reading);
  const wrong = wrongPatientFindings(text, known);
  const people = peopleOn(text, known);
  const found = [
    ...wrong,
    ...ssnFindings(text),
    ...emailFindings(text, known),
    ...phoneFindings(text, known),
    ...accountFindings(text, known),
    ...addressFindings(text, known),
    ...people.map(personFinding),
    ...titledOn(text, known).map(titledFinding),
    ...sensitiveFindings(text),
  ];
  return { documentId, text, found, names: people.map(({ name }) => name) };
};

const secondLook = ({ documentId, text, found }: Page, mentions: Mentions): Suggestion[] => {
  const taken = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  const again = mentions.size > 0 ? mentionsOn(text, mentions, (at) => taken.has(at)) : [];
  return withoutDoubles([...found, ...again])
    .toSorted((a, b) => a.from - b.from || rank(a.kind) - rank(b.kind))
    .map((finding) => suggestionOf(documentId, text, finding));
};

/**
 * What a person should look at in the documents of one request, in the order of the pages. Each page is looked at by
 * itself; then the people that were brought in anywhere are looked for everywhere.
 */
export const suggest = (documents: readonly ReadDocument[], known: Known): Suggestion[] => {
  const pages = documents.flatMap(({ documentId, pages }) => pages.map((page) => firstLook(documentId, page, known)));
  const clinicians = pages.flatMap(({ text }) => clinicianNames(text));
  const mentions = mentionsOf(
    pages.flatMap(({ names }) => names),
    clinicians,
    known,
  );
  return pages
    .flatMap((page) => secondLook(page, mentions))
    .toSorted((a, b) => (a.documentId === b.documentId ? a.page - b.page : a.documentId < b.documentId ? -1 : 1));
};
