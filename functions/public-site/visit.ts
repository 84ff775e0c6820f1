import { localDate } from '#shared/law/deadlines.ts';
import type { Answers } from '#shared/wizard/answers.ts';
import { canVisit, openPlace, type Place, pathOf, previousPlace } from '#shared/wizard/journey.ts';
import { proofAsked, requesterTypeOf } from '#shared/wizard/right.ts';
import type { Draft } from '../adapters/drafts.ts';
import { readCookie } from './cookies.ts';
import type { Ports } from './ports.ts';
import type { SiteContext } from './site-env.ts';

/** One person at one page: their draft, if it lives, and what follows from it. */
export type Visit = {
  token: string | undefined;
  draft: Draft | null;
  /** There was a draft, and its hour is over. */
  isExpired: boolean;
  answers: Answers;
  today: string;
};

export const visitOf = async (c: SiteContext, ports: Ports): Promise<Visit> => {
  const now = ports.now().toISOString();
  const token = readCookie(c, 'draft');
  const draft = token ? await ports.drafts.read(token, now) : null;
  return {
    token,
    draft,
    isExpired: token !== undefined && draft === null,
    answers: draft?.answers ?? {},
    today: localDate(now, ports.site.timeZone),
  };
};

export const addressOf = (c: SiteContext, place: Place) => `/${c.get('page').language}/request/${pathOf(place)}`;

/** Where someone must go instead of this page, or null when the page is theirs to see. */
export const detour = (c: SiteContext, visit: Visit, place: Place): string | null => {
  if (visit.draft?.submitted) return `/${c.get('page').language}/request/done`;
  return canVisit(place, visit.answers, visit.today) ? null : addressOf(c, openPlace(visit.answers, visit.today));
};

export const backFrom = (c: SiteContext, visit: Visit, place: Place): string => {
  if (isChange(c)) return addressOf(c, 'check');
  const previous = previousPlace(place, visit.answers);
  return previous ? addressOf(c, previous) : `/${c.get('page').language}`;
};

/** The person came from the check page and goes back there. */
export const isChange = (c: SiteContext) => c.req.query('change') === '1';
export const isSelf = (visit: Visit) => requesterTypeOf(visit.answers) === 'patient';
/** The paper that goes with the request; the page of uploads is not there for who needs none. */
export const kindOfProof = (visit: Visit) => proofAsked(visit.answers) ?? 'other';
