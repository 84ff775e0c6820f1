import { en, type Words } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import type { Language } from '#shared/words/format.ts';

/** The hospital as the public sees it. */
export type Site = { facility: string; phone: string; timeZone: string };

/** What every page needs: who runs the site, the language, and this page in the other one (null: it speaks both). */
export type PageContext = { language: Language; words: Words; site: Site; otherLanguageHref: string | null };

export const WORDS: Record<Language, Words> = { en, es };
export const OTHER_LANGUAGE: Record<Language, Language> = { en: 'es', es: 'en' };
