import { AwsSolutionsChecks, HIPAASecurityChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { ACKNOWLEDGEMENTS, WILDCARDS } from '#infra/acknowledgements.ts';
import { buildPortal } from './synthesized.ts';

const app = buildPortal();
const PACKS = [new AwsSolutionsChecks(app), new HIPAASecurityChecks(app), new ServerlessChecks(app)];

describe('the rule packs', () => {
  it.each(PACKS.map((pack) => [pack.readPackName, pack] as const))(
    '%s find nothing that is not acknowledged',
    (_, pack) => {
      const found = pack.validateScope(app).violations.map(({ ruleName, violatingResources }) => ({
        ruleName,
        at: violatingResources.map(({ constructPath }) => constructPath),
      }));
      expect(found).toEqual([]);
    },
  );

  it('are acknowledged at most twelve times, each with a reason in a sentence', () => {
    const given = [...ACKNOWLEDGEMENTS, WILDCARDS];
    expect(new Set(given.map(({ id }) => id)).size).toBe(given.length);
    expect(given.length).toBeLessThanOrEqual(12);
    for (const { reason } of given) expect(reason).toMatch(/^\w.{39,}\.$/);
  });

  it('would still find each acknowledged rule broken: no acknowledgement has outlived its cause', () => {
    const bare = buildPortal();
    for (const node of bare.node.findAll()) Object.assign(node.node, { _metadata: [] });
    const found = [new AwsSolutionsChecks(bare), new HIPAASecurityChecks(bare), new ServerlessChecks(bare)].flatMap(
      (pack) => pack.validateScope(bare).violations.map(({ ruleName }) => ruleName.replace(/\[.*/, '')),
    );
    expect([...new Set(found)].sort()).toEqual([...ACKNOWLEDGEMENTS, WILDCARDS].map(({ id }) => id).sort());
  });
});
