import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '#infra/config.ts';
import { FUNCTION_SETTINGS } from '#infra/environment.ts';
import { functionNamed, resources } from './synthesized.ts';

const environmentOf = (name: string) =>
  (functionNamed(name).Properties.Environment as { Variables: Record<string, unknown> }).Variables;

describe('functions', () => {
  it.each(FUNCTION_NAMES)('%s has a value for each of its settings and nothing else', (name) => {
    expect(Object.keys(environmentOf(name)).sort()).toEqual([...FUNCTION_SETTINGS[name]].sort());
    expect(Object.values(environmentOf(name))).not.toContain('');
  });

  it.each(FUNCTION_NAMES)(
    '%s runs on the newest runtime, traced, limited, and logging to an encrypted group',
    (name) => {
      expect(functionNamed(name).Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        ReservedConcurrentExecutions: expect.any(Number),
        DeadLetterConfig: { TargetArn: expect.anything() },
        KmsKeyArn: expect.anything(),
        LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
      });
    },
  );

  it('each have a role of their own', () => {
    const roles = FUNCTION_NAMES.map((name) => JSON.stringify(functionNamed(name).Properties.Role));
    expect(new Set(roles).size).toBe(FUNCTION_NAMES.length);
  });

  it('never carry the link secret in the template, only a reference to it', () => {
    expect(environmentOf('staff-api').LINK_SECRET).toEqual({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', expect.anything(), ':SecretString:::}}']],
    });
  });

  it.each(resources('AWS::Logs::LogGroup'))(
    'log group %s is encrypted and kept for thirteen months',
    (_, { Properties }) => {
      expect(Properties).toMatchObject({ RetentionInDays: 400, KmsKeyId: expect.anything() });
    },
  );
});
