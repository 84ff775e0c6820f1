import { clinicianNames, cliniciansOf } from './clinicians.ts';
import { CLINICIAN_CUES, CREDENTIALS } from './data/clinicians.ts';
import { BACKWARD_FILLERS, FORWARD_FILLERS, RELATIONS, type Relation } from './data/relations.ts';
import type { Finding } from './finding.ts';
import { isKnownOther, isOwnName, type Known } from './known.ts';
import { type FoundName, isSureName, nameAt, nameBefore } from './names.ts';
import { isGapAfter, isSameLine, type PageText, readingConfidence, type Span, spanText } from './page-text.ts';
import { phraseAt, phraseTable } from './phrases.ts';

export type Person = { name: FoundName; relation: Relation; confidence: number };

const CUES = phraseTable(RELATIONS.flatMap((relation) => relation.words.map((word) => [word, relation] as const)));
const MOST_FILLERS = 4;
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'sr', 'sra', 'srta']);

const endsSentence = (text: PageText, at: number): boolean => {
  const word = text.words[at]?.text ?? '';
  return /[.;?!]$/.test(word) && !/^(mr|mrs|ms|sr|sra|srta|dr|pt)\.$/i.test(word);
};

/** "brother Emilio", "brother's name is Emilio", "Emergency contact: Emilio", or the name on the line under the label. */
const after = (text: PageText, cue: Span, relation: Relation): FoundName | null => {
  let at = cue.to;
  for (let skipped = 0; skipped < MOST_FILLERS; skipped += 1) {
    const word = text.words[at]?.text ?? '';
    const isFiller = /^[:(–—-]+$/.test(word) || FORWARD_FILLERS.has(text.folded[at] ?? '');
    if (!isFiller) break;
    at += 1;
  }
  for (let index = cue.to - 1; index < at; index += 1) if (endsSentence(text, index)) return null;
  const isBelow = !isSameLine(text, cue.to - 1, at);
  const isNewColumn = isGapAfter(text, cue.to - 1);
  if ((isBelow || isNewColumn) && !relation.isLabel && !/[:(]$/.test(text.words[cue.to - 1]?.text ?? '') && !isBelow)
    return null;
  const name = nameAt(text, at);
  return name && isCredible(text, name, cue, at) ? name : null;
};

/** One word alone is a name where it is a known one, or where a sentence runs on: "her sister Xiomara drove". */
const isCredible = (text: PageText, name: FoundName, cue: Span, at: number): boolean => {
  if (name.parts.filter((part) => part.length > 1).length >= 2) return true;
  if (isSureName(name)) return true;
  const isTitled = at > cue.to && TITLES.has(text.folded[at - 1] ?? '');
  if (isTitled) return true;
  const isRunningText = at === cue.to && /^\p{Ll}/u.test(text.words[cue.from]?.text ?? '');
  return (
    isRunningText && !/[:.]$/.test(text.words[cue.to - 1]?.text ?? '') && name.parts.some((part) => part.length > 2)
  );
};

/** "Emilio Quintana, the patient's brother", "Emilio Quintana (brother)", "Emilio Quintana   Brother" in a table. */
const before = (text: PageText, cue: Span): FoundName | null => {
  let at = cue.from - 1;
  let isJoined = /^[(]/.test(text.words[cue.from]?.text ?? '');
  for (let skipped = 0; skipped < MOST_FILLERS && BACKWARD_FILLERS.has(text.folded[at] ?? ''); skipped += 1) {
    if (/^(is|es|was|era)$/.test(text.folded[at] ?? '') || /^[(]/.test(text.words[at]?.text ?? '')) isJoined = true;
    at -= 1;
  }
  if (/^[–—-]$/.test(text.words[at]?.text ?? '')) [at, isJoined] = [at - 1, true];
  const last = text.words[at]?.text ?? '';
  if (!isJoined && !/,$/.test(last) && !isGapAfter(text, at)) return null;
  if (!isSameLine(text, at, cue.from) && !/,$/.test(last)) return null;
  const name = nameBefore(text, at);
  // "Xiomara, her sister": whose relation it is makes one word a name.
  const isSomebodys = at < cue.from - 1 && /,$/.test(last);
  return name && (isSureName(name) || isSomebodys) ? name : null;
};

/** "cousins Ana Ruiz and Emilio Quintana": the second one. */
const alsoNamed = (text: PageText, { to }: FoundName): FoundName | null => {
  const isJoined = /^(and|y|e)$/.test(text.folded[to] ?? '') && !endsSentence(text, to - 1);
  const name = isJoined ? nameAt(text, to + 1) : null;
  return name && isSureName(name) ? name : null;
};

const isClinicianHere = (text: PageText, { from, to }: Span): boolean =>
  CLINICIAN_CUES.has(text.folded[from - 1] ?? '') ||
  (CREDENTIALS.has(text.folded[to] ?? '') && /^\p{Lu}/u.test(text.words[to]?.text ?? ''));

/** The people that one page brings in by a relation. */
export const peopleOn = (text: PageText, known: Known): Person[] => {
  const isClinician = cliniciansOf(clinicianNames(text));
  const people: Person[] = [];
  for (let at = 0; at < text.folded.length; at += 1) {
    const cue = phraseAt(CUES, text.folded, at);
    if (!cue) continue;
    const span = { from: at, to: cue.to };
    const first = after(text, span, cue.row);
    for (const name of [first, first && alsoNamed(text, first), before(text, span)]) {
      if (!name || isClinicianHere(text, name) || isClinician(name)) continue;
      const written = spanText(text, name);
      if (isOwnName(known, written, readingConfidence(text, name) < 1) || isKnownOther(known, written)) continue;
      people.push({ name, relation: cue.row, confidence: cue.row.confidence - (isSureName(name) ? 0 : 0.25) });
    }
    at = cue.to - 1;
  }
  return people;
};

/** "Mrs. Henderson": not a clinician, and not the patient by that name. */
export const titledOn = (text: PageText, known: Known): FoundName[] =>
  text.folded.flatMap((folded, at) => {
    if (!TITLES.has(folded) || !/^\p{Lu}/u.test(text.words[at]?.text ?? '')) return [];
    const name = nameAt(text, at + 1);
    if (!name || isClinicianHere(text, { from: at, to: name.to })) return [];
    const written = spanText(text, name);
    return isOwnName(known, written, readingConfidence(text, name) < 1) || isKnownOther(known, written) ? [] : name;
  });

export const personFinding = ({ name, relation, confidence }: Person): Finding => ({
  from: name.from,
  to: name.to,
  kind: 'other-person',
  reason: 'third-party',
  confidence,
  why: `A name that the page brings in as ${relation.as}: another person's information (45 CFR 164.502(a)).`,
});

export const titledFinding = ({ from, to }: FoundName): Finding => ({
  from,
  to,
  kind: 'other-person',
  reason: 'third-party',
  confidence: 0.6,
  why: "A person with a title who is neither the patient nor named as a clinician: perhaps another person's information.",
});
