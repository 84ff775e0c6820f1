import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Disclosure, disclosure } from '#shared/api/staff.ts';
import type { Suspension } from '#shared/law/accounting/facts.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf } from './link-secrets.ts';

// Hashed, because keys of an index show in metrics and traces. Without a secret: an accounting must be found for six
// years (45 CFR 164.528(a)), longer than a secret should live, and the row itself holds the number.
const patientKey = (mrn: string) => `DISC#${hashOf(`disclosures-v1|${mrn}`)}`;

/** Written in the release transaction: what went out, to whom, when, on whose say and on what ground (45 CFR 164.528). */
export const disclosureRow = (made: Disclosure): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: {
        ...KEYS.disclosure(made.requestId, made.releaseId),
        gsi1pk: patientKey(made.mrn),
        gsi1sk: made.at,
        ...made,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'already-released',
});

/** It should not have gone: AC-3 puts it on the list whatever the ground was meant to be. */
export const markImpermissible = (requestId: string, releaseId: string): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.disclosure(requestId, releaseId),
      UpdateExpression: 'SET isImpermissible = :yes',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':yes': true },
    },
  },
  refusal: 'not-found',
});

/** An agency's word that holds the row back; earlier words stay, as they were given (AC-9, AC-10). */
export const holdBack = (requestId: string, releaseId: string, given: Suspension): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.disclosure(requestId, releaseId),
      UpdateExpression: 'SET suspensions = list_append(if_not_exists(suspensions, :none), :given)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':none': [], ':given': [given] },
    },
  },
  refusal: 'not-found',
});

/** Every disclosure of one patient's records, newest first; however many, none is left behind. */
export const disclosuresOf = async (number: string): Promise<Disclosure[]> => {
  const rows: Record<string, unknown>[] = [];
  let next: Record<string, unknown> | undefined;
  do {
    const page = await tables().send(
      new QueryCommand({
        TableName: mainTable(),
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :patient',
        ExpressionAttributeValues: { ':patient': patientKey(number) },
        ScanIndexForward: false,
        ...(next ? { ExclusiveStartKey: next } : {}),
      }),
    );
    rows.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
  } while (next);
  return z.array(disclosure).parse(rows);
};
