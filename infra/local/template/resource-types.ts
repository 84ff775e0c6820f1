import type { Assembly } from './assembly.ts';

/** Types this machine runs. Everything about them that changes behaviour is honoured. */
const RUN_HERE: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'Custom::CDKBucketDeployment',
  'Custom::S3BucketNotifications',
]);

/**
 * Types that mean something in the cloud only, each with the reason it may be passed over here.
 * Roles and policies are not enforced at run time: a test evaluates the access log against them.
 */
const CLOUD_ONLY: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Deployment': 'the routes are read from the template at start',
  'AWS::ApiGatewayV2::DomainName': 'the local origin is an address with a port',
  'AWS::ApiGatewayV2::ApiMapping': 'the local origin is an address with a port',
  'AWS::Backup::BackupPlan': 'backup is the account owner’s',
  'AWS::Backup::BackupSelection': 'backup is the account owner’s',
  'AWS::Backup::BackupVault': 'backup is the account owner’s',
  'AWS::CDK::Metadata': 'synthesis bookkeeping',
  'AWS::CertificateManager::Certificate': 'no TLS on the loopback address',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': 'the front door reads the bucket itself',
  'AWS::CloudFront::OriginAccessControl': 'the front door reads the bucket itself',
  'AWS::CloudFront::OriginRequestPolicy': 'every viewer header but Host is passed on',
  'AWS::CloudTrail::Trail': 'the access log records calls here',
  'AWS::CloudWatch::Alarm': 'watching the cloud',
  'AWS::CloudWatch::CompositeAlarm': 'watching the cloud',
  'AWS::CloudWatch::Dashboard': 'watching the cloud',
  'AWS::Cognito::UserPoolDomain': 'the sign-in page has its own port',
  'AWS::Cognito::UserPoolGroup': 'the demo staff carry their groups',
  'AWS::Cognito::UserPoolRiskConfigurationAttachment': 'Cognito’s own protection',
  'AWS::Cognito::ManagedLoginBranding': 'Cognito’s own page',
  'AWS::EC2::VPC': 'network',
  'AWS::Events::Rule': 'operator notices',
  'AWS::GuardDuty::MalwareProtectionPlan': 'no virus scanner on this machine',
  'AWS::IAM::ManagedPolicy': 'checked by test against the access log',
  'AWS::IAM::Policy': 'checked by test against the access log',
  'AWS::IAM::Role': 'checked by test against the access log',
  'AWS::KMS::Alias': 'encryption at rest',
  'AWS::KMS::Key': 'encryption at rest',
  'AWS::Lambda::Alias': 'one version runs here',
  'AWS::Lambda::EventInvokeConfig': 'retries of asynchronous calls in the cloud',
  'AWS::Lambda::LayerVersion': 'the bucket deployment’s own tool',
  'AWS::Lambda::Permission': 'checked by API Gateway and S3 in the cloud',
  'AWS::Lambda::Version': 'one version runs here',
  'AWS::Logs::LogGroup': 'logs go to the data folder',
  'AWS::Logs::MetricFilter': 'watching the cloud',
  'AWS::Logs::ResourcePolicy': 'watching the cloud',
  'AWS::Route53::RecordSet': 'DNS',
  'AWS::S3::BucketPolicy': 'checked by test against the access log',
  'AWS::SES::ConfigurationSet': 'mail is captured, not sent',
  'AWS::SES::ConfigurationSetEventDestination': 'mail is captured, not sent',
  'AWS::SES::EmailIdentity': 'mail is captured, not sent',
  'AWS::SMSVOICE::PhoneNumber': 'texts are captured, not sent',
  'AWS::SMSVOICE::Pool': 'texts are captured, not sent',
  'AWS::SNS::Subscription': 'operator notices',
  'AWS::SNS::Topic': 'operator notices',
  'AWS::SNS::TopicPolicy': 'operator notices',
  'AWS::SQS::QueuePolicy': 'checked by SQS in the cloud',
  'AWS::Scheduler::ScheduleGroup': 'a name for schedules',
  'AWS::SecretsManager::RotationSchedule': 'secrets live as long as the data folder',
  'AWS::WAFv2::LoggingConfiguration': 'a filter in front of the cloud’s front door',
  'AWS::WAFv2::WebACL': 'a filter in front of the cloud’s front door',
  'AWS::WAFv2::WebACLAssociation': 'a filter in front of the cloud’s front door',
  'Custom::LogRetention': 'logs go to the data folder',
  'Custom::S3AutoDeleteObjects': 'the data folder is deleted by hand',
};

export class UnknownResourceError extends Error {
  override name = 'UnknownResourceError';
}

/** Drift must be loud: a type that is neither run here nor known to be cloud-only stops the start. */
export const refuseUnknownResources = (assembly: Assembly): void => {
  const unknown = assembly.stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources)
      .filter(([, resource]) => !RUN_HERE.has(resource.Type) && !Object.hasOwn(CLOUD_ONLY, resource.Type))
      .map(([id, resource]) => `  ${resource.Type}  ${id}  in stack ${stack.name}`),
  );
  if (unknown.length === 0) return;
  throw new UnknownResourceError(
    `The local cloud neither runs these resources nor knows them as cloud-only:\n${unknown.join('\n')}\n` +
      'Teach infra/local to run the type, or list it with a reason in infra/local/template/resource-types.ts.',
  );
};
