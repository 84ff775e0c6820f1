import { createHash } from 'node:crypto';

/** SHA-256 of a file, as packets are named and records are checked. */
export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
