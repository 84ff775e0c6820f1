import { z } from 'zod';
import { rect } from '../geometry.ts';
import type { PageReading } from '../reading.ts';
import type { Suggestion } from '../suggestion.ts';
import { type Finding, suggestionOf } from './finding.ts';
import { type Claim, claimsOf } from './identity.ts';
import type { Known } from './known.ts';
import { type PageText, textOf } from './page-text.ts';

/** Where a page names another patient. No words: this lies in a row beside the request, for the decision to rest on. */
export const tripwireFinding = z.object({
  id: z.string(),
  page: z.number().int().min(1),
  rects: z.array(rect).min(1),
});
export type TripwireFinding = z.infer<typeof tripwireFinding>;

/** How many are kept beside the request: a row holds 400 KB. A record with more is read again where it matters. */
export const MAX_TRIPWIRE = 1000;

const FIELD = { name: 'name', born: 'date of birth', number: 'record number' } as const;

const why = (field: Claim['field'], agreeing: readonly Claim['field'][]): string => {
  const other = `The ${FIELD[field]} on this page is not the matched patient's`;
  if (agreeing.length === 0) return `${other}: the page may belong to another patient.`;
  const same = agreeing.map((one) => FIELD[one]).join(' and ');
  return `${other}, although the ${same} agree${agreeing.length === 1 ? 's' : ''}: check whose page it is.`;
};

/** What recognition may have misread is let pass only where the page's other two identifiers are the patient's. */
const isMisread = ({ isNear }: Claim, agreeing: readonly Claim['field'][]) => isNear && agreeing.length === 2;

const CONFIDENCE = [0.95, 0.75, 0.55] as const;

/** Identifiers of a patient other than the matched one, where a page says whose it is ("co-mingled" pages). */
export const wrongPatientFindings = (text: PageText, known: Known): Finding[] => {
  const claims = claimsOf(text, known).filter(({ isOthers }) => !isOthers);
  return claims.flatMap((claim): Finding[] => {
    if (claim.isOwn) return [];
    const others = claims.filter(({ field, isOwn }) => isOwn && field !== claim.field).map(({ field }) => field);
    const agreeing = [...new Set(others)].sort();
    if (isMisread(claim, agreeing)) return [];
    return [
      {
        from: claim.from,
        to: claim.to,
        kind: 'wrong-patient',
        reason: 'wrong-patient',
        confidence: CONFIDENCE[agreeing.length] ?? 0.55,
        why: why(claim.field, agreeing),
      },
    ];
  });
};

type Asked = { documentId: Suggestion['documentId']; pages: readonly PageReading[]; known: Known };

/** The tripwire for some pages of a document; their ids are those of the suggestions. */
export const findWrongPatients = ({ documentId, pages, known }: Asked): TripwireFinding[] =>
  pages.flatMap((page) => {
    const text = textOf(page);
    return wrongPatientFindings(text, known).map((finding) => {
      const { id, rects } = suggestionOf(documentId, text, finding);
      return { id, page: page.page, rects };
    });
  });
