import { createHash } from 'node:crypto';
import type { RequestView } from '#shared/api/staff.ts';
import { expectOk } from './expect-ok.ts';
import type { outboxOf } from './outbox.ts';
import type { RequesterClient } from './requester-client.ts';
import type { Tell } from './story.ts';

type Recipient = { origin: string; email: string; requester: RequesterClient; outbox: ReturnType<typeof outboxOf> };

/** The recipient's side: link by mail, code by text, one counted download. Answers with the bytes and the open session. */
export const collectPacket = async (to: Recipient, { request }: RequestView, tell: Tell) => {
  const { origin, requester, outbox } = to;
  const phone = request.pickupContact?.address ?? '';
  const token = await tell('the link arrives by mail', () => outbox.linkToken(to.email));
  await tell('a mail scanner opens the link 20 times: nothing is used up', () => scan(origin, token));

  const seen = await outbox.textsTo(phone);
  const { challengeId } = await tell('the recipient asks for a code', () => requester.challenge(token));
  const code = await tell('the code arrives by text message', () => outbox.code(phone, seen));
  const session = await tell('the code is accepted', () => requester.verify(challengeId, code));
  const bytes = await tell('the packet is downloaded', async () => {
    const grant = await requester.grant(session.sessionId);
    return new Uint8Array(await (await expectOk(await fetch(grant.url), 'download')).arrayBuffer());
  });

  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== request.release?.packetSha256) throw new Error('The bytes downloaded are not the bytes approved');
  return { bytes, sessionId: session.sessionId };
};

const scan = async (origin: string, token: string) => {
  for (let visit = 0; visit < 10; visit += 1) {
    await fetch(`${origin}/p#${token}`);
    await fetch(`${origin}/p`, { method: 'HEAD' });
  }
};
