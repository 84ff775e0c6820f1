import { z } from 'zod';

/** One file of a packet; a large packet has several. */
export const packetFile = z.object({ sha256: z.string(), pages: z.number().int(), bytes: z.number().int() });
export type PacketFile = z.infer<typeof packetFile>;

type Packet = PacketFile & { volumes?: readonly PacketFile[] | undefined };

/** The files of a packet, in order. One file is the packet itself; of several, the packet's hash stands for all. */
export const filesOf = ({ sha256, pages, bytes, volumes }: Packet): readonly PacketFile[] =>
  volumes && volumes.length > 0 ? volumes : [{ sha256, pages, bytes }];

/** What a file is called on the disk of whoever fetches it: no name, no health information. */
export const fileNameOf = (name: string, volume: number, count: number): string =>
  count === 1 ? `${name}.pdf` : `${name}-${volume}-of-${count}.pdf`;
