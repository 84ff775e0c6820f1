import type { BoundDocument } from '#shared/packet/contents.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import type { PacketWords } from '#shared/packet/words.ts';

/** What the own pages of one volume are drawn from. */
export type VolumeFacts = {
  manifest: Manifest;
  words: PacketWords;
  documents: readonly BoundDocument[];
  /** The redacted parts in this volume: whose they are and the hash of their bytes. */
  parts: readonly { title: string; pages: number; sha256: string }[];
  number: number;
  volumes: number;
  /** Pages before the first record, and of the whole volume. Guesses while pages are only counted. */
  front: number;
  pages: number;
};

export const recordPages = ({ documents }: VolumeFacts): number => documents.reduce((sum, { pages }) => sum + pages, 0);
