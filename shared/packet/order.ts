import { RECORD_TYPES } from '../request/scope.ts';
import type { Manifest } from './plan.ts';

export type PacketDocument = Manifest['documents'][number];

const rank = (recordType: string): number => {
  const index = (RECORD_TYPES as readonly string[]).indexOf(recordType);
  return index === -1 ? RECORD_TYPES.length : index;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const compare = (a: PacketDocument, b: PacketDocument): number =>
  rank(a.recordType) - rank(b.recordType) ||
  compareText(a.recordType, b.recordType) ||
  compareText(a.recordDate ?? '9999-12-31', b.recordDate ?? '9999-12-31') ||
  compareText(a.title, b.title) ||
  compareText(a.documentId, b.documentId);

/** Binding order: record type, then date with undated last, then title. By code units, so that no locale changes it. */
export const orderDocuments = (documents: readonly PacketDocument[]): PacketDocument[] => [...documents].sort(compare);
