import { expectOk } from '#infra/local/demo/expect-ok.ts';
import { waitFor } from '#infra/local/demo/wait-for.ts';
import { type Page, type Visitor, visitor } from '../../functions/public-site/visitor.ts';
import { sign, walkTo } from '../../functions/public-site/walk.ts';
import { sendForm } from './send-form.ts';

const UPLOADS = '/en/request/uploads';
const ADDRESS = 'https://records.example.org';

/** The upload page's form, as it stands in the page. */
const formIn = (html: string) => {
  const text = (value: string) => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
  const form = /<form class="file-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const inputs = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, text(value)]));
  return { url: text(/action="([^"]+)"/.exec(form)?.[1] ?? ''), fields };
};

const listed = (guest: Visitor) =>
  waitFor('the file in the list', async () => {
    const { html } = await guest.get(UPLOADS);
    return /name="upload" value="(upl_\w+)"/.exec(html)?.[1] ?? null;
  });

/** An attorney's request on the public site, with a file that is taken back and sent again. */
export const askWithoutScript = async (origin: string, file: Uint8Array<ArrayBuffer>): Promise<void> => {
  const guest = visitor({
    app: { request: (url, init) => fetch(url.replace(ADDRESS, origin), { ...init, redirect: 'manual' }) },
  });
  const send = async (_guest: Visitor, _language: string, page: Page) => {
    const { url, fields } = formIn(page.html);
    const sent = await sendForm({ url, fields }, file);
    if (sent.status !== 303) await expectOk(sent, 'sending the file');
    await listed(guest);
  };
  await walkTo(guest, 'en', 'attorney', '/records', send);
  await guest.post(`${UPLOADS}/remove`, { upload: await listed(guest) });
  await walkTo(guest, 'en', 'attorney', '/sign', send);
  const signed = await sign(guest, 'en');
  if (!/\/done$/.test(signed.location)) throw new Error(`Signing answered ${signed.status}`);
};
