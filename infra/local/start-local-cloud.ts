import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessRow, openAccessLog } from './access-log.ts';
import { buildStale } from './build.ts';
import { makeClock } from './clock.ts';
import { makeConsole } from './console/console.ts';
import { enterDataFolder } from './data-folder.ts';
import { type EngineOptions, type Engines, startEngines } from './engines/start-engines.ts';
import { bucketEventSender, bucketSubscriptions } from './events/bucket-events.ts';
import { startEvents } from './events/start-events.ts';
import { startFrontDoor } from './front-door/start-front-door.ts';
import { openFunctionLog } from './function-log.ts';
import { accessKeyIdOf, secretKeyOf } from './lambda/aws-environment.ts';
import { startFunctions } from './lambda/start-functions.ts';
import { type Ports, resolvePorts } from './ports.ts';
import { makeClients, OWN_ACCESS_KEY } from './provision/clients.ts';
import { provision } from './provision/provision.ts';
import { openSecrets } from './secrets.ts';
import { seed } from './seed.ts';
import { type ChartFile, cachedCharts } from './seed-charts.ts';
import { listMails } from './services/mail.ts';
import { PEOPLE } from './services/people.ts';
import { loadPortal } from './template/load-portal.ts';
import { writeWhole } from './write-whole.ts';

export type LocalCloudOptions = {
  /** First of ten ports; 0 takes ten that are free. */
  port?: number;
  dataDir?: string;
  fresh?: boolean;
  quiet?: boolean;
  /** A synthesized assembly to run instead of the product's own, which is then not built. */
  cdkOut?: string;
  seed?: boolean;
  tell?: (step: string) => void;
};

export type LocalCloud = {
  origin: string;
  urls: { origin: string; s3: string; dynamodb: string; sqs: string; ses: string; texts: string; signIn: string };
  dataDir: string;
  accessLog: () => AccessRow[];
  /** Fires every schedule now. */
  sweep: () => Promise<void>;
  stop: () => Promise<void>;
  /** Ends as a crash would, as far as one process can: nothing is finished first. */
  kill: () => Promise<void>;
};

const DEFAULT_PORT = 8080;

const addresses = (ports: Ports) => {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const { frontDoor, s3, dynamodb, sqs, ses, texts, signIn } = ports;
  return {
    origin: at(frontDoor),
    s3: at(s3),
    dynamodb: at(dynamodb),
    sqs: at(sqs),
    ses: at(ses),
    texts: at(texts),
    signIn: at(signIn),
  };
};

/** The clock stands where it was left: time that jumped back would make sessions and deadlines contradict each other. */
const openClock = (dataDir: string) => {
  const file = join(dataDir, 'clock.json');
  const clock = makeClock(existsSync(file) ? Number(JSON.parse(readFileSync(file, 'utf8')).offsetMillis) : 0);
  const setOffset = (offsetMillis: number) => {
    clock.setOffset(offsetMillis);
    writeWhole(file, JSON.stringify({ offsetMillis }));
  };
  return { ...clock, setOffset };
};

/** Runs what CDK describes on this machine: the one way that `npm start`, the demo and the tests bring it up. */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const tell = options.tell ?? (() => {});
  const folder = await enterDataFolder(options.dataDir ?? '.sallyport', options.fresh === true);
  const undo: (() => Promise<void> | void)[] = [folder.leave];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const ports = await resolvePorts(options.port ?? DEFAULT_PORT);
    // Drawn while the builds run in processes of their own; a failure is told when the seed asks for the charts.
    const charts = options.seed === false ? Promise.resolve([]) : cachedCharts();
    charts.catch(() => undefined);
    if (options.cdkOut === undefined) await buildStale((part) => tell(`building ${part}`));
    return await assemble(options, { ports, dataDir: folder.path, tell, undo, stop, charts });
  } catch (error) {
    await stop();
    throw error;
  }
};

type Stage = {
  ports: Ports;
  dataDir: string;
  tell: (step: string) => void;
  undo: (() => Promise<void> | void)[];
  stop: () => Promise<void>;
  charts: Promise<ChartFile[]>;
};

