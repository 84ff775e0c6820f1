import { z } from 'zod';

const storeSchema = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.string().optional(), html: z.string().optional() }),
      headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
      at: z.number(),
    }),
  ),
});

/** A sent mail; `at` is in milliseconds, header names are in lower case. */
export type Mail = {
  to: string[];
  subject: string;
  text: string;
  html: string;
  at: number;
  headers: Record<string, string>;
};

/** Everything the local SES holds, oldest first. */
export const listMails = async (url: string): Promise<Mail[]> => {
  const response = await fetch(new URL('/store', url));
  if (!response.ok) throw new Error(`The mail store answered ${response.status}`);
  const { emails } = storeSchema.parse(await response.json());
  return emails.map(({ destination, subject, body, headers = [], at }) => ({
    to: destination.to,
    subject,
    text: body.text ?? '',
    html: body.html ?? '',
    at: at * 1000,
    headers: Object.fromEntries(headers.map(({ name, value }) => [name.toLowerCase(), value])),
  }));
};
