import type { AuditDetail } from '#shared/audit/events.ts';
import type { FeeFacts } from '#shared/law/fees/facts.ts';
import { type Quote, quoteFee } from '#shared/law/fees/quote.ts';
import type { Fee } from '#shared/request/fee.ts';
import type { Request } from '#shared/request/request.ts';
import type { Write } from '../../adapters/commit.ts';
import { decisionRow } from '../../adapters/decision-records.ts';
import { feesWrite } from '../../adapters/fees.ts';
import { newDecisionRecord } from '../new-decision-record.ts';
import { factsOfRequest } from './facts-of-request.ts';

type Keep = {
  request: Pick<Request, 'id' | 'lane'>;
  quote: Quote;
  inputs: { facts: FeeFacts; decided?: { cents: number; reason: string } };
  by: string;
  now: Date;
};
type Kept = { quote: NonNullable<Fee['quote']>; writes: Write[]; detail: AuditDetail };

/** A quote as it is kept: small on the head, whole beside it, with its rules in a decision record. */
export const keepQuote = ({ request, quote, inputs, by, now }: Keep): Kept => {
  const record = newDecisionRecord({
    requestId: request.id,
    kind: 'quote',
    now,
    by,
    rules: quote.rules,
    inputs,
    result: quote,
  });
  const totalCents = quote.quoted ? quote.bill.totalCents : null;
  const maximumCents = quote.quoted ? quote.maximumCents : null;
  return {
    quote: { lane: request.lane, totalCents, maximumCents, decision: record.id },
    writes: [decisionRow(record), feesWrite(request.id, { quote })],
    detail: {
      quoteRecord: record.id,
      ...(quote.quoted
        ? { quoteCents: quote.bill.totalCents, quoteMaximumCents: quote.maximumCents }
        : { quoteAsks: quote.why }),
    },
  };
};

/** The quote that the requester saw before sending, kept with what they sent; of a part, with the part. */
export const quoteAtSubmit = (
  request: Omit<Request, 'dueOn'>,
  now: Date,
  by = 'requester',
): { fee: Fee; writes: Write[]; detail: AuditDetail } => {
  const known = factsOfRequest(request, now);
  // Where no rule says the lane, nothing is quoted until a person has decided.
  const facts = request.laneOpen ? { ...known, lane: 'open' } : known;
  const kept = keepQuote({ request, quote: quoteFee(facts), inputs: { facts }, by, now });
  return { fee: { quote: kept.quote, payments: [] }, writes: kept.writes, detail: kept.detail };
};
