import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CHECKSUMS, startChecksum } from '../checksums.ts';
import { S3Error } from '../errors.ts';
import type { S3Context, S3Response } from '../exchange.ts';
import { type Form, readForm } from '../form-data.ts';
import { keptHeaders, versionHeader } from '../object-headers.ts';
import { lockForNew, requireDigestForLock } from '../object-lock.ts';
import { type PostGrant, verifyPost } from '../post-policy.ts';
import type { Version } from '../shelf.ts';
import { encodeRfc3986, type SecretFor } from '../sigv4.ts';
import { commitObject, isVersioned } from '../versions.ts';
import { xmlDocument } from '../xml.ts';
import { tagsOfXml } from './object-details.ts';
import { keepOrDrop } from './object-write.ts';

type PostRequest = { bucket: string; body: IncomingMessage; origin: string };
type Guard = { secretFor: SecretFor; onSigner: (accessKeyId: string, key: string) => void };

/** POST Object: a browser's form, authorised by the signed policy in its own fields. */
export const postObject = async (context: S3Context, request: PostRequest, guard: Guard): Promise<S3Response> => {
  // A refused upload must still get its XML error, so an abandoned body may not destroy the socket.
  const raw: AsyncIterable<Buffer> = request.body.iterator({ destroyOnReturn: false });
  const form = await readForm(raw, request.body.headers['content-type'] ?? '');
  const bucket = context.store.bucket(request.bucket);
  const grant = verifyPost(form.fields, request.bucket, guard.secretFor, context.now());
  const key = (form.fields.get('key') ?? '').replaceAll(`\${filename}`, form.fileName);
  if (key === '') throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  guard.onSigner(grant.accessKeyId, key);
  const field = (name: string): string | undefined => form.fields.get(name);
  const tagging = field('tagging');
  const wishes = {
    headers: keptHeaders({ header: field, headers: Object.fromEntries(form.fields), query: new URLSearchParams() }),
    tags: tagging === undefined ? {} : tagsOfXml(tagging),
    lock: lockForNew(bucket, field, context.now()),
  };
  const sums = startSums(form);
  requireDigestForLock(wishes.lock, sums.announced);
  const spooled = await context.store.spool(limited(form, grant, sums.update));
  const version = await keepOrDrop(spooled, () => {
    const { size, md5, checksums } = sums.finish();
    return commitObject(context, {
      bucket: request.bucket,
      key,
      spooled,
      header: () => undefined,
      content: { ...wishes, size, eTag: md5, checksums },
      eventName: 'ObjectCreated:Post',
    });
  });
  return answer(request, key, form, version, versionHeader(version, isVersioned(bucket)));
};

const startSums = (form: Form) => {
  const md5 = createHash('md5');
  const stated = CHECKSUMS.filter((name) => form.fields.has(`x-amz-checksum-${name}`));
  const running = stated.map((name) => ({ name, checksum: startChecksum(name) }));
  let size = 0;
  return {
    announced: stated.length > 0,
    update: (chunk: Buffer): number => {
      md5.update(chunk);
      for (const { checksum } of running) checksum.update(chunk);
      size += chunk.length;
      return size;
    },
    finish: () => {
      const checksums: Version['checksums'] = {};
      for (const { name, checksum } of running) {
        checksums[name] = checksum.digest();
        if (checksums[name] !== form.fields.get(`x-amz-checksum-${name}`)) {
          throw new S3Error(
            'BadDigest',
            `The ${name.toUpperCase()} you specified did not match the calculated checksum.`,
          );
        }
      }
      return { size, md5: md5.digest('hex'), checksums };
    },
  };
};

async function* limited(form: Form, grant: PostGrant, update: (chunk: Buffer) => number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of form.file) {
    size = update(chunk);
    if (size > grant.largest)
      throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    yield chunk;
  }
  if (size < grant.smallest)
    throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
}

const answer = (
  request: PostRequest,
  key: string,
  form: Form,
  version: Version,
  versioned: Record<string, string>,
): S3Response => {
  const eTag = `"${version.eTag}"`;
  const location = `${request.origin}/${request.bucket}/${key.split('/').map(encodeRfc3986).join('/')}`;
  const headers = { etag: eTag, location, ...versioned };
  const redirect = form.fields.get('success_action_redirect') ?? form.fields.get('redirect') ?? '';
  if (URL.canParse(redirect)) {
    const url = new URL(redirect);
    url.searchParams.set('bucket', request.bucket);
    url.searchParams.set('key', key);
    url.searchParams.set('etag', eTag);
    return { status: 303, headers: { ...headers, location: url.href } };
  }
  const status = form.fields.get('success_action_status');
  if (status !== '201') return { status: status === '200' ? 200 : 204, headers };
  const body = xmlDocument('PostResponse', { Location: location, Bucket: request.bucket, Key: key, ETag: eTag });
  return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body };
};
