import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { AuditEvent, AuditExport, ChainedEvent } from './events.ts';

export type ChainHead = { seq: number; hash: string };

/** H_0 = SHA256(0x00 | "sallyport" | 0x00 | requestId): a chain cannot be passed off as another request's. */
export const chainStart = (requestId: string): ChainHead => ({
  seq: 0,
  hash: bytesToHex(
    sha256(concatBytes(Uint8Array.of(0), utf8ToBytes('sallyport'), Uint8Array.of(0), utf8ToBytes(requestId))),
  ),
});

/** H_n = SHA256(0x01 | H_(n-1) | JCS(event)), with JCS as in RFC 8785. */
export const chain = (head: ChainHead, event: AuditEvent): ChainedEvent => {
  const body = canonicalize(event);
  if (body === undefined) throw new TypeError('An audit event must be JSON');
  return { event, hash: bytesToHex(sha256(concatBytes(Uint8Array.of(1), hexToBytes(head.hash), utf8ToBytes(body)))) };
};

export type ChainFault = 'edited' | 'gap' | 'duplicate-or-fork' | 'foreign' | 'truncated' | 'no-origin';
export type ChainVerdict = { ok: true; head: ChainHead } | { ok: false; fault: ChainFault; seq: number; why: string };

/** Checks an export without trusting who made it. The first fault is named; nothing after it is believed. */
export const verifyChain = (file: AuditExport): ChainVerdict => {
  let head = chainStart(file.requestId);
  for (const { event, hash } of file.events) {
    const fault = faultOf(file, head, event, hash);
    if (fault) return fault;
    head = { seq: event.seq, hash };
  }
  if (file.events.length === 0) return { ok: false, fault: 'no-origin', seq: 0, why: 'The history is empty.' };
  if (file.head.seq === head.seq && file.head.hash === head.hash) return { ok: true, head };
  return {
    ok: false,
    fault: 'truncated',
    seq: head.seq,
    why: `The history ends at event ${head.seq}; its head says ${file.head.seq}.`,
  };
};

const faultOf = (file: AuditExport, head: ChainHead, event: AuditEvent, hash: string): ChainVerdict | null => {
  const at = event.seq;
  if (event.requestId !== file.requestId)
    return { ok: false, fault: 'foreign', seq: at, why: `Event ${at} belongs to another request.` };
  if (at <= head.seq)
    return { ok: false, fault: 'duplicate-or-fork', seq: at, why: `Event ${at} stands twice or out of order.` };
  if (at > head.seq + 1)
    return { ok: false, fault: 'gap', seq: head.seq + 1, why: `Event ${head.seq + 1} is missing.` };
  return chain(head, event).hash === hash
    ? null
    : { ok: false, fault: 'edited', seq: at, why: `Event ${at} does not match its hash.` };
};
