import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '#shared/access/roles.ts';
import { resources, template } from './synthesized.ts';

const identity = template('Identity');

describe('staff sign-in', () => {
  it('is by invitation, with a second factor that is not a text message', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  it('knows the roles of the portal as groups, and no others', () => {
    const groups = resources('AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties.GroupName);
    expect(groups.sort()).toEqual([...STAFF_ROLES].sort());
  });

  it('is a public client with the code flow only, returning to the portal only', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://records.example.org/api/staff/auth/callback'],
      LogoutURLs: ['https://records.example.org/admin/'],
    });
  });
});
