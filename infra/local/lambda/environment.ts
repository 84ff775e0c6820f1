import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { FunctionSpec } from './function-spec.ts';
import type { Invocation, Reply, WorkerSetup } from './messages.ts';

export type Outcome = { ok: true; payload: string } | { ok: false; errorType: string; message: string; stack: string };

export type EnvironmentDeps = {
  clock: SharedArrayBuffer;
  log: (functionName: string, text: string, isError: boolean) => void;
};

/** One execution environment: one worker thread that handles one event at a time and stays warm in between. */
export type Environment = {
  invoke: (event: string) => Promise<Outcome>;
  usable: () => boolean;
  terminate: () => Promise<void>;
};

/** Lambda gives the code outside the handler ten seconds. */
const INIT_MILLIS = 10_000;

const fault = (errorType: string, message: string, stack = ''): Outcome => ({ ok: false, errorType, message, stack });

const outcomeOf = (reply: Reply): Outcome => {
  if (reply.kind === 'result') return { ok: true, payload: reply.payload };
  if (reply.kind === 'error') return fault(reply.name, reply.message, reply.stack);
  return fault('Runtime.Unknown', 'The function answered out of turn');
};

const startWorker = (spec: FunctionSpec, deps: EnvironmentDeps): Worker => {
  const setup: WorkerSetup = {
    entry: spec.entry,
    exportName: spec.exportName,
    clock: deps.clock,
    name: spec.name,
    arn: spec.arn,
  };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    env: spec.environment,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: spec.memoryMegabytes },
    workerData: setup,
  });
  worker.stdout.on('data', (chunk: Buffer) => deps.log(spec.name, chunk.toString(), false));
  worker.stderr.on('data', (chunk: Buffer) => deps.log(spec.name, chunk.toString(), true));
  return worker;
};

/** Why a worker ended, in Lambda's words. */
const endOf = (error: unknown, spec: FunctionSpec): Outcome => {
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return fault('Runtime.OutOfMemory', `${spec.name} used more than its ${spec.memoryMegabytes} MB`);
  }
  return error instanceof Error
    ? fault(error.name, error.message, error.stack)
    : fault('Runtime.ExitError', `${spec.name} exited before it answered`);
};

/** Starts an execution environment. It is usable until its worker ends, for whatever reason. */
export const startEnvironment = (spec: FunctionSpec, deps: EnvironmentDeps): Environment => {
  const worker = startWorker(spec, deps);
  let alive = true;
  let settle: ((outcome: Outcome) => void) | undefined;
  let ready = false;
  let whenReady: (() => void) | undefined;

  const end = (outcome: Outcome) => {
    alive = false;
    settle?.(outcome);
  };
  worker.on('message', (reply: Reply) => {
    if (reply.kind === 'ready') {
      ready = true;
      whenReady?.();
    } else if (ready) settle?.(outcomeOf(reply));
    else end(outcomeOf(reply));
  });
  worker.on('error', (error) => end(endOf(error, spec)));
  worker.on('exit', () => end(endOf(undefined, spec)));

  const stopAfter = (milliseconds: number, errorType: string, message: string) =>
    setTimeout(() => {
      end(fault(errorType, message));
      void worker.terminate();
    }, milliseconds);

  const invoke = (event: string): Promise<Outcome> =>
    new Promise((resolve) => {
      const late = `${spec.name} timed out after ${spec.timeoutMillis / 1000} seconds`;
      let timer = stopAfter(INIT_MILLIS, 'Sandbox.InitTimeout', `${spec.name} did not load within ten seconds`);
      settle = (outcome) => {
        settle = undefined;
        clearTimeout(timer);
        resolve(outcome);
      };
      const send = () => {
        clearTimeout(timer);
        timer = stopAfter(spec.timeoutMillis, 'Sandbox.Timedout', late);
        const invocation: Invocation = { requestId: randomUUID(), event, deadline: Date.now() + spec.timeoutMillis };
        worker.postMessage(invocation);
      };
      whenReady = send;
      if (!alive) settle(fault('Runtime.ExitError', `${spec.name} has exited`));
      else if (ready) send();
    });

  const terminate = async () => {
    alive = false;
    await worker.terminate();
  };
  return { invoke, usable: () => alive, terminate };
};
