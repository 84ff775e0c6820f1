import type { Actor } from '../access/roles.ts';
import type { RefusalCode } from '../refusal.ts';
import { GUARDS, type Guard } from '../request/guards.ts';
import { LANES } from '../request/lanes.ts';
import type { Request } from '../request/request.ts';
import { LETTERS, type LetterKind } from './kinds.ts';

const NOBODY: Actor = { kind: 'system', worker: 'letters' };
/** Each is content where its lane asks for nothing of the kind. */
const PROOFS = ['identity', 'authorization', 'directive', 'process'] as const satisfies readonly Guard[];

/**
 * Why a letter must not be written yet: to a third party whose right has not been proven, records are neither confirmed
 * nor denied (domain.md 15), so nobody tells them that there are none.
 */
export const whyUnproven = (request: Request, kind: LetterKind): RefusalCode | null => {
  const { to, tellsOfRecords } = { tellsOfRecords: false, ...LETTERS[kind] };
  if (!tellsOfRecords || to === 'patient' || LANES[request.lane].isPatientLane) return null;
  const judges: Record<Guard, (request: Request, actor: Actor) => RefusalCode | null> = GUARDS;
  return PROOFS.map((guard) => judges[guard](request, NOBODY)).find((code) => code !== null) ?? null;
};
