import type { RecordUploadType } from '#shared/api/uploads.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Binding } from '#shared/packet/binding.ts';
import type { Certificate, Manifest } from '#shared/packet/plan.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { PageReading } from '#shared/redaction/reading.ts';
import type { Result } from '#shared/result.ts';
import type { Rendition } from './sources/read.ts';

/** Pages done of total. May be awaited by the engine, so that a worker can store progress. */
export type OnPage = (done: number, total: number) => void | Promise<void>;

export type PdfFacts = { pages: number; sizes: (readonly [width: number, height: number])[] };
export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png';
export type UploadFacts = { type: UploadType; pages: number; sizes: (readonly [width: number, height: number])[] };

/** A word as a viewer would select it. `rect` is in the page's default user space, like a mark's. */
export type Word = { text: string; rect: Rect };

/** Whole in memory, or a file on this machine that is read as far as needed. */
export type Source = Uint8Array | { file: string };

/** Bytes that lie somewhere else: an object in S3, a file, or memory. `to` is not included. */
export type ByteSource = {
  size: number;
  read: (from: number, to: number) => Promise<Uint8Array>;
  /** The same into memory that is used again and again; where it is there, long copies use it. */
  readInto?: (from: number, into: Uint8Array) => Promise<void>;
};
export type ByteSink = { write: (bytes: Uint8Array) => Promise<void> };

/** One file of a packet; large packets are split. */
export type Volume = { number: number; sha256: string; pages: number; bytes: number };

export type RedactInput = {
  documentId: DocumentId;
  source: Source;
  marks: readonly Mark[];
  password?: string;
  /** 1-based, both included: one part of a document too large for one worker. All pages when absent. */
  range?: { from: number; to: number };
  onPage?: OnPage;
};
export type Redacted = { bytes: Uint8Array; pages: number; certificate: Certificate };

export type AssembleInput = {
  manifest: Manifest;
  /** The redacted parts of every document of the manifest, with what certifies them; parts of one document in page order. */
  parts: readonly { documentId: DocumentId; source: ByteSource; certificate: Certificate }[];
  /** Called once a volume, 1-based, in order. A volume is whole when the next is opened or the packet is done. */
  openVolume: (number: number) => Promise<ByteSink>;
  onPage?: OnPage;
};
export type Packet = { volumes: Volume[]; binding: Binding };

export type VerifyInput = { binding: Binding; volumes: readonly Source[]; onPage?: OnPage };

/**
 * All the product asks of PDF. Refusals are about the file or the marks; a thrown error means that the engine
 * could not prove its own output, and nothing may leave.
 */
export type PdfEngine = {
  inspectPdf: (source: Source, password?: string) => Promise<Result<PdfFacts>>;
  inspectUpload: (source: Source, declared: UploadType) => Promise<Result<UploadFacts>>;
  /** A record of any accepted kind as pages; what the file is, its bytes say, and `declared` must agree. */
  renderSource: (bytes: Uint8Array, declared?: RecordUploadType) => Promise<Result<Rendition>>;
  redactDocument: (input: RedactInput) => Promise<Result<Redacted>>;
  assemblePacket: (input: AssembleInput) => Promise<Packet>;
  /** Reads finished volumes back, with other parsers than the writer's; throws when anything is not as it was bound. */
  verifyPacket: (input: VerifyInput) => Promise<string[]>;
  /** PNG of one page (1-based) as the reviewer sees it: annotations and form values drawn. */
  renderPage: (bytes: Uint8Array, page: number, dpi: number) => Promise<Uint8Array>;
  extractText: (bytes: Uint8Array) => Promise<string[]>;
  extractWords: (bytes: Uint8Array, page: number) => Promise<Word[]>;
  /** The words of pages `from` to `to` (1-based, both included), recognised where a page is only a picture. */
  readPages: (source: Source, range: { from: number; to: number }) => Promise<PageReading[]>;
};
