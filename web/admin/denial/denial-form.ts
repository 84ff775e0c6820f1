import type { ActionBody, RequestView } from '#shared/api/staff.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Answer } from '#shared/law/answer.ts';
import type { DenialCheckId } from '#shared/law/denial/checks.ts';
import { DENIAL_GROUND_IDS, type DenialGround, groundOf, type Licence } from '#shared/law/denial/grounds.ts';
import { type DenialVerdict, judgeDenial } from '#shared/law/denial/judge-denial.ts';
import type { Lane } from '#shared/request/lanes.ts';
import type { RecordType } from '#shared/request/scope.ts';

/** A denial while it is typed. */
export type DenialDraft = {
  extent: 'whole' | 'part';
  ground: DenialGround;
  basis: string;
  licence: Licence | '';
  answers: Partial<Record<DenialCheckId, Answer>>;
  words: string;
  given: string;
  recordTypes: RecordType[];
  documents: DocumentId[];
};

export const NEW_DENIAL: DenialDraft = {
  extent: 'part',
  ground: 'endangers_life',
  basis: '',
  licence: '',
  answers: {},
  words: '',
  given: '',
  recordTypes: [],
  documents: [],
};

/** Grounds of this lane: one for representatives only is not offered to a patient. */
export const groundsOf = (lane: Lane): DenialGround[] =>
  DENIAL_GROUND_IDS.filter((id) => {
    const { onlyLane } = groundOf(id);
    return onlyLane === undefined || onlyLane === lane;
  });

/** What the rules say of it as it stands. */
export const verdictOf = (draft: DenialDraft, { request }: RequestView, decider: string, asOf: string): DenialVerdict =>
  judgeDenial({
    asOf,
    lane: request.lane,
    ground: draft.ground,
    extent: draft.extent,
    coversAll: draft.extent === 'whole' ? 'yes' : 'no',
    namesPart: draft.words.trim().length >= 3 && draft.given.trim().length >= 3,
    basis: draft.basis,
    dueOn: request.dueOn,
    decider,
    ...(draft.licence ? { licence: draft.licence } : {}),
    answers: draft.answers,
  });

/** What is sent: the judgement, and for a part what stays behind and what goes. */
export const bodyOf = (draft: DenialDraft): { whole: ActionBody<'deny'>; part: ActionBody<'deny-part'> } => {
  const { ground, basis, licence, answers, words, given, recordTypes, documents } = draft;
  const whole = { ground, basis: basis.trim(), answers, ...(licence ? { licence } : {}), by: 'notice' as const };
  const kept: ActionBody<'deny-part'>['part'] = {
    words: words.trim(),
    given: given.trim(),
    recordTypes,
    documents: documents.map((documentId) => ({ documentId, ranges: [] })),
  };
  return { whole, part: { ...whole, part: kept } };
};
