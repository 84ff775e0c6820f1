import type { Staff } from '#shared/access/roles.ts';
import type { Call } from './mutate.ts';

/** A call by a signed-in member of staff. */
export type StaffCall = Call & { actor: Staff };

/** Who did something and when, as it is kept with a fact. */
export const signedBy = ({ actor, now }: StaffCall) => ({ by: actor.personId, at: now.toISOString() });
