import { type SignedText, signedTextOf } from '#shared/law/authorization/signed-text.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { LANES } from '#shared/request/lanes.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Language } from '#shared/words/format.ts';
import { type CaseFile, readCaseFile } from '../../adapters/case-file.ts';
import { config } from '../../adapters/config.ts';
import { hashOf, normalizePickupNumber } from '../../adapters/link-secrets.ts';
import { canonicalSha256 } from '../../adapters/receipts.ts';
import { findSigning, findSigningNumber, type Signing } from '../../adapters/signings.ts';

/** What a signer holds: the token of the link, or the number that stands beside it in the mail. */
export type SigningKey = { token: string } | { number: string };

export type OpenSigning = { tokenHash: string; signing: Signing; file: CaseFile; today: string };

const OPEN_STATES = ['RECEIVED', 'VALIDATE', 'PENDED'];
const unusable = refuse({ code: 'link-unusable' });

/** Everything behind an invitation that still opens something; every "no" is the same "no". Reading consumes nothing. */
export const openSigning = async (key: SigningKey, now: Date): Promise<Result<OpenSigning>> => {
  const tokenHash =
    'token' in key ? hashOf(key.token) : await findSigningNumber(hashOf(normalizePickupNumber(key.number)));
  const signing = tokenHash ? await findSigning(tokenHash) : null;
  if (!tokenHash || signing?.state !== 'LIVE' || signing.expiresAt <= now.toISOString()) return unusable;
  const file = await readCaseFile(signing.requestId);
  if (!file || file.request.signing?.inviteId !== signing.inviteId) return unusable;
  const { lane, state } = file.request;
  if (!LANES[lane].needsAuthorization || !OPEN_STATES.includes(state)) return unusable;
  return ok({ tokenHash, signing, file, today: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')) });
};

export type ShownText = { text: SignedText; textSha256: string; language: Language };

/** The text as it is today, in the language that the signer reads. */
export const textOf = ({ file, today }: OpenSigning, language: Language): ShownText => {
  const office = { facility: config('FACILITY_NAME'), address: config('FACILITY_ADDRESS') };
  const text = signedTextOf(file.request, office, today, language);
  return { text, textSha256: canonicalSha256(text), language };
};

type Read = { key: SigningKey; language?: Language; now: Date };

/** What the page shows before anything is signed. */
export const readSigning = async ({ key, language, now }: Read): Promise<Result<ShownText>> => {
  const open = await openSigning(key, now);
  return open.ok ? ok(textOf(open.value, language ?? open.value.signing.language)) : open;
};
