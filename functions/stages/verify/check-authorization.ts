import type { ActionBody } from '#shared/api/staff.ts';
import { openRules } from '#shared/law/authorization/on-request.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { judgeRequest } from './authorization-verdict.ts';

/**
 * Staff say what the paper says, and the rules judge it (45 CFR 164.508). It is accepted when nothing fails and every
 * doubt is settled with a note; what fails only another person may answer for.
 */
export const checkAuthorization = (call: StaffCall, body: ActionBody<'check-authorization'>) =>
  mutate(call, 'check-authorization', (request) => {
    const { form, method, note, settled, dateOfDeath, events } = body;
    const signed = signedBy(call);
    const kept = {
      // How it was signed on our own page is a fact of ours: nobody types it.
      form: electronicOf(request, form),
      source: 'staff' as const,
      at: signed.at,
      ...(dateOfDeath ? { dateOfDeath } : {}),
      ...(events ? { events } : {}),
    };
    const judged = judgeRequest({ ...request, authorizationForm: kept }, 'validation', signed.by, call.now);
    if (!judged) return refuse({ code: 'authorization-unchecked' });
    const open = openRules(
      judged.verdict,
      settled.map(({ rule }) => rule),
    );
    const result = open.length === 0 ? ('accepted' as const) : ('rejected' as const);
    const authorization = { result, method, ...(note ? { note } : {}), settled, ...signed };
    return ok({
      facts: { ...judged.request, authorization },
      detail: { result, open: open.length, settled: settled.length, ...judged.detail },
      writes: judged.writes,
    });
  });

type Form = ActionBody<'check-authorization'>['form'];

const electronicOf = ({ authorizationForm }: { authorizationForm?: { form: Form } | undefined }, form: Form): Form => {
  const { electronic: _typed, ...read } = form;
  const kept = authorizationForm?.form.electronic;
  return kept ? { ...read, electronic: kept } : read;
};
