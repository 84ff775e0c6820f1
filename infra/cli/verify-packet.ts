import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
import { verifyPacket } from '#functions/pdf/verify/verify-packet.ts';
import { type Binding, binding } from '#shared/packet/binding.ts';
import { volumePath } from './assemble/bind-plan.ts';

const USAGE = `Usage: npm run verify-packet -- PACKET.pdf MANIFEST.json
Further volumes are looked for beside PACKET: PACKET-2.pdf, PACKET-3.pdf.
Exit 0: the packet is what MANIFEST says; what was checked is printed. 1: it is not; page and rule are printed.
2: the call is wrong or a file cannot be read.`;

class BadCall extends Error {
  override name = 'BadCall';
}

const readManifest = (path: string): Binding => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BadCall(`${path} cannot be read as JSON`, { cause });
  }
  // What the portal stores holds the same beside more.
  const stored = z.object({ binding }).safeParse(json);
  const read = stored.success ? { success: true as const, data: stored.data.binding } : binding.safeParse(json);
  if (!read.success) throw new BadCall(`${path} is no manifest of a packet:\n${z.prettifyError(read.error)}`);
  return read.data;
};

const run = async (packet: string, manifest: string): Promise<void> => {
  const expected = readManifest(manifest);
  const files = expected.volumes.map((_, index) => volumePath(packet, index + 1));
  const missing = files.find((file) => !existsSync(file));
  if (missing) throw new BadCall(`${missing} is missing`);
  const checks = await verifyPacket({ binding: expected, volumes: files.map((file) => ({ file })) });
  const pages = expected.volumes.reduce((sum, volume) => sum + volume.pages, 0);
  console.log(`ok: ${files.length === 1 ? '1 volume' : `${files.length} volumes`}, ${pages} pages`);
  for (const check of checks) console.log(`- ${check}`);
};

/** `npm run verify-packet -- PACKET.pdf MANIFEST.json` */
const [packet, manifest, ...more] = process.argv.slice(2);
try {
  if (!packet || !manifest || more.length > 0) throw new BadCall(USAGE);
  await run(packet, manifest);
} catch (error) {
  const message = error instanceof Error ? error.message : 'unknown fault';
  const page = error instanceof Unproven && error.page !== undefined ? `page ${error.page}: ` : '';
  const rule = error instanceof Unproven ? ` (rule: ${error.rule})` : '';
  console.error(`${page}${message}${rule}`);
  process.exitCode = error instanceof BadCall ? 2 : 1;
}
