import { deflateSync } from 'node:zlib';
import { type Numbered, number, objectsOf, type Spec, serialize, stream } from './build.ts';
import { HEADER } from './write.ts';

type Entry = readonly [type: number, second: number, third: number];

const packed = (entries: readonly Entry[]): Buffer =>
  Buffer.concat(
    entries.map(([type, second, third]) => {
      const out = Buffer.alloc(7);
      out[0] = type;
      out.writeUInt32BE(second, 1);
      out.writeUInt16BE(third, 5);
      return out;
    }),
  );

/** Object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). `hybrid` puts a plain table beside them. */
export const writeCompressed = (spec: Spec, hybrid = false): Uint8Array => {
  const objects = number(objectsOf(spec));
  const isPlain = ({ number: name, body }: Numbered): boolean => typeof body !== 'string' || (hybrid && name === 1);
  const inside = objects.filter((object) => !isPlain(object));
  const holder = objects.length + 1;
  const texts = inside.map(({ body }) => serialize(body).toString('latin1'));
  let at = 0;
  const heads = inside.map(({ number: name }, index) => {
    const head = `${name} ${at}`;
    at += (texts[index]?.length ?? 0) + 1;
    return head;
  });
  const head = `${heads.join(' ')}\n`;
  const held = stream(
    `/Type /ObjStm /N ${inside.length} /First ${head.length} /Filter /FlateDecode`,
    deflateSync(Buffer.from(head + texts.join('\n'), 'latin1')),
  );
  const parts: Buffer[] = [Buffer.from(HEADER, 'latin1')];
  let length = parts[0]?.length ?? 0;
  const entries: Entry[] = [[0, 0, 65535]];
  const write = ({ number: name, body }: Numbered): void => {
    const bytes = Buffer.concat([Buffer.from(`${name} 0 obj\n`), serialize(body), Buffer.from('\nendobj\n')]);
    entries[name] = [1, length, 0];
    parts.push(bytes);
    length += bytes.length;
  };
  objects.filter(isPlain).forEach(write);
  write({ number: holder, body: held });
  inside.forEach(({ number: name }, index) => {
    entries[name] = [2, holder, index];
  });
  const own = holder + 1;
  entries[own] = [1, length, 0];
  const start = length;
  write({
    number: own,
    body: stream(
      `/Type /XRef /W [1 4 2] /Size ${own + 1} ${hybrid ? '' : '/Root 1 0 R'} /Filter /FlateDecode`,
      deflateSync(packed(entries)),
    ),
  });
  if (!hybrid) return new Uint8Array(Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]));
  // What only the stream knows stays out of the table, as 7.5.8.4 has it.
  const table = entries
    .flatMap(([type, offset], index) =>
      type === 1 && index < own ? [`${index} 1\n${String(offset).padStart(10, '0')} 00000 n \n`] : [],
    )
    .join('');
  const end = `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size ${own + 1} /Root 1 0 R /XRefStm ${start} >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
};
