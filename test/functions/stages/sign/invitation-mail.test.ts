import { describe, expect, it } from 'vitest';
import { signingTokenFor } from '#functions/adapters/link-secrets.ts';
import { sendNotice } from '#functions/stages/deliver/send-notice.ts';
import { DAYS, later, now, outbox, raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { filedWith, headOf, withoutExpiry } from '#test/support/papers.ts';
import { withCaughtMessages } from '#test/support/sent-messages.ts';

withEngines();
withObjects();
const sent = withCaughtMessages();

const invitation = async () => {
  const id = await filedWith(withoutExpiry(), { inviteEmail: 'patient@example.com' });
  const item =
    (await outbox(id)).find(({ notice }) => notice.kind === 'sign-invitation') ?? raise('no invitation was promised');
  return { id, item: { pk: String(item.pk), sk: String(item.sk) } };
};

describe('the mail that asks a patient to sign', () => {
  it('goes to their address alone, with the link, and says nothing about anybody', async () => {
    const { id, item } = await invitation();
    expect(await sendNotice(item, now)).toBe('sent');
    const [mail] = sent.mails();
    const { signing } = await headOf(id);
    expect(mail?.to).toEqual(['patient@example.com']);
    expect(mail?.text).toContain(`/sign#${signingTokenFor(signing?.inviteId ?? 'none')}`);
    for (const name of ['Rosa', 'Example General', 'Doe', 'record', 'hospital'])
      expect(`${mail?.subject} ${mail?.text.replaceAll('https://records.example.org', '')}`).not.toContain(name);
  });

  it('is not sent once it would open nothing', async () => {
    const { item } = await invitation();
    const before = sent.mails().length;
    await sendNotice(item, later(15 * DAYS));
    expect(sent.mails().length).toBe(before);
  });
});
