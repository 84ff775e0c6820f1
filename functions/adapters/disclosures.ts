import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Disclosure, disclosure } from '#shared/api/staff.ts';
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

/** Every disclosure of one patient's records, newest first. */
export const disclosuresOf = async (number: string): Promise<Disclosure[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :patient',
      ExpressionAttributeValues: { ':patient': patientKey(number) },
      ScanIndexForward: false,
    }),
  );
  return z.array(disclosure).parse(Items ?? []);
};
