import { type Environment, type EnvironmentDeps, type Outcome, startEnvironment } from './environment.ts';
import type { FunctionSpec } from './function-spec.ts';

/** One function: as many warm environments as were needed at once, never more than its concurrency. */
export type LocalFunction = {
  spec: FunctionSpec;
  invoke: (event: unknown) => Promise<Outcome>;
  stop: () => Promise<void>;
};

/** Lambda's limit on a synchronous event and on its answer. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024;

const tooLarge = (what: string): Outcome => ({
  ok: false,
  errorType: 'RequestEntityTooLargeException',
  message: `${what} exceeds ${PAYLOAD_LIMIT} bytes`,
  stack: '',
});

const withinLimit = (outcome: Outcome): Outcome =>
  outcome.ok && Buffer.byteLength(outcome.payload) > PAYLOAD_LIMIT ? tooLarge('The answer') : outcome;

/** Makes a function callable. Calls beyond its concurrency wait their turn. */
export const makeFunction = (spec: FunctionSpec, deps: EnvironmentDeps): LocalFunction => {
  const idle: Environment[] = [];
  const all = new Set<Environment>();
  const waiting: ((environment: Environment) => void)[] = [];
  let stopped = false;

  const start = (): Environment => {
    const environment = startEnvironment(spec, deps);
    all.add(environment);
    return environment;
  };

  const take = (): Promise<Environment> => {
    let environment = idle.pop();
    while (environment && !environment.usable()) {
      all.delete(environment);
      environment = idle.pop();
    }
    if (environment) return Promise.resolve(environment);
    if (all.size < spec.concurrency) return Promise.resolve(start());
    return new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (environment: Environment) => {
    if (!environment.usable()) all.delete(environment);
    const next = waiting.shift();
    if (next) next(environment.usable() ? environment : start());
    else if (environment.usable()) idle.push(environment);
  };

  const invoke = async (event: unknown): Promise<Outcome> => {
    const body = JSON.stringify(event);
    if (Buffer.byteLength(body) > PAYLOAD_LIMIT) return tooLarge('The event');
    const environment = await take();
    if (stopped) return { ok: false, errorType: 'Stopped', message: `${spec.name} is shutting down`, stack: '' };
    const outcome = withinLimit(await environment.invoke(body));
    giveBack(environment);
    if (!outcome.ok) deps.log(spec.name, `${outcome.errorType}: ${outcome.message}\n${outcome.stack}\n`, true);
    return outcome;
  };

  const stop = async () => {
    stopped = true;
    await Promise.all([...all].map((environment) => environment.terminate()));
  };
  return { spec, invoke, stop };
};
