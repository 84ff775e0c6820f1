import type { CaseFile } from '#functions/adapters/case-file.ts';
import { readReview, type SavedDecisions, saveDecisionsRow } from '#functions/adapters/decisions.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { FieldError } from '#shared/refusal.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { tripwireOf } from './tripwire-of.ts';

/** A row holds 400 KB. */
const MOST = 10_000;

type Body = ActionBody<'decide-suggestions'>;

/** Keeps what a person decided about suggestions of one document. Nothing is covered or uncovered by it. */
export const decideSuggestions = (call: StaffCall, body: Body) =>
  mutate(call, 'decide-suggestions', async (request, file) => {
    const { documentId } = body;
    const [review, tripwire] = await Promise.all([readReview(request.id, [documentId]), tripwireOf(file, documentId)]);
    const errors = misfits(body, file, new Set(tripwire.map(({ id }) => id)));
    if (errors.length > 0) return refuse({ code: 'invalid-input', errors });
    const saved = decided(call, body, review.saved.get(documentId) ?? { documentId, rounds: [] });
    if (saved.rounds.flatMap(({ ids }) => ids).length > MOST) return refuse({ code: 'too-large' });
    return ok({
      facts: { ...request, editorId: call.actor.personId },
      detail: { documentId, ...countsOf(body) },
      writes: [saveDecisionsRow(request.id, saved)],
      shown: {},
    });
  });

/** A tripwire is not rejected like a guess: a person says, with a note, why it is the same patient after all. */
const misfits = (
  { documentId, decisions, lookedThrough }: Body,
  { documents, readings }: CaseFile,
  tripwires: ReadonlySet<string>,
): FieldError[] => {
  const record = documents.find(({ id, kind }) => id === documentId && kind === 'record');
  if (!record) return [{ field: 'documentId', message: 'Choose one of the records of this request' }];
  const reading = readings.find((row) => row.documentId === documentId);
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
  const again = new Set<string>(decisions.map(({ id }) => id));
  const kept = before.rounds.map((round) => ({ ...round, ids: round.ids.filter((id) => !again.has(id)) }));
  const rounds = new Map<string, SavedDecisions['rounds'][number]>();
  for (const { id, decision, note } of decisions) {
    if (decision === 'open') continue;
    const key = `${decision} ${note ?? ''}`;
    const round = rounds.get(key) ?? { decision, ids: [], by, at, ...(note ? { note } : {}) };
    rounds.set(key, { ...round, ids: [...round.ids, id] });
  }
  return {
    ...before,
    rounds: [...kept.filter(({ ids }) => ids.length > 0), ...rounds.values()],
    ...(lookedThrough ? { lookedThrough: { ...lookedThrough, by, at } } : {}),
  };
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
