import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/start-local-cloud.ts';

/** The product itself on free ports over a folder of its own, for one test file. */
export const temporaryCloud = (): { running: () => LocalCloud } => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-cloud-'));
  let cloud: LocalCloud | undefined;
  beforeAll(async () => {
    cloud = await startLocalCloud({ port: 0, dataDir, quiet: true });
  });
  afterAll(async () => {
    await cloud?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const running = () => {
    if (!cloud) throw new Error('The local cloud is not up yet');
    return cloud;
  };
  return { running };
};
