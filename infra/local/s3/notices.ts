import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId, readJson, writeJson } from './disk.ts';
import type { ObjectEvent } from './exchange.ts';

type Listener = (event: ObjectEvent) => void | Promise<void>;

const AGAIN_AFTER = 1000;

/**
 * At-least-once notifications, as S3 promises them: the event is on disk before the listener hears it and is removed after.
 * What a kill or a failing listener left behind is told again, at the next start or a second later.
 */
export const openNotices = (dataDir: string, listener: Listener) => {
  const folder = join(dataDir, 'notices');
  let again: NodeJS.Timeout | undefined;
  let stopped = false;

  const retellLater = (error: unknown): void => {
    if (stopped || again) return;
    console.error('s3: an object event was not taken and will be told again:', error);
    again = setTimeout(() => {
      again = undefined;
      void retell();
    }, AGAIN_AFTER);
  };
  const tell = async (path: string, event: ObjectEvent): Promise<void> => {
    await listener(event);
    rmSync(path, { force: true });
  };
  const retell = async (): Promise<void> => {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const event = name.endsWith('.json') ? readJson<ObjectEvent>(join(folder, name)) : undefined;
      if (event) await tell(join(folder, name), event).catch(retellLater);
    }
  };
  return {
    notify: async (event: ObjectEvent): Promise<void> => {
      const path = join(folder, `${newId()}.json`);
      writeJson(path, event);
      // The write itself succeeded; a listener that fails must not turn it into an error for the client.
      await tell(path, event).catch(retellLater);
    },
    retell,
    stop: (): void => {
      stopped = true;
      clearTimeout(again);
    },
  };
};
