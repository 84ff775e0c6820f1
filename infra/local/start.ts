import { parseArgs } from 'node:util';
import { PEOPLE } from './services/people.ts';
import { type LocalCloud, startLocalCloud } from './start-local-cloud.ts';

/** `npm start`: brings the whole product up on this machine and keeps it up until it is told to stop. */
const USAGE = `npm start -- [--port 8080] [--data .sallyport] [--fresh] [--quiet]
  --port   first of ten ports to use (or SALLYPORT_PORT)
  --data   folder that keeps the data
  --fresh  empty that folder first
  --quiet  print addresses only`;

const options = {
  port: { type: 'string', default: process.env.SALLYPORT_PORT ?? '8080' },
  data: { type: 'string', default: '.sallyport' },
  fresh: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const readArguments = () => {
  const { values } = parseArgs({ options });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_526)
    throw new Error(`--port ${values.port} is not a port\n\n${USAGE}`);
  return { ...values, port };
};

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
};

const welcome = ({ origin, dataDir }: LocalCloud): string => `
${table([
  ['Public site', `${origin}/`],
  ['Admin page', `${origin}/admin/`],
  ['Outbox', `${origin}/_local/outbox`],
  ['Local cloud', `${origin}/_local/`],
])}

Demo staff (invented; on this machine only):

${table(PEOPLE.map((person) => [person.name, person.email, person.password, person.roles.join(', ')]))}

Data is in ${dataDir}. Ctrl-C stops everything.`;

const stopOnSignal = (cloud: LocalCloud): void => {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await cloud.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
};

const main = async (): Promise<void> => {
  const { port, data, fresh, quiet, help } = readArguments();
  if (help) return console.log(USAGE);
  const began = performance.now();
  const tell = quiet ? () => {} : (step: string) => console.log(`sallyport: ${step}`);
  const cloud = await startLocalCloud({ port, dataDir: data, fresh, quiet, tell });
  stopOnSignal(cloud);
  console.log(welcome(cloud));
  console.log(`Ready in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
};

try {
  await main();
} catch (error) {
  // What a person can mend is said in its own words; the rest comes with its stack.
  const mendable = error instanceof Error && /^(PortTaken|FolderInUse|UnknownResource)Error$/.test(error.name);
  console.error(mendable ? `\n${error.message}` : error);
  process.exit(1);
}
