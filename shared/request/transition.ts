import type { Role } from '../access/roles.ts';
import type { Guard } from './guards.ts';
import type { State } from './states.ts';

/** A row of the workflow: from where, to where, by whom, and what must hold. */
export type Transition = {
  from: readonly State[];
  /** `same` keeps the state; `pended-from` and `denied-from` return to where the request was pended or denied. */
  to: State | 'same' | 'pended-from' | 'denied-from';
  by: readonly Role[];
  needs: readonly Guard[];
  /** The button staff see; absent where only a program or another screen does it. */
  label?: string;
};
