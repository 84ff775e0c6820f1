import { acknowledgementOf } from '#shared/letters/acknowledge.ts';
import type { Request } from '#shared/request/request.ts';
import { addDaysTo } from '../words/dates.ts';
import { fieldsOf, type HandKind } from './letter-fields.ts';

export type Filled = Record<string, string | boolean>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const WEEK = 7;
const MONTH = 30;

/** What a letter of this kind starts with: what the request already says. */
export const startOf = (kind: HandKind, request: Request, today: string): Filled => {
  const { patient, scope, facility } = request;
  const starts: Partial<Record<HandKind, Filled>> = {
    deficiency: { note: request.pend?.note ?? '', openUntil: addDaysTo(today, MONTH) },
    clarification: { replyBy: addDaysTo(today, 2 * WEEK), ifNoReply: 'as-asked' },
    'no-records': {
      searchedOn: today,
      identifiers: `${patient.name.given} ${patient.name.family}\n${patient.dateOfBirth}`,
      from: scope.dosFrom ?? '',
      to: scope.dosTo ?? '',
      sites: facility,
    },
    'subpoena-notice': { objectBy: addDaysTo(today, 2 * WEEK) },
    breach: { discoveredOn: today },
  };
  return starts[kind] ?? {};
};

/** What the kind needs besides what staff fill in. */
const givenBy = (kind: HandKind, request: Request, receivedOn: string): object => {
  if (kind === 'acknowledgement') return acknowledgementOf(request, receivedOn);
  return kind === 'deficiency' ? { defects: [], hasPrefilledForm: false } : {};
};

type Draft = { kind: HandKind; filled: Filled; request: Request; receivedOn: string };

/** The variables of a letter from its form: what stays empty is left out. */
export const variablesOf = ({ kind, filled, request, receivedOn }: Draft): Record<string, never> => {
  const entries = fieldsOf(kind).flatMap(({ name, type }): [string, unknown][] => {
    const value = filled[name];
    if (typeof value === 'boolean') return [[name, value]];
    const text = (value ?? '').trim();
    if (text === '') return [];
    return [[name, type === 'list' ? linesOf(text) : text]];
  });
  // The API judges each by the schema of the kind.
  return { ...givenBy(kind, request, receivedOn), ...Object.fromEntries(entries) } as Record<string, never>;
};

/** Which fields must still be filled in. */
export const missingIn = (kind: HandKind, filled: Filled): string[] =>
  fieldsOf(kind).flatMap(({ name, required }) => (required && !String(filled[name] ?? '').trim() ? [name] : []));

export const addressOf = (text: string): string[] => linesOf(text);
