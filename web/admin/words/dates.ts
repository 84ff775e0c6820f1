const DAY_MS = 86_400_000;

/** Calendar dates have no zone: compared as UTC midnights, so no clock change shifts a day. */
export const daysUntil = (today: string, date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);

export type DueTone = 'late' | 'soon' | 'calm';

/** How soon counts as soon: the same week, so that it can still be planned. */
const SOON_DAYS = 7;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Due date in words and a tone for its colour; colour is never the only sign. */
export const dueWords = (today: string, dueOn: string): { words: string; tone: DueTone } => {
  const left = daysUntil(today, dueOn);
  if (left < 0) return { words: `${days(-left)} overdue`, tone: 'late' };
  if (left === 0) return { words: 'due today', tone: 'soon' };
  if (left === 1) return { words: 'due tomorrow', tone: 'soon' };
  return { words: `due in ${days(left)}`, tone: left <= SOON_DAYS ? 'soon' : 'calm' };
};

/** 22 Nov 2026 style, the same for everyone: month in letters, so no one mixes up day and month. */
export const dateWords = (date: string): string =>
  new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

export const instantWords = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));

export const timeWords = (at: Date): string =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(at);

/** Today's calendar date where the facility is. `sv-SE` writes YYYY-MM-DD. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);

export const addDaysTo = (date: string, count: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

export const bytesWords = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};
