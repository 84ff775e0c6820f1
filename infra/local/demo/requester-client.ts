import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { pickupChallenge, pickupGrant, pickupSession, submitted } from '#shared/api/public.ts';
import { type UploadWanted, uploadStatus, uploadTicket } from '#shared/api/uploads.ts';
import { expectOk } from './expect-ok.ts';
import { waitFor } from './wait-for.ts';

/** What an attorney's program would do with the public API: no account, no cookies. */
export const requesterClient = (origin: string) => {
  const api = `${origin}/api/public`;
  const call = async <Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    init?: RequestInit,
  ): Promise<z.infer<Shape>> => shape.parse(await (await expectOk(await fetch(api + path, init), path)).json());
  const post = <Shape extends z.ZodType>(
    path: string,
    shape: Shape,
    body: unknown,
    headers: Record<string, string> = {},
  ) =>
    call(path, shape, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  return {
    /** Sends a file to the quarantine bucket and waits for the verdict. */
    upload: async (wanted: Omit<UploadWanted, 'bytes'>, bytes: Uint8Array<ArrayBuffer>) => {
      const ticket = await post('/uploads', uploadTicket, { ...wanted, bytes: bytes.length });
      const form = new FormData();
      for (const [name, value] of Object.entries(ticket.fields)) form.set(name, value);
      form.set('file', new Blob([bytes], { type: wanted.contentType }), 'file');
      await expectOk(await fetch(ticket.url, { method: 'POST', body: form }), 'upload');
      return waitFor('the upload to be checked', async () => {
        const status = await call(`/uploads/${ticket.uploadId}`, uploadStatus);
        return status.status === 'waiting' ? null : status;
      });
    },
    submit: (submission: z.input<typeof import('#shared/api/public.ts').submission>) =>
      post('/requests', submitted, submission, {
        'idempotency-key': createHash('sha256').update(JSON.stringify(submission)).digest('hex').slice(0, 32),
      }),
    challenge: (token: string) => post('/pickup/challenge', pickupChallenge, { token }),
    verify: (challengeId: string, code: string) => post('/pickup/verify', pickupSession, { challengeId, code }),
    grant: (sessionId: string) => post('/pickup/grants', pickupGrant, {}, { authorization: `Bearer ${sessionId}` }),
    /** The same, for those who want to see the refusal. */
    tryGrant: (sessionId: string) =>
      fetch(`${api}/pickup/grants`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sessionId}`, 'content-type': 'application/json' },
        body: '{}',
      }),
  };
};

export type RequesterClient = ReturnType<typeof requesterClient>;
export type SubmissionInput = Parameters<RequesterClient['submit']>[0];
