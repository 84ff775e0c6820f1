import { saveConsentsRow, saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { factsOf } from './facts-of.ts';
import { withRow } from './save-labels.ts';

/** A privacy officer answers what the rules leave open for one label. It never lets go what a rule withholds. */
export const decideLabel = (call: StaffCall, { label, decision, reason }: ActionBody<'decide-label'>) =>
  mutate(call, 'decide-label', (request, file) => {
    const others = file.consents.labelDecisions.filter((one) => one.label !== label);
    const undecided = { ...file, consents: { ...file.consents, labelDecisions: others } };
    const judged = judgeSensitivity(factsOf(undecided, call.now)).labels.find((one) => one.label === label);
    if (judged?.verdict !== 'look')
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'label', message: 'There is nothing to decide about this label' }],
      });
    const made = { label, decision, reason, lane: request.lane, ...signedBy(call) };
    const kept = { ...file.consents, labelDecisions: [...others, made] };
    return ok({
      facts: request,
      detail: { decision },
      writes: [saveConsentsRow(request.id, kept)],
      shown: { consents: kept },
    });
  });

/** Lets in a record that was not asked for, with a reason: never the person who added it (MN-5, invariant 4). */
export const overrideScope = (call: StaffCall, { documentId, reason }: ActionBody<'override-scope'>) =>
  mutate(call, 'override-scope', (request, file) => {
    const found = file.documents.find(({ id, kind }) => id === documentId && kind === 'record');
    if (!found)
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'documentId', message: 'Choose one of the records of this request' }],
      });
    if (found.addedBy === call.actor.personId) return refuse({ code: 'same-person' });
    const before = file.labels.find((row) => row.documentId === documentId) ?? { documentId, labels: [] };
    const row = { ...before, override: { reason, ...signedBy(call) } };
    return ok({
      facts: request,
      detail: { documentId },
      writes: [saveLabelsRow(request.id, row)],
      shown: { labels: withRow(file, row) },
    });
  });
