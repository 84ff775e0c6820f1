import type { Box } from './geometry.ts';

/** One place where searched words stand. */
export type Hit = { page: number; boxes: Box[]; before: string; match: string; after: string };
