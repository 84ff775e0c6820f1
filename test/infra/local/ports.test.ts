import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PortTakenError, resolvePorts } from '#infra/local/ports.ts';

const holding = async (port: number, work: () => Promise<void>): Promise<void> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
};

describe('resolvePorts', () => {
  it('names a taken port, what it is for, and how to choose others', () =>
    holding(18_042, async () => {
      const refused = resolvePorts(18_040);
      await expect(refused).rejects.toBeInstanceOf(PortTakenError);
      await expect(refused).rejects.toThrow(/18042 \(s3\)[\s\S]*--port 9080/);
    }));

  it('gives ten ports in a row', async () => {
    expect(Object.values(await resolvePorts(18_050))).toEqual(Array.from({ length: 10 }, (_, index) => 18_050 + index));
  });

  it('finds ten free ports when asked for any', async () => {
    expect((await resolvePorts(0)).texts).toBeGreaterThan(1024);
  });
});
