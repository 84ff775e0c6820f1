import { z } from 'zod';
import { waitFor } from './wait-for.ts';

const outbox = z.object({
  mails: z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() })),
  texts: z.array(z.object({ to: z.string(), body: z.string() })),
});

/** What the local cloud would have sent: mails and text messages, as the outbox page lists them. */
export const outboxOf = (origin: string) => {
  const read = async () => outbox.parse(await (await fetch(`${origin}/_local/outbox.json`)).json());
  /** The first group of the pattern in the newest mail to this address that has it. */
  const mailed = (address: string, pattern: RegExp) =>
    waitFor('a mail', async () => {
      const texts = (await read()).mails
        .filter(({ to }) => to.includes(address))
        .map(({ text }) => pattern.exec(text)?.[1]);
      return texts.findLast((found) => found !== undefined) ?? null;
    });
  return {
    mailed,
    /** The token of the newest link mailed to this address. */
    linkToken: (address: string) => mailed(address, /\/p#([\w-]{43})/),
    /** The newest code sent to this phone, once more than `seen` messages have arrived there. */
    code: (phone: string, seen = 0) =>
      waitFor('the text message with the code', async () => {
        const texts = (await read()).texts.filter(({ to }) => to === phone);
        return texts.length > seen ? (/\b(\d{8})\b/.exec(texts.at(-1)?.body ?? '')?.[1] ?? null) : null;
      }),
    textsTo: async (phone: string) => (await read()).texts.filter(({ to }) => to === phone).length,
  };
};
