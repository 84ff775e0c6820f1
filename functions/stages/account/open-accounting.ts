import type { z } from 'zod';
import { commit } from '#functions/adapters/commit.ts';
import { newId, newReference } from '#functions/adapters/new-id.ts';
import { findPatient } from '#functions/adapters/patients.ts';
import type { Idempotency } from '#functions/adapters/requests.ts';
import { findReplay } from '#functions/adapters/requests.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { openAccountingBody } from '#shared/api/accounting.ts';
import { chainStart } from '#shared/audit/chain.ts';
import { reference, requestId } from '#shared/ids.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { config } from '../../adapters/config.ts';
import { appendClock } from '../clock/append-clock.ts';
import { replayed } from '../replayable.ts';
import { referenceWrite } from '../route/reference-write.ts';

type Asked = { body: z.infer<typeof openAccountingBody>; actor: Staff; now: Date; idempotency: Idempotency };
type Opened = { id: Request['id'] };

/** A patient asks at the desk or by phone: a request in the lane of accountings, matched to the chart it was opened from. */
export const openAccounting = async ({ body, actor, now, idempotency }: Asked): Promise<Result<Opened>> => {
  const before = await findReplay(idempotency);
  if (before) return replayed(idempotency, before, { id: before.response.id });
  const patient = await findPatient(body.mrn);
  if (!patient)
    return refuse({ code: 'invalid-input', errors: [{ field: 'mrn', message: 'Choose a patient from the search' }] });
  const at = now.toISOString();
  const by = actor.personId;
  const { request, writes, detail } = appendClock({
    request: newRequest({ body, actor, at, patient }),
    log: [],
    added: [],
    by,
    now,
  });
  const done = await commit({
    before: null,
    after: request,
    chain: chainStart(request.id),
    actor,
    action: 'submit',
    now,
    detail: { lane: request.lane, ...detail },
    idempotency,
    writes: [referenceWrite(request), ...writes],
  });
  return done.ok ? ok({ id: request.id }) : done;
};

type Known = Pick<Asked, 'body' | 'actor'> & {
  at: string;
  patient: { name: string; family: string; dateOfBirth: string };
};

const newRequest = ({ body, actor, at, patient }: Known): Omit<Request, 'dueOn'> => {
  const { mrn, email, language } = body;
  const { name, family, dateOfBirth } = patient;
  const given = name.endsWith(family) ? name.slice(0, -family.length).trim() : name;
  const by = actor.personId;
  return {
    id: requestId.parse(newId('req')),
    reference: reference.parse(newReference()),
    version: 1,
    state: 'VALIDATE',
    lane: 'AMEND_OR_ACCT',
    facility: config('FACILITY_NAME'),
    language,
    submittedAt: at,
    requester: { type: 'patient', name, email },
    patient: { name: { given: given || name, family }, dateOfBirth },
    scope: { recordTypes: ['entire'] },
    statement: { name, textVersion: 'told-to-staff', signedAt: at },
    ownerId: by,
    ownerName: actor.name,
    match: { mrn, name, dateOfBirth, by, at },
    isSensitive: false,
    approvals: [],
    flags: [],
  };
};
