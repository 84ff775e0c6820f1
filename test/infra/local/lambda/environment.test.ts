import { afterEach, describe, expect, it } from 'vitest';
import { makeClock } from '#infra/local/clock.ts';
import type { FunctionSpec } from '#infra/local/lambda/function-spec.ts';
import { type LocalFunction, makeFunction } from '#infra/local/lambda/pool.ts';
import { writeAssembly } from '../fixture-assembly.ts';

const clock = makeClock();
const logged: string[] = [];
const started: LocalFunction[] = [];

const run = (code: string, more: Partial<FunctionSpec> = {}): LocalFunction => {
  const folder = writeAssembly({}, { code });
  const spec: FunctionSpec = {
    id: 'Code',
    name: 'code',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:code',
    region: 'us-east-1',
    entry: `${folder}/asset.code/index.mjs`,
    exportName: 'handler',
    environment: {},
    timeoutMillis: 5000,
    memoryMegabytes: 128,
    concurrency: 1,
    ...more,
  };
  const made = makeFunction(spec, { clock: clock.shared, log: (_name, text) => logged.push(text) });
  started.push(made);
  return made;
};

const answer = async (made: LocalFunction, event: unknown = {}): Promise<unknown> => {
  const outcome = await made.invoke(event);
  return outcome.ok ? JSON.parse(outcome.payload) : outcome.errorType;
};

afterEach(async () => {
  clock.setOffset(0);
  await Promise.all(started.splice(0).map((one) => one.stop()));
});

describe('a local function', () => {
  it('receives the event and a context', async () => {
    const made = run('export const handler = async (event, context) => [event.a, context.functionName]');
    expect(await answer(made, { a: 1 })).toEqual([1, 'code']);
  });

  it('sees its own environment and nothing of the host’s', async () => {
    const made = run('export const handler = async () => Object.keys(process.env).sort()', {
      environment: { ONE: '1' },
    });
    expect(await answer(made)).toEqual(['ONE']);
  });

  it('stays warm between events', async () => {
    const made = run('let count = 0; export const handler = async () => ++count;');
    expect([await answer(made), await answer(made)]).toEqual([1, 2]);
  });

  it('reports what a handler throws and stays usable', async () => {
    const made = run(
      'export const handler = async (event) => { if (event.bad) throw new TypeError("no"); return "ok"; }',
    );
    expect(await answer(made, { bad: true })).toBe('TypeError');
    expect(await answer(made)).toBe('ok');
  });

  it('is ended when it loops past its timeout, and starts afresh', async () => {
    const made = run('export const handler = (event) => { while (event.loop) {} return "ok"; }', {
      timeoutMillis: 300,
    });
    expect(await answer(made, { loop: true })).toBe('Sandbox.Timedout');
    expect(await answer(made)).toBe('ok');
  });

  it('is ended when it takes more memory than it has, and starts afresh', async () => {
    const code =
      'export const handler = (event) => { const all = []; while (event.eat) all.push({ x: [all.length] }); return "ok"; }';
    const made = run(code, { memoryMegabytes: 32 });
    expect(await answer(made, { eat: true })).toBe('Runtime.OutOfMemory');
    expect(await answer(made)).toBe('ok');
  });

  it('cannot take the host down by exiting', async () => {
    const made = run('export const handler = (event) => event.exit ? process.exit(1) : "ok"');
    expect(await answer(made, { exit: true })).toBe('Runtime.ExitError');
    expect(await answer(made)).toBe('ok');
  });

  it('fails each call when the module does not load', async () => {
    const made = run('throw new RangeError("broken")');
    expect(await answer(made)).toBe('RangeError');
    expect(await answer(made)).toBe('RangeError');
  });

  it('lives on the local clock, at once when it moves', async () => {
    const made = run(
      'export const handler = () => [Date.now(), new Date().getTime(), new Date(0).getTime(), new Date() instanceof Date]',
    );
    await answer(made);
    clock.setOffset(40 * 86_400_000);
    const [now = 0, made_ = 0, fixed, isDate] = (await answer(made)) as number[];
    const ahead = Date.now() + 39 * 86_400_000;
    expect([now > ahead, made_ > ahead, fixed, isDate]).toEqual([true, true, 0, true]);
  });

  it('handles one event at a time in each environment, and as many at once as its concurrency', async () => {
    const code = `import { setTimeout as wait } from 'node:timers/promises'; let busy = 0;
      export const handler = async () => { busy += 1; await wait(50); busy -= 1; return busy; };`;
    const made = run(code, { concurrency: 2 });
    expect(await Promise.all([1, 2, 3, 4, 5].map(() => answer(made)))).toEqual([0, 0, 0, 0, 0]);
  });

  it('refuses events and answers above six megabytes', async () => {
    const made = run('export const handler = (event) => "x".repeat(event.size ?? 1)');
    expect(await answer(made, { pad: 'x'.repeat(6 * 1024 * 1024) })).toBe('RequestEntityTooLargeException');
    expect(await answer(made, { size: 6 * 1024 * 1024 })).toBe('RequestEntityTooLargeException');
  });

  it('writes its output to the log', async () => {
    const made = run('export const handler = () => { console.error("lost the key"); }');
    await answer(made);
    await made.stop();
    expect(logged.join('')).toContain('lost the key');
  });
});
