import { expect, it } from 'vitest';
import { rolesOfTemplates } from '#infra/local/grants/roles-of-templates.ts';

const resource = (type: string, name: string, properties: Record<string, unknown>) => ({
  type,
  id: name,
  name,
  ref: name,
  properties,
  attribute: (attribute: string) =>
    attribute === 'Arn' ? `arn:aws:iam::000000000000:role/${name}` : `${name}.${attribute}`,
});
const document = (Action: string | string[], Resource = '*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
});
const lambda = (name: string, role: string) =>
  resource('AWS::Lambda::Function', name, { Role: `arn:aws:iam::000000000000:role/${role}` });
const actionsOf = (resources: Parameters<typeof rolesOfTemplates>[0]) =>
  rolesOfTemplates(resources)['staff-api']?.flatMap(({ Action }) => Action);

it('gathers inline, attached and managed policies of a function’s role, and nobody else’s', () => {
  const roles = rolesOfTemplates([
    lambda('staff-api', 'StaffRole'),
    lambda('sweep', 'SweepRole'),
    resource('AWS::IAM::Role', 'StaffRole', {
      Policies: [{ PolicyName: 'inline', PolicyDocument: document('s3:GetObject') }],
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', 'OwnPolicy'],
    }),
    resource('AWS::IAM::Role', 'SweepRole', {}),
    resource('AWS::IAM::Policy', 'Attached', { PolicyDocument: document(['dynamodb:GetItem']), Roles: ['StaffRole'] }),
    resource('AWS::IAM::ManagedPolicy', 'Managed', {
      PolicyDocument: document('sqs:SendMessage'),
      Roles: ['StaffRole'],
    }),
    resource('AWS::IAM::ManagedPolicy', 'OwnPolicy', { PolicyDocument: document('ses:SendEmail') }),
  ]);
  expect(roles['staff-api']?.flatMap(({ Action }) => Action)).toEqual([
    's3:GetObject',
    'dynamodb:GetItem',
    'sqs:SendMessage',
    'logs:CreateLogGroup',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'ses:SendEmail',
  ]);
  expect(roles.sweep).toEqual([]);
});

it('reads a policy whose only statement is not in a list', () => {
  const PolicyDocument = { Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn' } };
  const attached = resource('AWS::IAM::Policy', 'P', { PolicyDocument, Roles: ['R'] });
  expect(actionsOf([lambda('staff-api', 'R'), resource('AWS::IAM::Role', 'R', {}), attached])).toEqual([
    'sqs:SendMessage',
  ]);
});

it('refuses to judge what it cannot see', () => {
  const other = resource('AWS::IAM::Role', 'R', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] });
  expect(() => rolesOfTemplates([lambda('staff-api', 'R'), other])).toThrow('AdministratorAccess');
  expect(() => rolesOfTemplates([lambda('staff-api', 'Elsewhere')])).toThrow('no template defines');
});
