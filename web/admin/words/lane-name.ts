import { LANES, type Lane } from '#shared/request/lanes.ts';

/** The queue carries the lane's key; an unknown one is shown as it came. */
export const laneName = (lane: string): string => LANES[lane as Lane]?.name ?? lane;
