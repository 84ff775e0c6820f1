import { parentPort } from 'node:worker_threads';
import { pdfEngine } from '../pdfium-engine.ts';
import { type FromThread, faultOf, type ToThread } from './messages.ts';
import { movable, unpack } from './travel.ts';

/** The engine's own thread: it runs one call after the other and may be ended in the middle of any (engine-thread.ts). */
const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
let asks = 0;

const say = (message: FromThread): void =>
  parentPort?.postMessage(message, message.kind === 'fault' ? [] : movable(message));

const ask = (target: number, args: unknown[]): Promise<unknown> =>
  new Promise((resolve, reject) => {
    asks += 1;
    asked.set(asks, { resolve, reject });
    say({ kind: 'ask', id: asks, target, args });
  });

const reach = (value: unknown): unknown => unpack(value, ask);

const run = async ({ method, args }: Extract<ToThread, { kind: 'call' }>): Promise<void> => {
  try {
    const work = pdfEngine[method] as (...given: unknown[]) => unknown;
    say({ kind: 'result', value: await work(...(reach(args) as unknown[])) });
  } catch (thrown) {
    say({ kind: 'fault', fault: faultOf(thrown) });
  }
};

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'call') return void run(message);
  const waiting = asked.get(message.id);
  asked.delete(message.id);
  if (message.kind === 'answer') waiting?.resolve(reach(message.value));
  // Its owner keeps the error and answers the whole call with it.
  else waiting?.reject(new Error('What the engine asked of its caller failed'));
});
