import type { CaseFile } from '#functions/adapters/case-file.ts';
import { readReview, type SavedDecisions, saveDecisionsRow } from '#functions/adapters/decisions.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { FieldError } from '#shared/refusal.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Body = ActionBody<'decide-suggestions'>;

/** Keeps what a person decided about suggestions of one document. Nothing is covered or uncovered by it. */
export const decideSuggestions = (call: StaffCall, body: Body) =>
  mutate(call, 'decide-suggestions', async (request, file) => {
    const errors = misfits(body, file);
    if (errors.length > 0) return refuse({ code: 'invalid-input', errors });
    const { documentId } = body;
    const { decisions } = await readReview(request.id, [documentId]);
    const saved = decided(call, body, decisions.get(documentId) ?? { documentId, decisions: {} });
    return ok({
      facts: { ...request, editorId: call.actor.personId },
      detail: { documentId, ...countsOf(body) },
      writes: [saveDecisionsRow(request.id, saved)],
      shown: {},
    });
  });

/** A tripwire is not rejected like a guess: a person says, with a note, why it is the same patient after all. */
const misfits = ({ documentId, decisions, lookedThrough }: Body, { documents, readings }: CaseFile): FieldError[] => {
  const record = documents.find(({ id, kind }) => id === documentId && kind === 'record');
  if (!record) return [{ field: 'documentId', message: 'Choose one of the records of this request' }];
  const reading = readings.find((row) => row.documentId === documentId);
  const tripwires = new Set(reading?.tripwire.map(({ id }) => id));
  const wrong = decisions.flatMap(({ id, decision, note }, index): FieldError[] => {
    const field = `decisions.${index}`;
    if (decision === 'rejected' && tripwires.has(id))
      return [{ field, message: 'Cover the place, remove the document, or say why it is the same patient' }];
    if (decision === 'same-patient' && !tripwires.has(id))
      return [{ field, message: 'Only a place that names another patient can be the same patient' }];
    return decision === 'same-patient' && !note
      ? [{ field: `${field}.note`, message: 'Say why it is the same patient' }]
      : [];
  });
  return lookedThrough && reading?.status !== 'failed'
    ? [...wrong, { field: 'lookedThrough', message: 'Wait until a program has read it, or has failed to' }]
    : wrong;
};

const decided = (call: StaffCall, { decisions, lookedThrough }: Body, before: SavedDecisions): SavedDecisions => {
  const { by, at } = signedBy(call);
  const kept = { ...before.decisions };
  for (const { id, decision, note } of decisions) {
    if (decision === 'open') delete kept[id];
    else kept[id] = { decision, by, at, ...(note ? { note } : {}) };
  }
  return { ...before, decisions: kept, ...(lookedThrough ? { lookedThrough: { ...lookedThrough, by, at } } : {}) };
};

/** Ids and counts only: notes may hold names. */
const countsOf = ({ decisions, lookedThrough }: Body): AuditDetail => {
  const count = (wanted: string) => decisions.filter(({ decision }) => decision === wanted).length;
  return {
    rejected: count('rejected'),
    samePatient: count('same-patient'),
    reopened: count('open'),
    ...(lookedThrough ? { lookedThrough: true } : {}),
  };
};
