export const UNITS = ['calendar_day', 'business_day', 'working_day'] as const;
export type Unit = (typeof UNITS)[number];
