import { Unproven } from './unproven.ts';

const occurrences = (file: Buffer, needle: string): number[] => {
  const found: number[] = [];
  for (let at = file.indexOf(needle, 0, 'latin1'); at >= 0; at = file.indexOf(needle, at + 1, 'latin1')) found.push(at);
  return found;
};

/** One revision and nothing around it: an incremental update or trailing bytes could carry the unredacted page. */
export const checkFileStructure = (bytes: Uint8Array, { info }: { info: boolean }): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [header, ...moreHeaders] = occurrences(file, '%PDF-');
  if (header !== 0 || moreHeaders.length > 0) throw new Unproven('Not exactly one header');
  if (occurrences(file, 'startxref').length !== 1) throw new Unproven('Not exactly one cross-reference section');
  const [end, ...moreEnds] = occurrences(file, '%%EOF');
  if (
    end === undefined ||
    moreEnds.length > 0 ||
    file
      .subarray(end + 5)
      .toString('latin1')
      .trim() !== ''
  )
    throw new Unproven('Bytes after the end');
  const trailer = file.subarray(file.lastIndexOf('trailer', undefined, 'latin1')).toString('latin1');
  if (/\/(Prev|Encrypt|XRefStm)\b/.test(trailer) || /\/Info\b/.test(trailer) !== info)
    throw new Unproven('The trailer points elsewhere');
};
