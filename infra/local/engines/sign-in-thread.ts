import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock.ts';

export type SignInThreadData = {
  port: number;
  clientId: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  clock: SharedArrayBuffer;
};

/**
 * Tokens are issued and checked on one clock: the functions live on the shifted one, so the sign-in does too.
 * The modules are loaded after the shift because some keep `Date.now` from the moment they load.
 */
const { clock, ...options } = workerData as SignInThreadData;
shiftDate(clock);
// The library warns that it keeps sessions in memory; here a sign-in that ends with the cloud is what is wanted.
console.warn = () => {};
const { startSignIn } = await import('../services/sign-in.ts');
const { PEOPLE } = await import('../services/people.ts');
const { issuer } = await startSignIn({ ...options, people: PEOPLE });
parentPort?.postMessage({ ready: { issuer } });
