import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Secrets = {
  /** The secret of this name: random when first asked for, the same ever after. */
  of: (name: string) => string;
  /** Replaces CloudFormation's `{{resolve:secretsmanager:...}}` by the secret it names. */
  resolveIn: (text: string) => string;
};

const read = (file: string): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${file} is damaged; restore it or start with --fresh`, { cause });
  }
};

/** The secrets of one data folder. Links and sessions signed with them survive a restart. */
export const openSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'secrets.json');
  const known = read(file);
  const of = (name: string): string => {
    const found = known[name];
    if (found) return found;
    const made = randomBytes(32).toString('base64url');
    known[name] = made;
    // Written beside and renamed: a crash leaves the old file or the new one, never half of one.
    writeFileSync(`${file}.new`, JSON.stringify(known, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return made;
  };
  const resolveIn = (text: string) =>
    text.replace(/\{\{resolve:(secretsmanager|ssm-secure):([^}]+)\}\}/g, (_all, _service, name: string) => of(name));
  return { of, resolveIn };
};
