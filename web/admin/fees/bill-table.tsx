import type { FeeBill, FeeLine } from '#shared/law/fees/lines.ts';
import { dollars } from '#shared/law/fees/money.ts';
import styles from './fees.module.css';

/** Every line with its rule, and the sum. */
export const BillTable = ({ bill, caption }: { bill: FeeBill; caption: string }) => {
  const lines: readonly FeeLine[] = bill.lines;
  if (lines.length === 0) return <p>{caption}: nothing is charged.</p>;
  return (
    <table className={styles.lines}>
      <caption>{caption}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.says}`}>
            <th scope="row">
              {line.says}
              <div className="soft small">
                {line.rule} · {line.citation}
              </div>
            </th>
            <td>{dollars(line.cents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td>{dollars(bill.totalCents)}</td>
        </tr>
      </tfoot>
    </table>
  );
};
