import type { z } from 'zod';
import type { DecisionKind } from './decision-record.ts';

type Json = z.infer<ReturnType<typeof z.json>>;

/** What a decision of one kind rests on: its stored inputs and the facility's date, nothing else. */
export type Replay = (inputs: unknown, asOf: string) => Json;

/** Kind -> the pure function that made the result. A kind that is not here yet cannot be replayed, and says so. */
export const REPLAY: Partial<Record<DecisionKind, Replay>> = {};
