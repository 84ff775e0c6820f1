import { type Block, text } from './block.ts';
import type { Template, Told } from './template.ts';

const disclosures = ({ variables: { rows }, words, day }: Told<'accounting'>): Block => {
  const { columns, times: repeated } = words.accounting;
  return {
    kind: 'table',
    columns: [
      { title: columns.date, share: 0.23 },
      { title: columns.recipient, share: 0.27 },
      { title: columns.what },
      { title: columns.purpose, share: 0.25 },
    ],
    rows: rows.map(({ on, until, times, recipient, address, what, purpose }) => [
      times && times > 1 ? `${day(on)}. ${repeated(times, day(until ?? on))}` : day(on),
      address ? `${recipient}, ${address}` : recipient,
      what,
      purpose,
    ]),
  };
};

export const accounting: Template<'accounting'> = (told) => {
  const { variables, words, day, money } = told;
  const { from, to, rows, feeCents } = variables;
  const own = words.accounting;
  return {
    title: own.title,
    body: [
      text(own.intro(day(from), day(to))),
      rows.length > 0 ? disclosures(told) : text(own.none),
      text(own.leftOut),
      text(feeCents === 0 ? own.free : own.fee(money(feeCents))),
    ],
    hasComplaints: true,
  };
};
