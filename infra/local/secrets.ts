import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

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
    writeWhole(file, JSON.stringify(known, null, 2), 0o600);
    return made;
  };
  const resolveIn = (text: string) =>
    text.replace(/\{\{resolve:(secretsmanager|ssm-secure):([^}]+)\}\}/g, (_all, _service, name: string) => of(name));
  return { of, resolveIn };
};
