import type { ActionBody } from '#shared/api/staff.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { deficiencyOf } from '../verify/deficiency-letter.ts';

type Pend = ActionBody<'pend'>;

/** Where the requester is the one to act, the note is what the letter says; without one the mail alone tells them. */
const deficiency = (request: Request, { note, nextActionOn }: Pend): WantedLetter | null => {
  const found = deficiencyOf(request, nextActionOn, note);
  const variables = { ...found, hasPrefilledForm: found.hasPrefilledForm && found.defects.length > 0 };
  return variables.defects.length > 0 || note ? { kind: 'deficiency', variables } : null;
};

const fileUnusable = (_request: Request, { note, nextActionOn }: Pend): WantedLetter | null =>
  note
    ? { kind: 'deficiency', variables: { defects: [], note, openUntil: nextActionOn, hasPrefilledForm: false } }
    : null;

const clarification = ({ lane }: Request, { note, nextActionOn }: Pend): WantedLetter | null =>
  note
    ? {
        kind: 'clarification',
        variables: {
          question: note,
          replyBy: nextActionOn,
          // A patient's request is answered as it stands, silence or not: only others' is closed for it.
          ifNoReply: LANES[lane].isPatientLane ? 'as-asked' : 'close',
        },
      }
    : null;

const LETTER_OF: Partial<Record<Pend['reason'], (request: Request, pend: Pend) => WantedLetter | null>> = {
  deficient: deficiency,
  file_unusable: fileUnusable,
  clarify: clarification,
};

/** The letter that goes with letting a request wait, if the requester is to do something. */
export const pendLetter = (request: Request, pend: Pend): WantedLetter | null =>
  LETTER_OF[pend.reason]?.(request, pend) ?? null;
