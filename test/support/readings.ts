import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { tables } from '#functions/adapters/clients.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import type { ReadingRow } from '#functions/adapters/readings.ts';
import { type DocumentId, documentId, mrn } from '#shared/ids.ts';
import type { PageReading, ReadWord } from '#shared/redaction/reading.ts';
import { type Known, knownOf } from '#shared/redaction/suggest/known.ts';

const CHARACTER = 5;

/** A page as a reading gives it, from its lines; three blanks or more are a gap between columns. `confidence` makes it a scan. */
export const aReading = (page: number, lines: readonly string[], confidence?: number): PageReading => ({
  page,
  origin: confidence === undefined ? 'text' : 'picture',
  words: lines.flatMap((written, line): ReadWord[] =>
    [...written.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const [x, y] = [54 + index * CHARACTER, 740 - line * 14];
      const rect = [x, y, x + text.length * CHARACTER, y + 10] as const;
      return { text, rect, line, ...(confidence === undefined ? {} : { confidence }) };
    }),
  ),
});

export const READ_DOC: DocumentId = documentId.parse(`doc_${'1'.repeat(26)}`);

/** What is known of the patient of those pages. */
export const ROSA_KNOWN: Known = knownOf(
  {
    mrn: mrn.parse('100001'),
    name: 'Rosa Delgado',
    dateOfBirth: '1961-03-14',
    address: '418 Larkspur Lane, Fairview, WA 98299',
    contacts: [
      { channel: 'text', address: '+13605550101', source: 'Registration' },
      { channel: 'email', address: 'rosa.delgado@example.com', source: 'Registration' },
    ],
  },
  ['Fairview General Hospital', '(360) 555-0110', 'Lena Attorney', 'lena@law.example.com'],
);

/** Sets a reading to what a test starts from. */
export const setReading = async (
  { requestId, documentId }: { requestId: string; documentId: string },
  values: Partial<ReadingRow>,
): Promise<void> => {
  const key = KEYS.reading(requestId, documentId);
  const { Item } = await tables().send(new GetCommand({ TableName: mainTable(), Key: key }));
  await tables().send(new PutCommand({ TableName: mainTable(), Item: { ...Item, ...values } }));
};
