import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** Requests in five minutes from one address (the rates of login.gov). */
const EVERYTHING = 300;
const CODE_PAGES = 25;

/** CloudFront's web ACL: an HTTP API cannot carry one itself. */
export class Firewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, key: IKey) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Portal'),
      rules: [
        managed('AWSManagedRulesAmazonIpReputationList', 0),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 1),
        limit('Codes', 2, CODE_PAGES, { regexMatchStatement: CODE_PATHS }),
        limit('Everything', 3, EVERYTHING),
      ],
    });
    this.arn = acl.attrArn;
    this.log(acl, key);
  }

  /** The service writes only to a log group whose name starts with aws-waf-logs-. */
  private log(acl: CfnWebACL, key: IKey): void {
    const logs = new LogGroup(this, 'Logs', {
      logGroupName: 'aws-waf-logs-sallyport',
      retention: RetentionDays.THIRTEEN_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      logDestinationConfigs: [logArn(logs)],
      redactedFields: [
        { queryString: {} },
        ...['authorization', 'cookie'].map((name) => ({ singleHeader: { Name: name } })),
      ],
    });
  }
}

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples would keep whole requests where nobody asked for them.
  sampledRequestsEnabled: false,
});

const managed = (name: string, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
  visibilityConfig: visible(name),
});

const limit = (
  name: string,
  priority: number,
  rate: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      limit: rate,
      ...(scopeDownStatement ? { scopeDownStatement } : {}),
    },
  },
  visibilityConfig: visible(name),
});

/** Where somebody could try codes one after the other: /p/verify, /en/status/code, /api/public/pickup/challenge, ... */
const CODE_PATHS: CfnWebACL.RegexMatchStatementProperty = {
  fieldToMatch: { uriPath: {} },
  regexString: '/(challenge|verify|code)$',
  textTransformations: [{ priority: 0, type: 'LOWERCASE' }],
};

/** WAF wants the group's ARN without the trailing `:*` that its attribute carries. */
const logArn = (logs: LogGroup): string =>
  logs.stack.formatArn({ service: 'logs', resource: `log-group:${logs.logGroupName}` });
