import {
  BucketAlreadyOwnedByYou,
  type CORSRule,
  CreateBucketCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolver.ts';

const texts = z.array(z.string());

const schema = z.looseObject({
  CorsConfiguration: z
    .looseObject({
      CorsRules: z.array(
        z.looseObject({
          AllowedHeaders: texts.optional(),
          AllowedMethods: texts,
          AllowedOrigins: texts,
          ExposedHeaders: texts.optional(),
          MaxAge: z.number().optional(),
        }),
      ),
    })
    .optional(),
  ObjectLockEnabled: z.boolean().optional(),
  VersioningConfiguration: z.looseObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
});

type BucketProperties = z.infer<typeof schema>;

const corsRules = (from: BucketProperties): CORSRule[] =>
  (from.CorsConfiguration?.CorsRules ?? []).map((rule) => ({
    AllowedMethods: rule.AllowedMethods,
    AllowedOrigins: rule.AllowedOrigins,
    ...(rule.AllowedHeaders ? { AllowedHeaders: rule.AllowedHeaders } : {}),
    ...(rule.ExposedHeaders ? { ExposeHeaders: rule.ExposedHeaders } : {}),
    ...(rule.MaxAge === undefined ? {} : { MaxAgeSeconds: rule.MaxAge }),
  }));

const create = async (s3: S3Client, name: string, objectLock: boolean): Promise<void> => {
  try {
    await s3.send(
      new CreateBucketCommand({ Bucket: name, ...(objectLock ? { ObjectLockEnabledForBucket: true } : {}) }),
    );
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  }
};

/** Makes the buckets of the templates with their versioning and CORS; encryption and policies stay in the cloud. */
export const provisionBuckets = async (s3: S3Client, resources: ResolvedResource[]): Promise<void> => {
  for (const resource of resources) {
    if (resource.type !== 'AWS::S3::Bucket') continue;
    const properties = schema.parse(resource.properties);
    await create(s3, resource.name, properties.ObjectLockEnabled === true);
    const status = properties.VersioningConfiguration?.Status;
    if (status) {
      const versioning = { Bucket: resource.name, VersioningConfiguration: { Status: status } };
      await s3.send(new PutBucketVersioningCommand(versioning));
    }
    const rules = corsRules(properties);
    if (rules.length > 0) {
      await s3.send(new PutBucketCorsCommand({ Bucket: resource.name, CORSConfiguration: { CORSRules: rules } }));
    }
  }
};
