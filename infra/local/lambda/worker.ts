import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock.ts';
import type { Invocation, Reply, WorkerSetup } from './messages.ts';

/** The bootstrap inside an execution environment: it loads the production bundle once and feeds it events. */
const setup = workerData as WorkerSetup;
const realNow = Date.now;
const reply = (message: Reply) => parentPort?.postMessage(message);

const replyError = (thrown: unknown) => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  reply({ kind: 'error', name: error.name, message: error.message, stack: error.stack ?? '' });
};

const contextOf = ({ requestId, deadline }: Invocation) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: setup.name,
  functionVersion: '$LATEST',
  invokedFunctionArn: setup.arn,
  logGroupName: `/aws/lambda/${setup.name}`,
  logStreamName: 'local',
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? '128',
  getRemainingTimeInMillis: () => Math.max(0, deadline - realNow()),
});

type Handler = (event: unknown, context: unknown) => unknown;

const loadHandler = async (): Promise<Handler> => {
  const module = await import(pathToFileURL(setup.entry).href);
  const handler = module[setup.exportName] ?? module.default?.[setup.exportName];
  if (typeof handler !== 'function') throw new Error(`${setup.entry} exports no function ${setup.exportName}`);
  return handler;
};

shiftDate(setup.clock);
try {
  const handler = await loadHandler();
  parentPort?.on('message', async (invocation: Invocation) => {
    try {
      const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
      reply({ kind: 'result', payload: JSON.stringify(result ?? null) });
    } catch (thrown) {
      replyError(thrown);
    }
  });
  reply({ kind: 'ready' });
} catch (thrown) {
  replyError(thrown);
}
