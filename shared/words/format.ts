import type { RefusalCode } from '../refusal.ts';
import type { Words } from './en.ts';

export type Language = 'en' | 'es';
export const LANGUAGES = ['en', 'es'] as const satisfies readonly Language[];

const LOCALES = { en: 'en-US', es: 'es-US' } as const satisfies Record<Language, string>;

/** "May 4, 2026" or "4 de mayo de 2026", from a calendar date. */
export const longDate = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** Month and year of a calendar date: a range of service is only known to the month. */
export const monthYear = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );

/** An instant as people at the facility would say it, with the time zone named. */
export const longInstant = (instant: string, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(instant));

/** A stored number as people read it: North American ones without the country code. */
export const readablePhone = (phone: string): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

/** Sizes as a person's own computer shows them. */
export const fileSize = (bytes: number, language: Language): string => {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'KB' ? 0 : 1;
  return `${new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits }).format(Math.max(amount, unit === 'KB' ? 1 : 0))} ${unit}`;
};

/** What the public site says to a refusal; codes that only staff can meet read as a fault of ours. */
export const refusalWords = (code: RefusalCode | 'fault', words: Words): { title: string; detail: string } => {
  const known: Partial<Record<RefusalCode | 'fault', { title: string; detail: string }>> = words.refusals;
  return known[code] ?? words.refusals.fault;
};
