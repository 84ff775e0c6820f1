import type { ActionBody } from '#shared/api/staff.ts';
import { decidedQuote } from '#shared/law/fees/decided-quote.ts';
import type { FeeFacts } from '#shared/law/fees/facts.ts';
import { quoteFee as judgeFee, type Quote } from '#shared/law/fees/quote.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { factsOfRequest } from './facts-of-request.ts';
import { choicesOf, pricedLines, waiversOf } from './fee-letter.ts';
import { keepQuote } from './keep-quote.ts';

/**
 * Quotes the fee anew: where the lane has changed, where nothing could be quoted, or where it gets cheaper. What was
 * quoted before otherwise holds. The requester is told by letter before anything is charged (FEE-3).
 */
export const quoteFee = (call: StaffCall, { decided, medium, ...given }: ActionBody<'quote-fee'>) =>
  mutate(call, 'quote-fee', async (request) => {
    const facts: FeeFacts = { ...factsOfRequest(request, call.now), ...given, ...(medium ? { medium } : {}) };
    const quote = decided ? decidedQuote(facts, decided.cents, decided.reason) : judgeFee(facts);
    if (!quote) return refuse({ code: 'fee-undecided' });
    if (isDearer(request, quote)) return refuse({ code: 'fee-quoted' });

    const inputs = { facts, ...(decided ? { decided } : {}) };
    const kept = keepQuote({ request, quote, inputs, by: call.actor.personId, now: call.now });
    const letter = await estimateLetter(call, request, quote);
    if (!letter.ok) return letter;
    const { invoice: _, ...fee } = { payments: [], ...request.fee };
    return ok({
      facts: { ...request, fee: { ...fee, quote: kept.quote } },
      writes: [...kept.writes, ...letter.value.writes],
      notices: letter.value.notices,
      detail: { ...kept.detail, ...letter.value.detail },
    });
  });

/** A quote of this lane that holds already, and is not above the new one. */
const isDearer = ({ lane, fee }: Request, quote: Quote): boolean => {
  const before = fee?.quote?.lane === lane ? fee.quote.maximumCents : null;
  return before !== null && before !== undefined && (!quote.quoted || quote.maximumCents > before);
};

const NO_LETTER: Result<Pick<Letter, 'writes' | 'notices' | 'detail'>> = ok({ writes: [], notices: [], detail: {} });
type Letter = Extract<Awaited<ReturnType<typeof letterWrites>>, { ok: true }>['value'];

/** Nothing quoted, or nothing to pay: no letter. */
const estimateLetter = async (call: StaffCall, request: Request, quote: Quote) => {
  if (!quote.quoted || quote.bill.lines.length === 0) return NO_LETTER;
  return letterWrites({
    call,
    request,
    by: 'notice',
    letter: {
      kind: 'fee-estimate',
      variables: {
        lines: pricedLines(quote.bill, request.language),
        pages: quote.pages,
        totalCents: quote.bill.totalCents,
        maxCents: quote.maximumCents,
        choices: choicesOf(quote, request.language),
        waivers: waiversOf(quote, request.language).slice(0, 8),
      },
    },
  });
};
