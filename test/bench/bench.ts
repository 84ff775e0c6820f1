import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud } from '#infra/local/start-local-cloud.ts';
import { benchAssembly } from './assembly.ts';
import { benchCalls } from './calls.ts';
import type { Row } from './measure.ts';
import { benchPackets } from './packets.ts';
import { benchRedaction } from './redaction/redaction.ts';
import { benchSuggestions } from './suggestions.ts';
import { weighPages } from './weights.ts';

/** `npm run bench`: figures to compare within one run. Times differ from machine to machine; ratios hardly do. */
const inCloud = async (): Promise<Row[]> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'sallyport-bench-'));
  const cloud = await startLocalCloud({ port: 0, dataDir, quiet: true });
  try {
    return [...(await benchCalls(cloud.origin)), ...(await weighPages(cloud.origin))];
  } finally {
    await cloud.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const rows = [
  ...(await benchSuggestions()),
  ...(await benchPackets()),
  ...(await benchRedaction()),
  ...(await benchAssembly()),
  ...(await inCloud()),
];
for (const { what, value, ratio } of rows)
  console.log(`${what.padEnd(60)} ${value}${ratio === undefined ? '' : `, ${ratio.toFixed(1)} times the line above`}`);
