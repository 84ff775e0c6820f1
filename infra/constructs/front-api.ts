import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { PortalFunction } from './portal-function.ts';

export type FrontApiProps = { key: IKey; site: PortalFunction; publicApi: PortalFunction; staffApi: PortalFunction };

/** The HTTP API behind CloudFront: two prefixes of JSON, and pages for everything else. */
export class FrontApi extends Construct {
  readonly api: HttpApi;
  readonly host: string;

  constructor(scope: Construct, id: string, props: FrontApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Http', {
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Site', props.site),
    });
    this.route('/api/public/{proxy+}', 'PublicApi', props.publicApi);
    this.route('/api/staff/{proxy+}', 'StaffApi', props.staffApi);
    this.stage(props.key);
    const { region, urlSuffix } = Stack.of(this);
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  private route(path: string, id: string, target: PortalFunction): void {
    this.api.addRoutes({
      path,
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration(id, target),
      authorizer: new HttpNoneAuthorizer(),
    });
  }

  private stage(key: IKey): void {
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: LOG_FORMAT },
    });
  }
}

/** The route, never the path or the query: what people type must not reach a log. */
const LOG_FORMAT = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTimeEpoch(),
    route: '$context.routeKey',
    method: AccessLogField.contextHttpMethod(),
    status: AccessLogField.contextStatus(),
    bytes: AccessLogField.contextResponseLength(),
    millis: AccessLogField.contextResponseLatency(),
    fault: '$context.integrationErrorMessage',
  }),
);
