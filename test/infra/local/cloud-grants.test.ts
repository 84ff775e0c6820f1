import { beforeAll, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '#infra/config.ts';
import { judgeGrants } from '#infra/local/grants/judge-grants.ts';
import { rolesOfTemplates } from '#infra/local/grants/roles-of-templates.ts';
import { openSecrets } from '#infra/local/secrets.ts';
import { loadPortal } from '#infra/local/template/load-portal.ts';
import { playEveryPart } from './play-every-part.ts';
import { temporaryCloud } from './temporary-cloud.ts';

/** Granted, never used in the story, and why it stays. What is not here is too much; what is here and used goes. */
const NEVER_USED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    FUNCTION_NAMES.map((name) => [
      `${name} sqs:SendMessage Unhandled`,
      'Lambda itself sends there what failed for good, and refuses a function whose role may not',
    ]),
  ),
  'relay-outbox dynamodb:ListStreams MainTable/stream': 'Lambda asks for it before it polls a stream',
  'scan-upload s3:ListBucket quarantine': 'A file that is gone must read as "not found", not as "forbidden"',
  'scan-upload s3:ListBucket records': 'The same, for a copy that is not there yet',
  'read-document sqs:SendMessage ReadingsQueue': 'A record too long for one run hands itself on; the story has none',
  'scan-upload s3:PutObject records/originals/*': 'A record that is no PDF, which the story has not',
  'redact-part s3:ListBucket records': 'The same, for a record that is gone',
  'redact-part sqs:SendMessage RedactionsDeadLetters': 'A part that no worker can redact, which the story has not',
  'scan-upload s3:GetObject records/records/*': 'Compares with the copy already there when a notice arrives twice',
  'public-site dynamodb:ConditionCheckItem MainTable':
    'A code typed on the pickup page, which the browser journey does',
  'public-site s3:GetObject packets/packets/*': 'A download from the pickup page, which the browser journey does',
  'public-site s3:GetObject packets/letters/*': 'A letter opened on the status page, as the public API opens one here',
  'sweep dynamodb:UpdateItem MainTable': 'Wakes notices whose relay died, which the kill journey makes happen',
  'sweep sqs:SendMessage PacketsQueue': 'Asks again for builds whose worker died, which the kill journey makes happen',
  'sweep sqs:SendMessage RedactionsQueue': 'The same, for their parts',
  'sweep dynamodb:GetItem MainTable': 'The same: whether a build still waits, and for what',
  'sweep dynamodb:Query MainTable': 'The same: which of its parts nobody works on',
};

type Row = { function: string; action: string; resource: string };

/** `arn:aws:s3:::sallyportdata-records091f6eca/records/*` is written `records/records/*`: names without what CDK adds. */
const short = ({ function: name, action, resource }: Row): string => {
  const place = resource
    .replace(/^arn:aws:[\w-]+:[^:]*:[^:]*:/, '')
    .replace(/^table\//, '')
    .replace(/^sallyport\w+-(\w+?)[0-9a-f]{8}(?=\/|$)/i, '$1')
    .replace(/\/stream\/.*$/, '/stream');
  return `${name.replace(/^sallyport-/, '')} ${action} ${place}`;
};

const cloud = temporaryCloud();

/** The functions of the product; CDK's own, which copies files when it deploys, does not run here. */
const judged = () => {
  const { accessLog, dataDir, urls } = cloud.running();
  const roles = rolesOfTemplates(loadPortal('cdk.out', urls, openSecrets(dataDir)).resources);
  const ours = Object.entries(roles).filter(([name]) => FUNCTION_NAMES.some((known) => name === `sallyport-${known}`));
  return judgeGrants(Object.fromEntries(ours), accessLog());
};

beforeAll(() => playEveryPart(cloud.running()), 300_000);

it('lets every function do all that it does in the story', () => {
  const { missing, strangers } = judged();
  expect(missing.map((row) => `${short(row)}: ${row.because}`)).toEqual([]);
  expect(strangers).toEqual([]);
});

it('grants nothing more, but what is listed here with a reason', () => {
  const unused = judged().unused.map(short).sort();
  console.log(
    `Granted and never used:\n${unused.map((grant) => `  ${grant} (${NEVER_USED[grant] ?? '?'})`).join('\n')}`,
  );
  expect(unused).toEqual(Object.keys(NEVER_USED).sort());
});
