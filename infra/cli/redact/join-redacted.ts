import { isDeepStrictEqual } from 'node:util';
import { joinParts } from '#functions/pdf/concat/join-parts.ts';
import { openFileSink } from '#functions/pdf/concat/local-file.ts';
import { memorySource } from '#functions/pdf/concat/normalise.ts';
import type { Redacted } from '#functions/pdf/engine.ts';
import { provePages } from '#functions/pdf/verify/page-proofs.ts';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
import type { Certificate } from '#shared/packet/plan.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** One certificate for the whole, out of those of its parts. */
const joined = (first: Certificate, all: readonly Certificate[], redactedSha256: string): Certificate => ({
  ...first,
  redactedSha256,
  pagesRebuilt: all.flatMap(({ pagesRebuilt }) => pagesRebuilt),
  marksApplied: sum(all.map(({ marksApplied }) => marksApplied)),
  wordsRemoved: sum(all.map(({ wordsRemoved }) => wordsRemoved)),
  checks: [...new Set(all.flatMap(({ checks }) => checks))],
  pages: all.flatMap(({ pages }) => pages),
  proofs: all.flatMap(({ proofs }) => proofs),
});

/** Writes proven parts as one file; what is joined must draw and read page by page as each part was proven to. */
export const joinRedacted = async (parts: readonly Redacted[], file: string): Promise<Certificate> => {
  const certificates = parts.map(({ certificate }) => certificate);
  const [first] = certificates;
  if (!first) throw new Error('There are no pages');
  const sink = await openFileSink(file);
  try {
    if (parts.length === 1 && parts[0]) {
      await sink.write(parts[0].bytes);
      return first;
    }
    const { sha256 } = await joinParts(
      parts.map(({ bytes }) => memorySource(bytes)),
      sink,
    );
    const whole = joined(first, certificates, sha256);
    if (!isDeepStrictEqual(await provePages({ file }), whole.proofs))
      throw new Unproven('A page does not read as it was proven');
    return whole;
  } finally {
    await sink.close();
  }
};
