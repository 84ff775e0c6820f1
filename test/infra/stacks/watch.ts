import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '#infra/config.ts';
import { only, resources } from './synthesized.ts';

const alarms = resources('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const of = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

describe('alarms', () => {
  it('ring at the first message nobody could handle', () => {
    expect(of('ApproximateNumberOfMessagesVisible')).toHaveLength(5);
  });

  it.each(['Errors', 'Throttles'])('ring at the first of a function’s %s', (metric) => {
    expect(of(metric)).toHaveLength(FUNCTION_NAMES.length);
  });

  it('all tell somebody, and stay quiet without data', () => {
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        TreatMissingData: 'notBreaching',
        AlarmActions: [expect.anything()],
      });
    }
  });

  it('travel encrypted', () => {
    expect(only('AWS::SNS::Topic').KmsMasterKeyId).toBeDefined();
  });
});
