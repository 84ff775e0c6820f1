/** A client that behaves as a browser would, without one: keeps cookies per host and marks its calls as same-origin, unless told to call from elsewhere. */
export type Browserless = {
  /** Follows no redirect. */
  send: (url: string, init?: RequestInit) => Promise<Response>;
  /** Follows redirects as GETs, up to ten. */
  follow: (url: string, init?: RequestInit) => Promise<Response>;
};

export const browserless = (): Browserless => {
  const jars = new Map<string, Map<string, string>>();

  const keep = (host: string, response: Response) => {
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(';');
      const at = pair.indexOf('=');
      const isGone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute));
      if (isGone) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  };

  const send = async (url: string, init: RequestInit = {}) => {
    const { host, origin } = new URL(url);
    const headers = new Headers(init.headers);
    const cookies = [...(jars.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies) headers.set('cookie', cookies);
    if (!headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'same-origin');
    if (!headers.has('origin')) headers.set('origin', origin);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keep(host, response);
    return response;
  };

  const follow = async (url: string, init: RequestInit = {}) => {
    let at = url;
    let response = await send(at, init);
    for (let hop = 0; hop < 10 && response.status >= 300 && response.status < 400; hop += 1) {
      at = new URL(response.headers.get('location') ?? '/', at).href;
      response = await send(at);
    }
    return Object.defineProperty(response, 'url', { value: at });
  };

  return { send, follow };
};
