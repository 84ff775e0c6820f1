/** What passes through the front door: headers in lower case, the body whole. */
export type DoorRequest = {
  method: string;
  path: string;
  rawQuery: string;
  headers: Readonly<Record<string, string>>;
  cookies: readonly string[];
  body: Buffer;
  sourceIp: string;
};

export type DoorResponse = {
  status: number;
  headers: Readonly<Record<string, string>>;
  cookies?: readonly string[];
  body: Buffer;
};

/** An answer of the machinery itself, as API Gateway and CloudFront give them: a status and a short JSON message. */
export const plainAnswer = (status: number, message: string): DoorResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});
