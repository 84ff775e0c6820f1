import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type ChartRecord, chartItem, patientItem } from '#functions/adapters/patients.ts';
import { base32, mrn, uploadId } from '#shared/ids.ts';
import { recordType } from '#shared/request/scope.ts';
import type { ChartFile } from './seed-charts.ts';
import { SEED_PATIENTS } from './seed-patients.ts';
import { writeWhole } from './write-whole.ts';

export type SeedContext = {
  dynamodb: DynamoDBClient;
  s3: S3Client;
  tableName: string;
  recordsBucket: string;
  dataDir: string;
  charts: readonly ChartFile[];
};

/** The same chart always has the same id, so that seeding twice changes nothing. */
const chartUploadId = (chartId: string) =>
  uploadId.parse(`upl_${base32(createHash('sha256').update(chartId).digest().subarray(0, 26))}`);

const chartRecord = ({ bytes, ...chart }: ChartFile): ChartRecord => ({
  chartId: chart.id,
  mrn: mrn.parse(chart.mrn),
  uploadId: chartUploadId(chart.id),
  title: chart.title,
  recordType: recordType.parse(chart.recordType),
  recordDate: chart.recordDate,
  pages: chart.pages,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  ...(chart.department ? { department: chart.department } : {}),
});

const putChart = async (context: SeedContext, tables: DynamoDBDocumentClient, chart: ChartFile): Promise<void> => {
  const row = chartRecord(chart);
  await context.s3.send(
    new PutObjectCommand({
      Bucket: context.recordsBucket,
      Key: `records/${row.uploadId}`,
      Body: chart.bytes,
      ContentType: 'application/pdf',
      Metadata: { sha256: row.sha256 },
    }),
  );
  await tables.send(new PutCommand({ TableName: context.tableName, Item: chartItem(row) }));
};

/** Puts the synthetic patients and their charts into an empty data folder, as the hospital's interfaces would. */
export const seed = async (context: SeedContext): Promise<void> => {
  const marker = join(context.dataDir, 'seeded.json');
  const { charts } = context;
  const content = charts.map(({ bytes, ...chart }) => ({ ...chart, size: bytes.length }));
  const version = createHash('sha256')
    .update(JSON.stringify({ patients: SEED_PATIENTS, content }))
    .digest('hex');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === version) return;
  const tables = DynamoDBDocumentClient.from(context.dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  for (const patient of SEED_PATIENTS) {
    await tables.send(new PutCommand({ TableName: context.tableName, Item: patientItem(patient) }));
  }
  for (const chart of charts) await putChart(context, tables, chart);
  writeWhole(marker, version);
};
