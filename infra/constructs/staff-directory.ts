import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { ROLE_NAMES, STAFF_ROLES } from '#shared/access/roles.ts';
import type { PortalConfig } from '../config.ts';

/** Where the identity provider may send staff back to; functions/staff-api serves the first, the admin page the second. */
const SIGN_IN_CALLBACK = '/api/staff/auth/callback';
const AFTER_SIGN_OUT = '/admin/';

/** Members of staff: invited only, always a second factor, groups are the roles of the portal. */
export class StaffDirectory extends Construct {
  readonly issuer: string;
  readonly clientId: string;
  readonly signOutUrl: string;

  constructor(scope: Construct, id: string, config: PortalConfig) {
    super(scope, id);
    const pool = userPool(this);
    for (const role of STAFF_ROLES) pool.addGroup(role, { groupName: role, description: ROLE_NAMES[role] });
    const client = webClient(pool, config.origin);
    const domain = pool.addDomain('SignInPage', {
      cognitoDomain: { domainPrefix: config.signInPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuer = pool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
    this.signOutUrl = `${domain.baseUrl()}/logout`;
  }
}

const userPool = (scope: Construct): UserPool =>
  new UserPool(scope, 'Pool', {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    // A forgotten password is reset by an administrator: mail alone must not open an account that sees records.
    accountRecovery: AccountRecovery.NONE,
    passwordPolicy: {
      minLength: 15,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(1),
      passwordHistorySize: 5,
    },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Public client: code with PKCE needs no secret, and tokens stay on the server. */
const webClient = (pool: UserPool, origin: string): UserPoolClient =>
  pool.addClient('Web', {
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
      callbackUrls: [`${origin}${SIGN_IN_CALLBACK}`],
      logoutUrls: [`${origin}${AFTER_SIGN_OUT}`],
    },
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(10),
  });
