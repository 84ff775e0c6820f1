import type { ActionBody } from '#shared/api/staff.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { isSensitive as hasLabels } from '../sensitivity/save-labels.ts';
import type { StaffCall } from '../staff-call.ts';

/** Sensitive records need two approvals, one of them a privacy officer's. Labels on pages raise it by themselves; a person raises it here. */
export const flagSensitive = (call: StaffCall, { isSensitive }: ActionBody<'flag-sensitive'>) =>
  mutate(call, 'flag-sensitive', (request, { labels }) => {
    const facts = { ...request, sensitiveByHand: isSensitive };
    return ok({ facts: { ...facts, isSensitive: hasLabels(facts, labels) }, detail: { isSensitive } });
  });
