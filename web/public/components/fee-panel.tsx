import { waitsForPayment } from '#shared/law/fees/fee-basis.ts';
import type { FeeLine } from '#shared/law/fees/lines.ts';
import { dollars } from '#shared/law/fees/money.ts';
import type { Quote, Quoted } from '#shared/law/fees/quote.ts';
import type { Words } from '#shared/words/en.ts';
import type { PageContext } from '../page-context.ts';
import { Facts } from './notice.tsx';

type Props = { context: PageContext; quote: Quote };

/** What the copy may cost, before anything is sent: an estimate, the maximum, the lines with their rules, ways to pay less. */
export const FeePanel = ({ context, quote }: Props) => {
  const { fees } = context.words;
  return (
    <section class="sheet fees">
      <h2>{fees.title}</h2>
      {quote.quoted ? <Estimate context={context} quote={quote} /> : <NotQuoted fees={fees} quote={quote} />}
    </section>
  );
};

const NotQuoted = ({ fees, quote }: { fees: Words['fees']; quote: Extract<Quote, { quoted: false }> }) => (
  <>
    <p>{fees.why[quote.why]}</p>
    <p>{fees.notQuoted}</p>
  </>
);

const Estimate = ({ context, quote }: { context: PageContext; quote: Quoted }) => {
  const { fees } = context.words;
  const { bill, maximumCents } = quote;
  return (
    <>
      <p>{bill.totalCents === 0 ? fees.freeNow : `${fees.lead} ${isByPage(quote) ? guess(quote, context) : ''}`}</p>
      {maximumCents > 0 ? (
        <Facts
          rows={[
            { name: fees.estimate, value: <strong class="fees__sum">{dollars(bill.totalCents)}</strong> },
            {
              name: fees.maximum,
              value: (
                <>
                  <strong class="fees__sum">{dollars(maximumCents)}</strong> {fees.maximumHint}
                </>
              ),
            },
          ]}
        />
      ) : null}
      {waitsForPayment(bill.lane) ? null : <p>{fees.neverHeld}</p>}
      <Lines context={context} quote={quote} />
      <Ways
        title={fees.cheaperTitle}
        ways={quote.cheaper.map((way) => fees.cheaper[way.choice](dollars(way.totalCents)))}
      />
      <Ways
        title={fees.freeTitle}
        ways={quote.free.map(({ status, citation }) => (status === 'applies' ? fees.free : fees.freeIf)(citation))}
      />
      {remarks(quote, fees).map((remark) => (
        <p class="usa-hint">{remark}</p>
      ))}
    </>
  );
};

/** A flat price needs no guess at pages. */
const isByPage = ({ bill }: Quoted) => bill.lines.some(({ kind }) => kind === 'pages');

const guess = ({ pages, areCounted }: Quoted, { words, language }: PageContext) => {
  const count = new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US').format(pages);
  return areCounted ? words.fees.counted(count) : words.fees.guess(count);
};

const remarks = ({ notes, doubts }: Quoted, fees: Words['fees']): string[] => [
  ...(notes.includes('statutory-base') ? [fees.base] : []),
  ...(notes.includes('tax-not-counted') ? [fees.noTax] : []),
  ...(doubts.length > 0 || notes.includes('state-not-read') ? [fees.unsure] : []),
];

const Lines = ({ context, quote }: { context: PageContext; quote: Quoted }) => {
  const { fees } = context.words;
  const lines: readonly FeeLine[] = quote.bill.lines;
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{fees.linesTitle}</summary>
      <Facts
        rows={lines.map((line) => ({
          name: 'count' in line && line.count ? `${fees.lines[line.kind]}: ${line.count}` : fees.lines[line.kind],
          value: (
            <>
              {dollars(line.cents)}{' '}
              <span class="usa-hint">
                {fees.rule}: {line.citation}
              </span>
            </>
          ),
        }))}
      />
    </details>
  );
};

const Ways = ({ title, ways }: { title: string; ways: readonly string[] }) =>
  ways.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {ways.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
    </>
  );
