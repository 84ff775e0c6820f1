import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Document, document, type Request, request } from '#shared/request/request.ts';
import { type Build, buildRow } from './builds.ts';
import { tables } from './clients.ts';
import { KEYS, mainTable } from './keys.ts';
import { type Release, releaseRow } from './releases.ts';

/** A request with the rows that lie beside it: read strongly and in one round trip, without the marks themselves. */
export type CaseFile = {
  request: Request;
  documents: Document[];
  build?: Build;
  release?: Release;
  markCounts: Record<string, number>;
};

const WANTED = [
  ...new Set(
    [request, document, buildRow, releaseRow]
      .flatMap((row) => Object.keys(row.shape))
      .concat('sk', 'documentId', 'count'),
  ),
];
const NAMES = Object.fromEntries(WANTED.map((name, index) => [`#n${index}`, name]));

const rowsOf = async (id: string) => {
  const rows: Record<string, unknown>[] = [];
  let next: Record<string, unknown> | undefined;
  do {
    const page = await tables().send(
      new QueryCommand({
        TableName: mainTable(),
        KeyConditionExpression: 'pk = :pk',
        ProjectionExpression: Object.keys(NAMES).join(', '),
        ExpressionAttributeNames: NAMES,
        ExpressionAttributeValues: { ':pk': KEYS.request(id).pk },
        ConsistentRead: true,
        ...(next ? { ExclusiveStartKey: next } : {}),
      }),
    );
    rows.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  } while (next);
  return rows;
};

export const readCaseFile = async (id: string): Promise<CaseFile | null> => {
  const rows = await rowsOf(id);
  const of = (prefix: string) => rows.filter((row) => String(row.sk).startsWith(prefix));
  const head = of('REQUEST')[0];
  if (!head) return null;
  const parsed = request.parse(head);
  const build = of('BUILD#').find((row) => row.buildId === parsed.packet?.buildId);
  const release = of('RELEASE#')[0];
  const documents = of('DOC#').map((row) => document.parse(row));
  return {
    request: parsed,
    documents: documents.sort((a, b) => a.addedAt.localeCompare(b.addedAt)),
    ...(build ? { build: buildRow.parse(build) } : {}),
    ...(release ? { release: releaseRow.parse(release) } : {}),
    markCounts: Object.fromEntries(of('MARKS#').map((row) => [String(row.documentId), Number(row.count)])),
  };
};
