/** A line of an accounting, as far as the table file shows it. */
type Line = {
  on: string;
  until?: string | undefined;
  times?: number | undefined;
  recipient: string;
  address?: string | undefined;
  what: string;
  purpose: string;
};

const COLUMNS = ['Date', 'Last date', 'Times', 'Recipient', 'Address', 'What', 'Purpose'] as const;

/**
 * A cell that begins like a formula is one to a spreadsheet, and recipients write their own names: an apostrophe makes
 * it text. Quotes are doubled, and every cell is quoted (RFC 4180).
 */
const cell = (value: string): string => {
  const text = value.replace(/[\r\n\t]+/g, ' ');
  const safe = /^\s*[=+\-@|%]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** The accounting as CSV, one line a row, with the byte order mark that makes spreadsheets read it as UTF-8. */
export const accountingCsv = (lines: readonly Line[]): string => {
  const rows = lines.map(({ on, until, times, recipient, address, what, purpose }) => [
    on,
    until ?? '',
    times === undefined ? '' : String(times),
    recipient,
    address ?? '',
    what,
    purpose,
  ]);
  return `\uFEFF${[[...COLUMNS], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};
