import { describe, expect, it } from 'vitest';
import { openSecrets } from '#infra/local/secrets.ts';
import { loadPortal } from '#infra/local/template/load-portal.ts';
import { getArn, lambda, temporaryFolder, writeAssembly } from '../fixture-assembly.ts';

const at = { origin: 'http://127.0.0.1:9000', s3: 'http://127.0.0.1:9002', sqs: 'http://127.0.0.1:9005' };
const load = (cdkOut: string, dataDir = temporaryFolder()) => loadPortal(cdkOut, at, openSecrets(dataDir));

const data = {
  Resources: {
    Records: { Type: 'AWS::S3::Bucket' },
    Work: { Type: 'AWS::SQS::Queue' },
    Key: { Type: 'AWS::KMS::Key' },
    Secret: { Type: 'AWS::SecretsManager::Secret' },
  },
  Outputs: { Out: { Value: { Ref: 'Records' }, Export: { Name: 'Data:Records' } } },
};

const api = {
  Resources: {
    Worker: lambda('worker', {
      BUCKET: { 'Fn::ImportValue': 'Data:Records' },
      ORIGIN: 'https://records.example.org',
      CSP: "connect-src https://records-1.s3.us-east-1.amazonaws.com 'self'",
      SECRET: '{{resolve:secretsmanager:arn:aws:secretsmanager:us-east-1:1:secret:links:SecretString:::}}',
    }),
  },
};

describe('loadPortal', () => {
  it('resolves a value that another stack exports', () => {
    const [worker] = load(writeAssembly({ Data: data, Api: api }, { worker: '' })).functions;
    expect(worker?.environment.BUCKET).toBe('data-records');
  });

  it('puts the local addresses in place of the configured origin and of buckets', () => {
    const [worker] = load(writeAssembly({ Data: data, Api: api }, { worker: '' })).functions;
    expect(worker?.environment).toMatchObject({ ORIGIN: at.origin, CSP: `connect-src ${at.s3} 'self'` });
  });

  it('keeps a generated secret for as long as the data folder lives', () => {
    const cdkOut = writeAssembly({ Data: data, Api: api }, { worker: '' });
    const folder = temporaryFolder();
    const secretIn = (dataDir: string) => load(cdkOut, dataDir).functions[0]?.environment.SECRET;
    expect(secretIn(folder)).toMatch(/^[\w-]{43}$/);
    expect(secretIn(folder)).toBe(secretIn(folder));
    expect(secretIn(temporaryFolder())).not.toBe(secretIn(folder));
  });

  it('refuses a resource type it neither runs nor knows as cloud-only, naming type, id and stack', () => {
    const stack = { Resources: { Machine: { Type: 'AWS::StepFunctions::StateMachine' } } };
    expect(() => load(writeAssembly({ Flow: stack }))).toThrow(
      /AWS::StepFunctions::StateMachine {2}Machine {2}in stack Flow/,
    );
  });

  it('refuses a function that is not a bundled Node.js function', () => {
    const python = lambda('worker', {}, { Runtime: 'python3.13' });
    const load_ = () => load(writeAssembly({ Api: { Resources: { Snake: python } } }, { worker: '' }));
    expect(load_).toThrow(/Snake in stack Api is not a bundled Node.js function/);
  });

  it('names a function whose bundle is missing', () => {
    const missing = () => load(writeAssembly({ Api: { Resources: { Worker: lambda('worker') } } }));
    expect(missing).toThrow(/No file for handler index.handler/);
  });

  it('gives queues an address on the local gateway and buckets a legal name', () => {
    const { resources } = load(writeAssembly({ Data: data }));
    const named = (id: string) => resources.find((one) => one.id === id);
    expect(named('Work')?.ref).toBe('http://127.0.0.1:9005/000000000000/Data-Work');
    expect(named('Records')?.name).toMatch(/^[a-z0-9-]{3,63}$/);
    expect(named('Key')?.attribute('Arn')).toMatch(/^arn:aws:kms:us-east-1:/);
  });

  it('tells two long logical ids apart that agree in their first eighty letters', () => {
    const long = 'Q'.repeat(90);
    const queue = { Type: 'AWS::SQS::Queue', Properties: {} };
    const { resources } = load(writeAssembly({ S: { Resources: { [`${long}1`]: queue, [`${long}2`]: queue } } }));
    expect(new Set(resources.map((one) => one.name)).size).toBe(2);
    expect(resources.every((one) => one.name.length <= 80)).toBe(true);
  });

  it('grants nothing by default: a function’s environment is exactly what the template says', () => {
    const resources = { Worker: lambda('worker', { QUEUE: getArn('Work') }), Work: { Type: 'AWS::SQS::Queue' } };
    const [worker] = load(writeAssembly({ S: { Resources: resources } }, { worker: '' })).functions;
    expect(worker?.environment).toEqual({ QUEUE: 'arn:aws:sqs:us-east-1:000000000000:S-Work' });
  });
});
