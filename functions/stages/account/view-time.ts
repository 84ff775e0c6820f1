import { LINK } from '#shared/access/links.ts';

/** Long enough to start a download, too short to be passed on. */
export const VIEW_SECONDS = LINK.urlSeconds;

export const viewEnd = (now: Date): string => new Date(now.getTime() + VIEW_SECONDS * 1000).toISOString();
