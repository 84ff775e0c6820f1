import type { FeesView } from '#shared/api/fees.ts';
import type { ChainHead } from '#shared/audit/chain.ts';
import { type LoggedEvent, loggedEvent } from '#shared/law/clock/event.ts';
import { type Letter, letter } from '#shared/letters/letter.ts';
import { type Document, document, type Request, request } from '#shared/request/request.ts';
import { type Build, buildRow } from './builds.ts';
import { readClockRows } from './clock-log.ts';
import { feesRow } from './fees.ts';
import { KEYS, mainTable } from './keys.ts';
import { newestFirst } from './letters.ts';
import { queryAll } from './query-all.ts';
import { type ReadingRow, readingRow } from './readings.ts';
import { type Release, releaseRow } from './releases.ts';
import { type ConsentsRow, consentsRow, type LabelsRow, labelsRow, NO_CONSENTS } from './sensitivity.ts';

/**
 * A request with the rows that lie beside it, read strongly and in one round trip. Rows are read before the head, so a
 * decision that rests on them must be made on top of a version that the caller has seen.
 */
export type CaseFile = {
  request: Request;
  chain: ChainHead;
  documents: Document[];
  build?: Build;
  release?: Release;
  markCounts: Record<string, number>;
  /** How far the reading of each record is, and where it names another patient. */
  readings: ReadingRow[];
  /** What happened to its clocks, oldest first. */
  clock: LoggedEvent[];
  /** Labels of pages, document by document, and the papers that may cover them. */
  labels: LabelsRow[];
  consents: ConsentsRow;
  /** The latest quote and invoice, once there are any. */
  fees: FeesView;
  /** What was written to the requester or the patient, newest first. */
  letters: Letter[];
  /** Files that staff sent or were about to send for it. */
  uploadIds: string[];
};

const WANTED = [
  ...new Set(
    [request, document, buildRow, releaseRow, readingRow, loggedEvent, feesRow, labelsRow, consentsRow, letter]
      .flatMap((row) => Object.keys(row.shape))
      .concat('sk', 'documentId', 'count', 'seq', 'hash', 'ids'),
  ),
];
const NAMES = Object.fromEntries(WANTED.map((name, index) => [`#n${index}`, name]));

const rowsOf = (id: string) =>
  queryAll({
    TableName: mainTable(),
    KeyConditionExpression: 'pk = :pk',
    ProjectionExpression: Object.keys(NAMES).join(', '),
    ExpressionAttributeNames: NAMES,
    ExpressionAttributeValues: { ':pk': KEYS.request(id).pk },
  });

export const readCaseFile = async (id: string): Promise<CaseFile | null> => {
  const rows = await rowsOf(id);
  const of = (prefix: string) => rows.filter((row) => String(row.sk).startsWith(prefix));
  const [head, chain] = [of('REQUEST')[0], of('CHAIN')[0]];
  if (!head || !chain) return null;
  const parsed = request.parse(head);
  const build = of('BUILD#').find((row) => row.buildId === parsed.packet?.buildId);
  const release = of('RELEASE#')[0];
  const documents = of('DOC#').map((row) => document.parse(row));
  return {
    request: parsed,
    chain: { seq: Number(chain.seq), hash: String(chain.hash) },
    documents: documents.sort((a, b) => a.addedAt.localeCompare(b.addedAt)),
    ...(build ? { build: buildRow.parse(build) } : {}),
    ...(release ? { release: releaseRow.parse(release) } : {}),
    fees: feesRow.parse(of('FEES')[0] ?? {}),
    uploadIds: of('UPLOADS').flatMap(({ ids }) => (ids instanceof Set ? [...ids] : [])),
    clock: readClockRows(of('CLOCK#')),
    labels: of('LABELS#').map((row) => labelsRow.parse(row)),
    consents: of('CONSENTS').map((row) => consentsRow.parse(row))[0] ?? NO_CONSENTS,
    letters: newestFirst(of('LETTER#').map((row) => letter.parse(row))),
    readings: of('READING#').map((row) => readingRow.parse(row)),
    markCounts: Object.fromEntries(of('MARKS#').map((row) => [String(row.documentId), Number(row.count)])),
  };
};
