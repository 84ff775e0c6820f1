import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process by number and start time: a number alone may have been given to another process since. */
export type ProcessIdentity = { pid: number; startedAt: string };

/** Undefined where there is no such process, or no /proc to ask. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): field 22 is the start time; the command in field 2 may hold spaces, so count from its bracket.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startedAt = rest[18];
    return startedAt && state !== 'Z' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
};

export const isRunning = (known: ProcessIdentity): boolean => identify(known.pid)?.startedAt === known.startedAt;

export const commandLineOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
};

/** Ends a process: politely, then not. */
export const endProcess = async (known: ProcessIdentity): Promise<void> => {
  for (const [signal, tries] of [
    ['SIGTERM', 40],
    ['SIGKILL', 40],
  ] as const) {
    if (!isRunning(known)) return;
    process.kill(known.pid, signal);
    for (let left = tries; left > 0 && isRunning(known); left -= 1) await wait(50);
  }
};
