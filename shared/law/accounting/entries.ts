import { type Basis, basisRow } from './bases.ts';
import type { AccountingFacts, DisclosedRow } from './facts.ts';
import { suspendedBy } from './suspended.ts';

/** A line of the accounting: one disclosure, or several alike (AC-5). */
export type Entry = {
  ids: string[];
  on: string;
  /** The last one, where they are several. */
  until?: string;
  times?: number;
  basis: Basis;
  recipient: string;
  address?: string;
  what: string;
  purpose: string;
};

export type LeftOut = { id: string; why: string };

/** From this many people, research may be one row for its protocol (AC-6). */
export const PROTOCOL_PEOPLE = 50;

/** What a row counts as: what was not permitted is on the list, whatever it was meant to be. */
export const countsAs = (row: DisclosedRow): Basis => (row.isImpermissible ? 'impermissible' : row.basis);

/** Why a row is not on the list, or null when it is. */
export const whyLeftOut = (row: DisclosedRow, facts: AccountingFacts, period: { from: string; to: string }) => {
  if (row.on < period.from || row.on > period.to) return 'outside the period';
  const held = suspendedBy(row, facts.asOf);
  if (held) return 'suspended';
  return facts.list === 'fuller' ? null : basisRow(countsAs(row)).leftOut;
};

const alike = (row: DisclosedRow) =>
  JSON.stringify([countsAs(row), row.recipient, row.address ?? '', row.purpose, row.protocol?.name ?? '']);

const entryOf = (rows: readonly [DisclosedRow, ...DisclosedRow[]]): Entry => {
  const [first] = rows;
  const last = rows.at(-1) ?? first;
  const isProtocol = first.protocol !== undefined && first.protocol.people >= PROTOCOL_PEOPLE;
  return {
    ids: rows.map(({ id }) => id),
    on: first.on,
    ...(rows.length > 1 ? { until: last.on, times: rows.length } : {}),
    basis: countsAs(first),
    recipient: first.recipient,
    ...(first.address ? { address: first.address } : {}),
    what: isProtocol ? `Research protocol: ${first.protocol?.name}. ${first.what}` : first.what,
    purpose: first.purpose,
  };
};

/** Those that stay, oldest first, with what is alike in one line: the first in full, how many, and the last date. */
export const entriesOf = (rows: readonly DisclosedRow[]): Entry[] => {
  const groups = new Map<string, [DisclosedRow, ...DisclosedRow[]]>();
  for (const row of [...rows].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const group = groups.get(alike(row));
    if (group) group.push(row);
    else groups.set(alike(row), [row]);
  }
  return [...groups.values()].map(entryOf);
};