/** What the parts of one cloud share. */
const ground = (options: LocalCloudOptions, { ports, dataDir }: Stage) => {
  const urls = addresses(ports);
  const secrets = openSecrets(dataDir);
  const portal = loadPortal(options.cdkOut ?? 'cdk.out', urls, secrets);
  const names = new Map(portal.functions.map((spec) => [accessKeyIdOf(spec.name), spec.name]));
  const engines = {
    dynamodb: process.env.DYNAMODB_ENDPOINT ?? `http://127.0.0.1:${ports.dynamodbEngine}`,
    s3: urls.s3,
    sqs: `http://127.0.0.1:${ports.sqsEngine}`,
  };
  return {
    dataDir,
    urls,
    secrets,
    portal,
    clock: openClock(dataDir),
    accessLog: openAccessLog(dataDir, (id) => names.get(id) ?? 'local-cloud'),
    isKnownKey: (id: string) => names.has(id) || id === OWN_ACCESS_KEY,
    clients: makeClients(engines, portal.region, secretKeyOf(secrets, OWN_ACCESS_KEY)),
  };
};

type Ground = ReturnType<typeof ground>;

const engineOptions = (on: Ground, ports: Ports): EngineOptions => {
  const { clients, clock, portal } = on;
  const { region, queueUrlOf } = portal;
  const subscriptions = bucketSubscriptions(portal.resources);
  return {
    ports,
    dataDir: on.dataDir,
    region,
    now: clock.now,
    clock: clock.shared,
    secretFor: (id) => (on.isKnownKey(id) ? secretKeyOf(on.secrets, id) : undefined),
    onAccess: ({ accessKeyId, action, resource }) => {
      if (accessKeyId !== OWN_ACCESS_KEY) on.accessLog.record(accessKeyId, action, resource);
    },
    onBucketEvent: bucketEventSender({ sqs: clients.sqs, subscriptions, queueUrlOf, region, now: clock.now }),
    signIn: portal.signIn,
  };
};

const startRunning = (on: Ground, quiet: boolean) => {
  const { accessLog, clients, clock, dataDir, portal } = on;
  const log = openFunctionLog(dataDir, quiet);
  const functions = startFunctions(portal.functions, on.urls, on.secrets, { clock: clock.shared, log });
  const events = startEvents({
    clients,
    resources: portal.resources,
    functions: functions.byArn,
    queueUrlOf: portal.queueUrlOf,
    record: (name, action, resource) => accessLog.record(accessKeyIdOf(name), action, resource),
    now: clock.now,
    dataDir,
  });
  return { functions, events };
};

const consoleOf = ({ accessLog, clock, portal }: Ground, engines: Engines, sweep: () => Promise<void>) =>
  makeConsole({
    functions: portal.functions.map((spec) => spec.name),
    personas: PEOPLE,
    accessRows: accessLog.rows,
    outbox: async () => ({ mails: await listMails(engines.ses), texts: engines.listTexts() }),
    sweep,
    clock,
  });

const assemble = async (options: LocalCloudOptions, stage: Stage): Promise<LocalCloud> => {
  const { dataDir, ports, stop, tell, undo } = stage;
  const on = ground(options, stage);
  const { accessLog, clients, clock, portal, urls } = on;
  tell('starting services');
  const engines = await startEngines(engineOptions(on, ports));
  undo.push(engines.close);

  tell('creating resources');
  await provision(clients, portal, dataDir);
  if (options.seed !== false) {
    tell('seeding patients and charts');
    await seed({ ...clients, ...portal.seedPlaces(), dataDir, charts: await stage.charts });
  }

  const { functions, events } = startRunning(on, options.quiet === true);
  undo.push(functions.stop, events.stop);
  const sweep = events.schedules.fireAll;
  const consolePages = consoleOf(on, engines, sweep);
  const shared = { portal, functions: functions.byArn, s3: clients.s3, now: clock.now, consolePages };
  // Opened last: an answer from the front door means that everything behind it is there.
  const door = await startFrontDoor({ port: ports.frontDoor, ...shared });
  undo.push(door.close);

  const kill = async () => {
    await Promise.all([engines.kill(), functions.stop()]);
    await stop();
  };
  return { origin: urls.origin, urls, dataDir, accessLog: accessLog.rows, sweep, stop, kill };
};
