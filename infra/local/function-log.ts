import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the output of functions goes: a file each, and the console when it tells of an error. */
export const openFunctionLog = (dataDir: string, quiet: boolean) => {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true });
  return (functionName: string, text: string, isError: boolean): void => {
    appendFileSync(join(folder, `${functionName}.log`), text);
    if (isError && !quiet) process.stderr.write(text.replace(/^(?=.)/gm, `${functionName}: `));
  };
};
