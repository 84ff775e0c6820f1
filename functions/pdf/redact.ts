import { createHash } from 'node:crypto';
import type { PageProof } from '#shared/packet/binding.ts';
import type { Certificate } from '#shared/packet/plan.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { openSampler } from './confirm/sampler.ts';
import { type OpenDocument, withDocument, withOwnDocument } from './document.ts';
import type { Redacted, RedactInput } from './engine.ts';
import { markErrors } from './mark-errors.ts';
import { type Opened, type Pages, preparePages, type Range, rebuildInstead, writePages } from './redact-range.ts';
import { sha256OfSource } from './source-file.ts';
import { provePages } from './verify/page-proofs.ts';
import { Unproven } from './verify/unproven.ts';
import { verifyRedaction } from './verify/verify-redaction.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Proven = { bytes: Uint8Array; checks: string[]; proofs: PageProof[] };

const evidenceOf = ({ range, rebuilt, carried }: Pages) => ({
  rebuilt: [...rebuilt.values()].map(({ facts }) => facts),
  carried: [...carried].map(([index, { look }]) => ({
    index: index - range.from,
    page: index + 1,
    words: look.words,
    thumbnail: look.thumbnail,
  })),
});

/** Less is taken from the page that failed: a carried page becomes pixels, a rebuilt one loses its text. False: nothing is left to take. */
const giveWay = async (opened: Opened, pages: Pages, page: number): Promise<boolean> => {
  const index = page - 1;
  if (pages.carried.has(index)) {
    await rebuildInstead(opened, pages, index, 'unproven');
    return true;
  }
  const facts = pages.rebuilt.get(index)?.facts;
  if (!facts || facts.words.kept.length === 0) return false;
  facts.words = { ...facts.words, kept: [] };
  facts.withoutText = true;
  return true;
};

/** Writes and has the finished bytes judged, again with less where the verifier names a page; throws what it cannot cure. */
const prove = async (opened: Opened, pages: Pages): Promise<Proven> => {
  for (;;) {
    const bytes = await writePages(pages);
    try {
      const { checks, letters } = await verifyRedaction({ bytes, ...evidenceOf(pages) });
      return { bytes, checks, proofs: await provePages(bytes, letters) };
    } catch (cause) {
      if (!(cause instanceof Unproven) || cause.page === undefined) throw cause;
      if (!(await giveWay(opened, pages, cause.page))) throw cause;
    }
  }
};

const certify = (input: RedactInput, pages: Pages, { bytes, checks, proofs }: Proven): Certificate => {
  const rebuilt = [...pages.rebuilt.values()].map(({ facts }) => facts).sort((a, b) => a.index - b.index);
  const how = [
    ...[...pages.carried.keys()].map((index) => ({ page: index + 1, how: 'carried' as const, why: 'whitelist' })),
    ...rebuilt.map(({ page, why, withoutText }) => ({
      page,
      how: withoutText ? ('rebuilt-without-text' as const) : ('rebuilt' as const),
      why,
    })),
  ];
  const { range } = pages;
  return {
    documentId: input.documentId,
    sourceSha256: sha256OfSource(input.source),
    redactedSha256: sha256(bytes),
    pagesRebuilt: rebuilt.map(({ page }) => page),
    marksApplied: input.marks.filter(({ page }) => page > range.from && page <= range.to).length,
    wordsRemoved: rebuilt.reduce((sum, { words }) => sum + words.removed.length, 0),
    pages: how.sort((a, b) => a.page - b.page),
    checks,
    proofs,
  };
};

/**
 * What the reviewer saw, minus the boxes, is all that leaves: pages with marks are rebuilt from burned pixels, the others
 * are written anew from what was understood of them. The verifier then judges the finished bytes; if it is not satisfied
 * this throws, and there is no output.
 */
export const redactDocument = async (input: RedactInput): Promise<Result<Redacted>> => {
  const { source, marks, password = '', onPage } = input;
  const redact = async (seen: OpenDocument): Promise<Result<Redacted>> => {
    const range: Range = { from: (input.range?.from ?? 1) - 1, to: input.range?.to ?? seen.pages };
    if (range.from < 0 || range.from >= range.to || range.to > seen.pages) throw new Error('There are no such pages');
    const errors = markErrors(seen, marks, range);
    if (errors.length > 0) return refuse({ code: 'mark-invalid', errors });
    const work = async (copy: OpenDocument): Promise<Result<Redacted>> => {
      const opened = { seen, copy, range, sampler: openSampler(seen) };
      try {
        const pages = await preparePages(opened, marks, onPage);
        const proven = await prove(opened, pages);
        return ok({ bytes: proven.bytes, pages: range.to - range.from, certificate: certify(input, pages, proven) });
      } finally {
        opened.sampler.close();
      }
    };
    return withOwnDocument(source, work, password);
  };
  try {
    const opened = await withDocument(source, redact, password);
    if (opened.ok) return opened.value;
    return refuse({ code: opened.failure === 'password' ? 'file-encrypted' : 'file-damaged' });
  } catch (cause) {
    // A trap inside the wasm sandbox, or more memory than there is: the file is at fault, and the next one finds a new engine.
    if (cause instanceof WebAssembly.RuntimeError) return refuse({ code: 'file-damaged' });
    if (cause instanceof RangeError) return refuse({ code: 'file-too-costly' });
    throw cause;
  }
};
