import { dollars, ROUNDING } from '#shared/law/fees/money.ts';
import { NOTES, type Quote } from '#shared/law/fees/quote.ts';
import { FactList } from '../request/fact-list.tsx';
import { BillTable } from './bill-table.tsx';

/** What was told to the requester, how sure its figures are, or why there is no figure. */
export const QuotePart = ({ quote }: { quote: Quote }) => {
  if (!quote.quoted)
    return (
      <p>
        <strong>Billing decides.</strong> {quote.says}
      </p>
    );
  const { bill, pages, areCounted, maximumCents, confidence, doubts, notes, free, schedule } = quote;
  const remarks = [
    ...notes.map((note) => NOTES[note]),
    ...doubts.map(({ says, confidence: how }) => `${says} (${how})`),
    ...free.map(({ says, status, citation }) => `${status === 'applies' ? 'Applies' : 'Ask'}: ${says} (${citation})`),
  ];
  return (
    <>
      <BillTable bill={bill} caption={`Quote for ${areCounted ? pages : `about ${pages}`} pages`} />
      <FactList
        facts={[
          ['Maximum', dollars(maximumCents)],
          ['Schedule', schedule],
          ['Confidence', confidence],
          ['Rounding', ROUNDING],
        ]}
      />
      {remarks.length > 0 && (
        <ul className="stack-tight">
          {remarks.map((remark) => (
            <li key={remark} className="soft small">
              {remark}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
