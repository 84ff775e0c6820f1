import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { type Assembly, assetFolder } from '../template/assembly.ts';
import type { ResolvedResource } from '../template/resolver.ts';
import { writeWhole } from '../write-whole.ts';
import { contentTypeOf } from './content-type.ts';

const schema = z.looseObject({
  SourceObjectKeys: z.array(z.string()),
  DestinationBucketName: z.string(),
  DestinationBucketKeyPrefix: z.string().default(''),
  Prune: z.coerce.string().default('true'),
  SystemMetadata: z.record(z.string(), z.string()).default({}),
});

type Deployment = z.infer<typeof schema>;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

const upload = async (s3: S3Client, to: Deployment, folder: string): Promise<string[]> => {
  const keys: string[] = [];
  for (const file of filesIn(folder)) {
    const key = join(to.DestinationBucketKeyPrefix, file);
    const cacheControl = to.SystemMetadata['cache-control'];
    await s3.send(
      new PutObjectCommand({
        Bucket: to.DestinationBucketName,
        Key: key,
        Body: readFileSync(join(folder, file)),
        ContentType: to.SystemMetadata['content-type'] ?? contentTypeOf(file),
        ...(cacheControl ? { CacheControl: cacheControl } : {}),
      }),
    );
    keys.push(key);
  }
  return keys;
};

const prune = async (s3: S3Client, from: Deployment, keep: ReadonlySet<string>): Promise<void> => {
  const Bucket = from.DestinationBucketName;
  const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: from.DestinationBucketKeyPrefix }));
  for (const { Key } of listed.Contents ?? []) {
    if (Key && !keep.has(Key)) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  }
};

/** Copies the assets of `BucketDeployment`s into their buckets; an asset that is already there is not copied again. */
export const deployAssets = async (
  s3: S3Client,
  assembly: Assembly,
  resources: ResolvedResource[],
  dataDir: string,
): Promise<void> => {
  const file = join(dataDir, 'deployed-assets.json');
  const done = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  for (const resource of resources) {
    if (resource.type !== 'Custom::CDKBucketDeployment') continue;
    const deployment = schema.parse(resource.properties);
    const version = JSON.stringify(deployment);
    if (done[resource.name] === version) continue;
    const keys: string[] = [];
    for (const source of deployment.SourceObjectKeys) {
      keys.push(...(await upload(s3, deployment, assetFolder(assembly, source))));
    }
    if (deployment.Prune === 'true') await prune(s3, deployment, new Set(keys));
    done[resource.name] = version;
    writeWhole(file, JSON.stringify(done, null, 2));
  }
};
