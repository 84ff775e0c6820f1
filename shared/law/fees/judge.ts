import { applyRule } from '../apply-rule.ts';
import type { Finding } from '../finding.ts';
import type { FeeFacts } from './facts.ts';
import { type Invoice, invoiceOf } from './invoice.ts';
import { FEE_RULES } from './policies.ts';
import { type Quote, quoteFee } from './quote.ts';

type FeeVerdict = { quote: Quote; invoice?: Invoice; findings: Finding[] };

/** The fee of a case as the command line tells it: the quote and, where the pages are counted, the invoice. */
export const judgeFees = (facts: FeeFacts): FeeVerdict => {
  const quote = quoteFee(facts);
  const findings = quote.quoted ? [] : [askBilling(facts, quote)];
  return facts.pages === undefined ? { quote, findings } : { quote, invoice: invoiceOf(facts, quote), findings };
};

/** What no schedule answers, a person must (FEE-BILLING). */
const askBilling = ({ asOf }: FeeFacts, { why, says }: Extract<Quote, { quoted: false }>): Finding =>
  applyRule(FEE_RULES.billing, asOf, {
    result: 'look',
    code: `FEE_${why.toUpperCase().replaceAll('-', '_')}`,
    fact: says,
    cure: 'Ask billing what it costs, or load a schedule that holds on that day.',
  });
