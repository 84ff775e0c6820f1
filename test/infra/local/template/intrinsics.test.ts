// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Fn::Sub writes its placeholders like this.
import { describe, expect, it } from 'vitest';
import { IntrinsicError, NO_VALUE, resolveValue, type Scope } from '#infra/local/template/intrinsics.ts';

const VALUES: Record<string, unknown> = { Bucket: 'records', 'AWS::Region': 'us-east-1', 'AWS::NoValue': NO_VALUE };

const scope: Scope = {
  ref: (id) => VALUES[id],
  attribute: (id, name) => `${id}/${name}`,
  importValue: (name) => `imported ${name}`,
  condition: (name) => name === 'IsOn',
  mapping: (map, first, second) => `${map}.${first}.${second}`,
};

describe('resolveValue', () => {
  it.each([
    ['a plain value as it is', { A: [1, true, 'x', null] }, { A: [1, true, 'x', null] }],
    ['Ref', { Ref: 'Bucket' }, 'records'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'Queue/Arn'],
    ['GetAtt as text with a dotted attribute', { 'Fn::GetAtt': 'Stack.Outputs.Name' }, 'Stack/Outputs.Name'],
    ['Join over functions', { 'Fn::Join': ['-', ['a', { Ref: 'Bucket' }]] }, 'a-records'],
    ['Split then Select', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['Select by a textual index', { 'Fn::Select': ['0', ['x', 'y']] }, 'x'],
    [
      'Sub with references and attributes',
      { 'Fn::Sub': '${Bucket} in ${AWS::Region}: ${Queue.Arn}' },
      'records in us-east-1: Queue/Arn',
    ],
    [
      'Sub with its own names and a literal',
      { 'Fn::Sub': ['${Own} ${!Kept}', { Own: { Ref: 'Bucket' } }] },
      'records ${Kept}',
    ],
    ['If, the branch that applies only', { 'Fn::If': ['IsOn', 'yes', { 'Fn::Nothing': 1 }] }, 'yes'],
    [
      'Equals, Not, And, Or',
      { 'Fn::And': [{ 'Fn::Equals': ['a', 'a'] }, { 'Fn::Not': [{ 'Fn::Or': [false, false] }] }] },
      true,
    ],
    [
      'ImportValue of a computed name',
      { 'Fn::ImportValue': { 'Fn::Join': [':', ['Data', 'Table']] } },
      'imported Data:Table',
    ],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Bucket' }, 'Large'] }, 'Sizes.records.Large'],
    ['Base64', { 'Fn::Base64': 'hello' }, 'aGVsbG8='],
    ['a property of no value left out', { A: { Ref: 'AWS::NoValue' }, B: 1 }, { B: 1 }],
    ['a list item of no value left out', [{ Ref: 'AWS::NoValue' }, 2], [2]],
  ])('resolves %s', (_what, value, expected) => {
    expect(resolveValue(value, scope)).toEqual(expected);
  });

  it('refuses a function it does not know instead of passing it through', () => {
    expect(() => resolveValue({ A: { 'Fn::Transform': {} } }, scope)).toThrow(IntrinsicError);
  });
});
