import { orderDocuments } from '#shared/packet/order.ts';
import type { AssembleInput } from '../engine.ts';
import { extractText } from '../text.ts';
import { checkFileStructure } from './file-structure.ts';
import { Unproven } from './unproven.ts';

const letters = (text: string): string => text.replaceAll(/\s+/g, '');

/** The bound packet holds exactly the pages that were proven, in order: each reads as it did before binding, then its stamp. */
export const verifyPacket = async (
  bytes: Uint8Array,
  frontPages: number,
  { manifest, documents }: AssembleInput,
): Promise<void> => {
  checkFileStructure(bytes, { info: true });
  const packet = (await extractText(bytes)).slice(frontPages).map(letters);
  const proven: string[] = [];
  for (const { documentId } of orderDocuments(manifest.documents)) {
    const given = documents.find((document) => document.documentId === documentId);
    proven.push(...(given ? await extractText(given.bytes) : []));
  }
  if (packet.length !== proven.length) throw new Unproven('The number of pages differs');
  proven.forEach((text, index) => {
    const bound = packet[index] ?? '';
    const stamp = bound.length - letters(text).length;
    if (stamp < 0 || stamp > 120) throw new Unproven(`Page ${frontPages + index + 1} does not read as it was proven`);
  });
};
