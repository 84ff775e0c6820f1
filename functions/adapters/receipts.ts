import canonicalize from 'canonicalize';
import type { Receipt } from '#shared/api/public.ts';
import type { Request } from '#shared/request/request.ts';
import { eventsOf } from './history.ts';
import { hashOf } from './link-secrets.ts';
import { documentsOf } from './requests.ts';

/** SHA-256 of a value as canonical JSON (RFC 8785), so that anybody can recompute it. */
export const canonicalSha256 = (value: object): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Only JSON has a canonical form');
  return hashOf(text);
};

/** The requester's proof, read back from what was committed: a repeated call gets the same one. */
export const receiptOf = async (submitted: Request): Promise<Receipt> => {
  const [[first], documents] = await Promise.all([eventsOf(submitted.id, 1), documentsOf(submitted.id)]);
  if (!first) throw new Error('A request without its first event');
  return {
    format: 'sallyport-receipt/1',
    reference: submitted.reference,
    requestId: submitted.id,
    submittedAt: submitted.submittedAt,
    dueOn: submitted.dueOn,
    submissionSha256: String(first.event.detail.submissionSha256),
    uploads: documents
      .filter((document) => document.addedBy === 'requester')
      .map(({ sha256, bytes, pages }) => ({ sha256, bytes, pages })),
    audit: { seq: first.event.seq, hash: first.hash },
  };
};
