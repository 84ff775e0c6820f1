import type { z } from 'zod';
import { recordFault } from '#functions/http/fault.ts';
import { mailAddressOf } from '#shared/access/channels.ts';
import { SIGNING } from '#shared/access/signing.ts';
import type { contact, Request } from '#shared/request/request.ts';
import { mailWords } from '#shared/words/mail.ts';
import { findChallenge, isLive } from '../../adapters/challenges.ts';
import { config } from '../../adapters/config.ts';
import type { Key } from '../../adapters/keys.ts';
import {
  codeFor,
  hashOf,
  linkEpoch,
  pickupNumberFor,
  printedPickupNumber,
  signingNumberFor,
  signingTokenFor,
  tokenFor,
} from '../../adapters/link-secrets.ts';
import { sendMail } from '../../adapters/mail.ts';
import type { Notice } from '../../adapters/notices.ts';
import { findNotice, markFailed, markSent, type StoredNotice } from '../../adapters/outbox.ts';
import { findDeliveryLink } from '../../adapters/pickups.ts';
import { loadRequest } from '../../adapters/requests.ts';
import { findSigning } from '../../adapters/signings.ts';
import { sendText } from '../../adapters/text.ts';
import { acknowledgeRequest } from '../letters/acknowledge-request.ts';
import { composeMail } from './compose-mail.ts';
import { isWork, queueWork, type WorkNotice } from './queue-work.ts';

/**
 * Tells somebody outside what a transaction has promised: reads the row strongly, sends, marks it sent. A crash in
 * between sends again, and that is harmless: link and code are derived, so it is the same message (security.md 3.9).
 */
export const sendNotice = async (key: Key, now: Date): Promise<'sent' | 'skipped' | 'waiting' | 'dead'> => {
  const row = await findNotice(key);
  if (row?.status !== 'PENDING' || (row.dueAt && row.dueAt > now.toISOString())) return 'skipped';
  try {
    await tell(row, now);
  } catch (error) {
    recordFault(error);
    return markFailed(row, now);
  }
  await markSent(row);
  return 'sent';
};

const tell = async ({ notice, pk }: StoredNotice, now: Date): Promise<void> => {
  if (isWork(notice)) return queueWork(notice);
  const loaded = await loadRequest(notice.requestId);
  if (!loaded) throw new Error('A notice about a request that does not exist');
  return write(loaded.request, notice, hashOf(pk).slice(0, 32), now);
};

type Told = Exclude<Notice, WorkNotice>;

const write = async (request: Request, notice: Told, noticeId: string, now: Date): Promise<void> => {
  const words = mailWords[request.language];
  const { reference, language } = request;
  const mail = async (letter: { subject: string; lines: string[] }, to: string = mailAddressOf(request)) =>
    sendMail(await composeMail({ to, language, noticeId, ...letter }));
  const statusUrl = `${config('PUBLIC_ORIGIN')}/${language}/status`;

  switch (notice.kind) {
    case 'request-received':
      await acknowledgeRequest(request.id, now);
      return mail(words.received({ reference, statusUrl }));
    case 'action-needed':
      return mail(words.actionNeeded({ reference, statusUrl }));
    case 'letter-ready':
      return mail(words.letterReady({ reference, statusUrl }));
    case 'authorization-signed':
      return mail(words.signed({ reference, statusUrl }));
    case 'sign-invitation':
      return inviteToSign(notice.inviteId, noticeId, now);
    case 'packet-ready': {
      const link = await linkOf(request, notice.linkVersion);
      return link ? mail(words.ready({ reference, ...link })) : undefined;
    }
    case 'status-code':
    case 'pickup-code': {
      const to = await codeContact(request, notice.challengeId, now);
      if (!to) return;
      const code = codeFor(notice.challengeId);
      return to.channel === 'text'
        ? sendText({ to: to.address, body: words.codeText(code) })
        : mail(words.code({ code }), to.address);
    }
    default:
      return notice satisfies never;
  }
};

/** Only to the address of the invitation, in the request's language; nothing once it is used or over. */
const inviteToSign = async (inviteId: string, noticeId: string, now: Date): Promise<void> => {
  const token = signingTokenFor(inviteId);
  const signing = await findSigning(hashOf(token));
  if (signing?.state !== 'LIVE' || signing.expiresAt <= now.toISOString()) return;
  const pageUrl = `${config('PUBLIC_ORIGIN')}/sign`;
  const { language, email: to } = signing;
  const number = printedPickupNumber(signingNumberFor(inviteId));
  const letter = mailWords[language].signInvitation({
    signUrl: `${pageUrl}#${token}`,
    pageUrl,
    number,
    days: SIGNING.days,
  });
  await sendMail(await composeMail({ to, language, noticeId, ...letter }));
};

/** The link as it was promised; nothing when staff have recalled or replaced it before it was sent. */
const linkOf = async ({ release, flags }: Request, linkVersion: number) => {
  if (!release || release.linkVersion !== linkVersion || flags.includes('RECALLED')) return null;
  const name = { releaseId: release.releaseId, linkVersion, epoch: linkEpoch() };
  const token = tokenFor(name);
  if ((await findDeliveryLink(hashOf(token)))?.state !== 'ACTIVE') return null;
  const pageUrl = `${config('PUBLIC_ORIGIN')}/p`;
  return { pickupUrl: `${pageUrl}#${token}`, pageUrl, number: printedPickupNumber(pickupNumberFor(name)) };
};

type Contact = Pick<z.infer<typeof contact>, 'channel' | 'address'>;

/** Where a code goes: for a pickup only to the contact staff confirmed from the record, never to one from the request. */
const codeContact = async ({ requester }: Request, challengeId: string, now: Date): Promise<Contact | null> => {
  const challenge = await findChallenge(challengeId);
  if (!challenge || !isLive(challenge, now)) return null;
  if (challenge.purpose === 'status')
    return requester.phone
      ? { channel: 'text', address: requester.phone }
      : { channel: 'email', address: requester.email };
  const link = challenge.linkHash ? await findDeliveryLink(challenge.linkHash) : null;
  return link?.state === 'ACTIVE' ? link.pickupContact : null;
};
