/** The site itself, in memory, or whatever answers in its place. */
type Site = { app: { request: (url: string, init?: RequestInit) => Response | Promise<Response> } };
export type Page = { status: number; location: string; html: string; headers: Headers; title: string };
type Form = Record<string, string | string[]>;

/** A browser without script: keeps cookies, posts forms, follows what it is sent to. */
export const visitor = ({ app }: Site, sent: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }) => {
  const jar = new Map<string, string>();

  const call = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(`https://records.example.org${path}`, {
      ...init,
      headers: { ...sent, ...(init.headers as Record<string, string>), ...(cookie ? { Cookie: cookie } : {}) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    const html = await response.text();
    const location = response.headers.get('Location') ?? '';
    return {
      status: response.status,
      location,
      html,
      headers: response.headers,
      title: /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '',
    };
  };

  const get = (path: string, headers: Record<string, string> = {}) => call(path, { headers });
  const post = (path: string, form: Form = {}) => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
    return call(path, { method: 'POST', body });
  };
  return { jar, call, get, post, follow: (page: Page) => get(page.location.replace(/^https:\/\/[^/]+/, '')) };
};

export type Visitor = ReturnType<typeof visitor>;
