import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export const CHECKSUMS = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const;
export type ChecksumName = (typeof CHECKSUMS)[number];

/** A running checksum whose result is base64, as S3 writes it. */
export type Checksum = { update(chunk: Buffer): void; digest(): string };

const hash = (name: string): Checksum => {
  const running = createHash(name);
  return { update: (chunk) => void running.update(chunk), digest: () => running.digest('base64') };
};

const base64Of32 = (value: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
};

const zlibCrc32 = (): Checksum => {
  let value = 0;
  return {
    update: (chunk) => {
      value = crc32(chunk, value);
    },
    digest: () => base64Of32(value),
  };
};

/** Castagnoli polynomial, reflected (RFC 3720). */
const CRC32C = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

const castagnoli = (): Checksum => {
  let value = 0xffffffff;
  return {
    update: (chunk) => {
      for (const byte of chunk) value = (CRC32C[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
    },
    digest: () => base64Of32(value ^ 0xffffffff),
  };
};

/** CRC-64/NVME, reflected polynomial 9A6C9329AC4BC9B5, as high and low halves because bigint is far too slow per byte. */
const CRC64 = Array.from({ length: 256 }, (_, index) => {
  let value = BigInt(index);
  for (let bit = 0; bit < 8; bit += 1) value = value & 1n ? (value >> 1n) ^ 0x9a6c9329ac4bc9b5n : value >> 1n;
  return { high: Number(value >> 32n), low: Number(value & 0xffffffffn) };
});
const CRC64_HIGH = Uint32Array.from(CRC64, (entry) => entry.high);
const CRC64_LOW = Uint32Array.from(CRC64, (entry) => entry.low);

const nvme = (): Checksum => {
  let [high, low] = [0xffffffff, 0xffffffff];
  return {
    update: (chunk) => {
      for (const byte of chunk) {
        const index = (low ^ byte) & 255;
        low = ((low >>> 8) | (high << 24)) ^ (CRC64_LOW[index] ?? 0);
        high = (high >>> 8) ^ (CRC64_HIGH[index] ?? 0);
      }
    },
    digest: () => {
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32BE((high ^ 0xffffffff) >>> 0);
      bytes.writeUInt32BE((low ^ 0xffffffff) >>> 0, 4);
      return bytes.toString('base64');
    },
  };
};

const MAKERS: Record<ChecksumName, () => Checksum> = {
  crc32: zlibCrc32,
  crc32c: castagnoli,
  crc64nvme: nvme,
  sha1: () => hash('sha1'),
  sha256: () => hash('sha256'),
};

export const startChecksum = (name: ChecksumName): Checksum => MAKERS[name]();

export const isChecksumName = (name: string): name is ChecksumName => CHECKSUMS.some((known) => known === name);

/** Checksum of a multipart object: the checksum of its parts' checksums, with the number of parts (S3's COMPOSITE type). */
export const compositeChecksum = (name: ChecksumName, parts: readonly string[]): string => {
  const running = startChecksum(name);
  for (const part of parts) running.update(Buffer.from(part, 'base64'));
  return `${running.digest()}-${parts.length}`;
};
