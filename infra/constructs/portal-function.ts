import { join } from 'node:path';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { ManagedPolicy, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName, PortalConfig } from '../config.ts';
import { sendTo, trace, underOperationsKey, writeLogs } from '../statements.ts';

type Limits = { memory: Size; timeout: Duration; disk?: Size };

/** Memory also buys processor time: 1,769 MB is one whole core, which the PDF engine uses. `disk` holds records and volumes. */
export const FUNCTION_LIMITS = {
  'public-site': { memory: Size.mebibytes(512), timeout: Duration.seconds(10) },
  'public-api': { memory: Size.mebibytes(512), timeout: Duration.seconds(10) },
  'staff-api': { memory: Size.mebibytes(512), timeout: Duration.seconds(10) },
  'scan-upload': { memory: Size.mebibytes(3008), timeout: Duration.seconds(120), disk: Size.gibibytes(2) },
  'read-document': { memory: Size.mebibytes(3008), timeout: Duration.seconds(900), disk: Size.gibibytes(2) },
  'redact-part': { memory: Size.mebibytes(3008), timeout: Duration.seconds(600), disk: Size.gibibytes(2) },
  'build-packet': { memory: Size.mebibytes(1769), timeout: Duration.seconds(900), disk: Size.gibibytes(10) },
  'relay-outbox': { memory: Size.mebibytes(256), timeout: Duration.seconds(30) },
  sweep: { memory: Size.mebibytes(256), timeout: Duration.seconds(60) },
} as const satisfies Record<FunctionName, Limits>;

export type PortalFunctionProps = {
  config: PortalConfig;
  /** Where the bundles are, one folder a function. */
  bundles: string;
  /** Encrypts logs and environment. */
  key: IKey;
  environment: Record<string, string>;
  permissions: PolicyStatement[];
  /** Where an event goes that the function failed on for good. */
  unhandled: Queue;
};

/** One bundle with its own role, log group, limits and share of the account's concurrency. */
export class PortalFunction extends LambdaFunction {
  constructor(scope: Construct, name: FunctionName, props: PortalFunctionProps) {
    const parts = new Construct(scope, `${name}-parts`);
    const logs = new LogGroup(parts, 'Logs', {
      retention: RetentionDays.THIRTEEN_MONTHS,
      encryptionKey: props.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(parts, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const policy = new ManagedPolicy(parts, 'Policy', {
      roles: [role],
      statements: [
        ...props.permissions,
        sendTo(props.unhandled),
        writeLogs(logs),
        trace(),
        underOperationsKey(props.key),
      ],
    });
    const { memory, timeout, disk }: Limits = FUNCTION_LIMITS[name];
    super(scope, name, {
      functionName: `sallyport-${name}`,
      code: Code.fromAsset(join(props.bundles, name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory.toMebibytes(),
      timeout,
      ...(disk ? { ephemeralStorageSize: disk } : {}),
      reservedConcurrentExecutions: props.config.reservedConcurrency[name],
      environment: props.environment,
      environmentEncryption: props.key,
      logGroup: logs,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      deadLetterQueue: props.unhandled,
      // The policy above is the whole truth: constructs used later cannot widen it unseen.
      role: role.withoutPolicyUpdates(),
    });
    this.node.addDependency(policy);
  }
}
