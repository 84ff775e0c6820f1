import type { Label } from '../labels.ts';
import type { LaneGroup } from '../lane-groups.ts';
import type { Need } from './needs.ts';

/** Where a state departs from the usual rule for a lane. */
export const STATE_NEEDS: readonly { state: string; label: Label; group: LaneGroup; need: Need }[] = [
  // A clinician may have to see the record before the patient does (Health & Safety Code 123115(b); MHL 33.16).
  { state: 'CA', label: 'MENTAL_HEALTH', group: 'patient', need: 'look' },
  { state: 'NY', label: 'MENTAL_HEALTH', group: 'patient', need: 'look' },
  // Records of a minor's own care are kept from parents (PHL 17).
  { state: 'NY', label: 'REPRO', group: 'representative', need: 'minor?' },
  { state: 'NY', label: 'STI', group: 'representative', need: 'minor?' },
];
