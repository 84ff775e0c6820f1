import { readCaseFile } from '#functions/adapters/case-file.ts';
import { hashOf } from '#functions/adapters/link-secrets.ts';
import { newSecret } from '#functions/adapters/new-id.ts';
import { findByReference } from '#functions/adapters/requests.ts';
import { addStatusSession } from '#functions/adapters/status-codes.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import { submitRequest } from '#functions/stages/submit/submit-request.ts';
import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import { now, raise } from './deliveries.ts';
import { anUpload, aSubmission, blankPdf } from './submissions.ts';

/** What a complete paper for the attorney of these tests says. */
export const PAPER: AuthorizationForm = {
  describes: 'My whole medical record',
  discloser: 'Example General Hospital',
  recipient: 'Doe & Roe LLP',
  purpose: 'My claim',
  expiry: { kind: 'date', date: '2027-06-30' },
  signed: 'yes',
  signedOn: '2026-11-01',
  signer: { kind: 'patient' },
  statements: { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes' },
};

/** The same without an expiry: A05_NO_EXPIRY. */
export const withoutExpiry = (): AuthorizationForm => {
  const { expiry: _gone, ...rest } = PAPER;
  return rest;
};

export const ATTORNEY = {
  language: 'en',
  requester: { type: 'attorney', name: 'Jane Doe', organization: 'Doe & Roe LLP', email: 'jane@example.com' },
  purpose: 'legal',
  route: { right: 'authorization' },
};

/** An attorney's request with a paper that says this; answers with its id. */
export const filedWith = async (form: AuthorizationForm | null, changes: Record<string, unknown> = {}) => {
  const owner = { kind: 'draft', id: crypto.randomUUID() } as const;
  const upload = await anUpload(await blankPdf(), { kind: 'authorization' }, owner);
  const { inviteEmail, ...rest } = changes;
  const authorization = form ? { authorization: { form, ...(inviteEmail ? { inviteEmail } : {}) } } : {};
  const submission = aSubmission({ ...ATTORNEY, uploads: [upload], ...authorization, ...rest });
  const key = crypto.randomUUID();
  const sent = await submitRequest({ submission, owner, idempotency: { key, bodyHash: hashOf(key) }, now });
  if (!sent.ok) return raise(JSON.stringify(sent.refusal));
  return (await findByReference(sent.value.reference)) ?? raise('not filed');
};

export const headOf = async (id: string) => (await readCaseFile(id))?.request ?? raise('no such request');

/** A visit of the status page. */
export const statusSession = async (id: string) => {
  const sessionId = newSecret();
  const opened = await writeTogether([addStatusSession(hashOf(sessionId), id, now)]);
  return opened.ok ? sessionId : raise('no session');
};
