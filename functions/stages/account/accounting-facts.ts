import { accountingsOf } from '#functions/adapters/accountings.ts';
import { config } from '#functions/adapters/config.ts';
import { disclosuresOf } from '#functions/adapters/disclosures.ts';
import type { Disclosure } from '#shared/api/staff.ts';
import { type AccountingFacts, accountingFacts, type DisclosedRow } from '#shared/law/accounting/facts.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { basisWords, disclosedWords } from '#shared/words/accounting.ts';
import type { Language } from '#shared/words/format.ts';

export type AccountingAsked = Pick<AccountingFacts, 'list' | 'from' | 'to' | 'feeCents' | 'feeToldOn' | 'extension'> & {
  mrn: string;
  /** When the patient asked, as an instant. */
  requestedAt: string;
  language: Language;
};

const here = (instant: string) => localDate(instant, config('FACILITY_TIME_ZONE'));

const rowOf = (made: Disclosure, language: Language): DisclosedRow => ({
  id: made.releaseId,
  on: here(made.at),
  basis: made.legalBasis,
  recipient: made.organization ? `${made.recipient}, ${made.organization}` : made.recipient,
  ...(made.address ? { address: made.address } : {}),
  what: disclosedWords(made, language),
  purpose: basisWords(made.isImpermissible ? 'impermissible' : made.legalBasis, language),
  isImpermissible: made.isImpermissible ?? false,
  suspensions: made.suspensions ?? [],
});

/** Everything an accounting rests on: each disclosure there was of the patient, and each accounting they were given. */
export const accountingFactsOf = async (asked: AccountingAsked, now: Date): Promise<AccountingFacts> => {
  const [made, given] = await Promise.all([disclosuresOf(asked.mrn), accountingsOf(asked.mrn)]);
  const { list, from, to, feeCents, feeToldOn, extension } = asked;
  return accountingFacts.parse({
    asOf: here(now.toISOString()),
    requestedOn: here(asked.requestedAt),
    list,
    from,
    to,
    feeCents,
    feeToldOn,
    extension,
    rows: made.map((row) => rowOf(row, asked.language)),
    earlier: given.map(({ requestedOn }) => requestedOn),
    responsible: config('PRIVACY_OFFICE'),
  });
};
