import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { PortalConfig } from '../config.ts';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { AuditTable } from '../constructs/audit-table.ts';
import { DocumentBucket, readsFrom } from '../constructs/document-bucket.ts';
import { EncryptionKeys } from '../constructs/encryption-keys.ts';
import { LinkSecret } from '../constructs/link-secret.ts';
import { MainTable } from '../constructs/main-table.ts';
import { PacketsBucket } from '../constructs/packets-bucket.ts';
import { FUNCTION_LIMITS } from '../constructs/portal-function.ts';
import { QuarantineBucket } from '../constructs/quarantine-bucket.ts';
import { WorkQueue } from '../constructs/work-queue.ts';

/** What must outlive every deployment. The uploads queue is here because the quarantine bucket announces to it. */
export class DataStack extends Stack {
  readonly keys: EncryptionKeys;
  readonly main: MainTable;
  readonly audit: AuditTable;
  readonly uploads: WorkQueue;
  readonly quarantine: QuarantineBucket;
  readonly records: DocumentBucket;
  readonly packets: PacketsBucket;
  readonly linkSecret: LinkSecret;

  constructor(scope: Construct, id: string, props: StackProps & { config: PortalConfig }) {
    super(scope, id, props);
    const { origin } = props.config;
    this.keys = new EncryptionKeys(this, 'Keys');
    const key = this.keys.records;
    const accessLogs = new AccessLogBucket(this, 'AccessLogs', ObjectOwnership.BUCKET_OWNER_ENFORCED);
    this.main = new MainTable(this, 'MainTable', key);
    this.audit = new AuditTable(this, 'AuditTable', key);
    this.uploads = new WorkQueue(this, 'Uploads', { key, workerTimeout: FUNCTION_LIMITS['scan-upload'].timeout });
    this.quarantine = new QuarantineBucket(this, 'Quarantine', {
      key,
      accessLogs,
      origin,
      uploads: this.uploads.queue,
    });
    this.records = new DocumentBucket(this, 'Records', { key, accessLogs, cors: readsFrom(origin) });
    this.packets = new PacketsBucket(this, 'Packets', { key, accessLogs, origin });
    // Signed checkpoints of the audit chain, never health information: nobody can delete them for six years (45 CFR 164.316(b)(2)(i)).
    new DocumentBucket(this, 'Evidence', {
      key,
      accessLogs,
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(6 * 365 + 2)),
    });
    this.linkSecret = new LinkSecret(this, 'LinkSecret', this.keys.operations);
  }
}
