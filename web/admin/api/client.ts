import type { Problem } from '#shared/refusal.ts';

const BASE = '/api/staff';

/** The API said no, in words for the person (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The call never got an answer. Safe to send again with the same Idempotency-Key. */
export class ConnectionError extends Error {
  constructor(cause: unknown) {
    super('Sallyport cannot be reached', { cause });
    this.name = 'ConnectionError';
  }
}

export const signInAddress = (path: string): string => `${BASE}/auth/sign-in?return=${encodeURIComponent(path)}`;

const faultOf = (status: number): Problem => ({
  type: '/problems/fault',
  code: 'fault',
  status,
  title: 'Something went wrong on our side',
  detail: 'We are sorry. Nothing was changed. Try again, and call support if it happens twice.',
});

const problemIn = async (response: Response): Promise<Problem> => {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return faultOf(response.status);
  const body = (await response.json()) as Partial<Problem>;
  return { ...faultOf(response.status), ...body };
};

/** The page asks by itself: that does not keep a session alive. Work does (shell/idle-warning.tsx asks for /me). */
export const BACKGROUND = { 'x-sallyport-background': '1' } as const;

export type Answer<Body> = { body: Body; etag: string };

/** One call to the staff API. A session that has ended leads to sign-in and back to this page. */
const answerTo = async (path: string, init?: RequestInit): Promise<Response> => {
  const response = await fetch(`${BASE}${path}`, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ConnectionError(cause);
  });
  if (response.status === 401) window.location.assign(signInAddress(window.location.pathname + window.location.search));
  if (!response.ok) throw new ProblemError(await problemIn(response));
  return response;
};

export const call = async <Body>(path: string, init?: RequestInit): Promise<Answer<Body>> => {
  const response = await answerTo(path, init);
  const body = response.status === 204 ? undefined : await response.json();
  return { body: body as Body, etag: response.headers.get('etag') ?? '' };
};

export const send = <Body>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> =>
  call<Body>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Asks with a body and gets a file. */
export const sendForFile = async (path: string, body: unknown): Promise<ArrayBuffer> => {
  const headers = { 'content-type': 'application/json' };
  return (await answerTo(path, { method: 'POST', headers, body: JSON.stringify(body) })).arrayBuffer();
};

/** Worth sending again unchanged: no answer, a fault on the server, or the first try is still being worked on. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof ProblemError && (error.problem.status >= 500 || error.problem.code === 'in-flight'));

export const isStale = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 412;
