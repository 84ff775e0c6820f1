import type { PdfEngine } from '../engine.ts';

/** What the thread of the engine and its owner say to each other; one call at a time. */
export type ToThread =
  | { kind: 'call'; method: keyof PdfEngine; args: unknown }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number };

export type FromThread =
  | { kind: 'ask'; id: number; target: number; args: unknown[] }
  | { kind: 'result'; value: unknown }
  | { kind: 'fault'; fault: Fault };

/** An error as it crosses threads: its class is lost on the way, its name and what it carries are not. */
export type Fault = { name: string; message: string; stack: string; cause?: Fault; carried: unknown };

export const faultOf = (thrown: unknown): Fault => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack = '', cause } = error;
  const { name: _name, ...carried } = { ...error };
  return { name, message, stack, carried, ...(cause instanceof Error ? { cause: faultOf(cause) } : {}) };
};

export const errorOf = ({ name, message, stack, cause, carried }: Fault): Error =>
  Object.assign(new Error(message, cause ? { cause: errorOf(cause) } : {}), { name, stack }, carried);
