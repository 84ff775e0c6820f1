import { z } from 'zod';
import type { ResolvedResource } from '../template/resolver.ts';
import type { Roles } from './judge-grants.ts';
import { policyDocument, type Statement } from './policy.ts';

type Described = Pick<ResolvedResource, 'type' | 'id' | 'name' | 'ref' | 'attribute' | 'properties'>;

const functionProperties = z.looseObject({ Role: z.string() });
const roleProperties = z.looseObject({
  Policies: z.array(z.looseObject({ PolicyDocument: policyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const policyProperties = z.looseObject({ PolicyDocument: policyDocument, Roles: z.array(z.string()).default([]) });

const LOGS: Statement = {
  Effect: 'Allow',
  Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: ['*'],
};
/** AWS's own policies are not in the template; only those whose content is known here may be used. */
const AWS_MANAGED: Readonly<Record<string, readonly Statement[]>> = {
  'service-role/AWSLambdaBasicExecutionRole': [LOGS],
};

/** Each function's name with every statement of its role: inline, attached policies, and known policies of AWS. */
export const rolesOfTemplates = (resources: readonly Described[]): Roles => {
  const ofType = (...types: string[]): Described[] => resources.filter(({ type }) => types.includes(type));
  const roles = ofType('AWS::IAM::Role');
  const policies = ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map((resource) => ({
    resource,
    ...policyProperties.parse(resource.properties),
  }));

  const managed = (arn: string): readonly Statement[] => {
    const known = AWS_MANAGED[arn.replace(/^arn:aws[^:]*:iam::aws:policy\//, '')];
    const own = policies.find(({ resource }) => resource.ref === arn || resource.attribute('PolicyArn') === arn);
    const statements = known ?? own?.PolicyDocument.Statement;
    if (statements === undefined)
      throw new Error(`The managed policy ${arn} is not in the templates, so it cannot be judged`);
    return statements;
  };
  const statementsOf = (role: Described): Statement[] => {
    const { Policies, ManagedPolicyArns } = roleProperties.parse(role.properties);
    return [
      ...Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      ...policies
        .filter(({ Roles }) => Roles.includes(role.ref))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      ...ManagedPolicyArns.flatMap(managed),
    ];
  };

  return Object.fromEntries(
    ofType('AWS::Lambda::Function').map((one) => {
      const arn = functionProperties.parse(one.properties).Role;
      const role = roles.find((candidate) => candidate.attribute('Arn') === arn);
      if (role === undefined) throw new Error(`Function ${one.name} has the role ${arn}, which no template defines`);
      return [one.name, statementsOf(role)];
    }),
  );
};
