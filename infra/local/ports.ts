import { createServer } from 'node:net';

/** The ports of one local cloud: a base and the nine that follow. */
export const portsFrom = (base: number) => ({
  frontDoor: base,
  signIn: base + 1,
  s3: base + 2,
  dynamodb: base + 3,
  dynamodbEngine: base + 4,
  sqs: base + 5,
  sqsEngine: base + 6,
  ses: base + 7,
  sesEngine: base + 8,
  texts: base + 9,
});

export type Ports = ReturnType<typeof portsFrom>;

export class PortTakenError extends Error {
  override name = 'PortTakenError';
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

const areFree = async (ports: Ports): Promise<boolean> => {
  for (const port of Object.values(ports)) if (!(await isFree(port))) return false;
  return true;
};

/** Below the range from which the system hands out ports by itself. */
const randomBase = (): number => 20_000 + 10 * Math.floor(Math.random() * 1_200);

/** Refuses to start on a taken port, before anything has been started. */
const requireFreePorts = async (ports: Ports): Promise<void> => {
  const taken: string[] = [];
  for (const [use, port] of Object.entries(ports)) if (!(await isFree(port))) taken.push(`${port} (${use})`);
  if (taken.length === 0) return;
  const base = ports.frontDoor;
  throw new PortTakenError(
    `Another program is using port ${taken.join(', ')}. The local cloud needs ${base} to ${base + 9}.\n` +
      'End that program, or choose another first port: npm start -- --port 9080 (or SALLYPORT_PORT=9080).',
  );
};

/** The ports to use: those that follow the base if all are free, or ten free ones for a base of 0. */
export const resolvePorts = async (base: number): Promise<Ports> => {
  if (base !== 0) {
    await requireFreePorts(portsFrom(base));
    return portsFrom(base);
  }
  for (;;) {
    const ports = portsFrom(randomBase());
    if (await areFree(ports)) return ports;
  }
};
