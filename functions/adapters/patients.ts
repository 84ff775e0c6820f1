import { createHash } from 'node:crypto';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { patientCandidate } from '#shared/api/staff.ts';
import { mrn, uploadId } from '#shared/ids.ts';
import { calendarDate, recordType } from '#shared/request/scope.ts';
import { tables } from './clients.ts';
import { KEYS, mainTable } from './keys.ts';

/** A patient as the hospital's registration knows them. `contacts` are the only ones a patient's code may go to. */
export const patientRow = patientCandidate.extend({ family: z.string().min(1).max(80) });
export type Patient = z.infer<typeof patientRow>;

/** A document of the hospital's own; its bytes lie in the records bucket like an upload's (objects.ts `record`). */
export const chartRow = z.object({
  chartId: z.string().max(64),
  mrn,
  uploadId,
  title: z.string().min(1).max(200),
  recordType,
  recordDate: calendarDate,
  pages: z.number().int().positive(),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
  /** Where it comes from, by the hospital's index: some departments label all they make (shared/law/sensitivity). */
  department: z.string().max(40).optional(),
});
export type ChartRecord = z.infer<typeof chartRow>;

// Hashed, because keys of an index show in metrics and traces; case and accents do not tell people apart.
const familyKey = (family: string) =>
  createHash('sha256').update(family.normalize('NFKD').replace(/\p{M}/gu, '').trim().toUpperCase()).digest('hex');

/** How a patient is stored: found by number, or listed by family name and date of birth. */
export const patientItem = (patient: Patient) => ({
  ...KEYS.patient(patient.mrn),
  gsi1pk: `FAMILY#${familyKey(patient.family)}`,
  gsi1sk: `${patient.dateOfBirth}#${patient.mrn}`,
  ...patient,
});
export const chartItem = (chart: ChartRecord) => ({ ...KEYS.chart(chart.mrn, chart.chartId), ...chart });

export const findPatient = async (number: string): Promise<Patient | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.patient(number), ConsistentRead: true }),
  );
  return Item ? patientRow.parse(Item) : null;
};

/** At most 50 of a name: who searches adds the date of birth. */
export const searchPatients = async (search: {
  family: string;
  dateOfBirth?: string | undefined;
}): Promise<Patient[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      IndexName: 'gsi1',
      KeyConditionExpression: `gsi1pk = :family${search.dateOfBirth ? ' AND begins_with(gsi1sk, :born)' : ''}`,
      ExpressionAttributeValues: {
        ':family': `FAMILY#${familyKey(search.family)}`,
        ...(search.dateOfBirth ? { ':born': `${search.dateOfBirth}#` } : {}),
      },
      Limit: 50,
    }),
  );
  return (Items ?? []).map((item) => patientRow.parse(item));
};

export const chartsOf = async (number: string): Promise<ChartRecord[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :chart)',
      ExpressionAttributeValues: { ':pk': KEYS.patient(number).pk, ':chart': 'CHART#' },
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => chartRow.parse(item));
};

export const findChart = async (number: string, chartId: string): Promise<ChartRecord | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.chart(number, chartId), ConsistentRead: true }),
  );
  return Item ? chartRow.parse(Item) : null;
};
