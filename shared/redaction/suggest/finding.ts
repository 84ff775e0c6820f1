import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32 } from '../../ids.ts';
import type { Label } from '../../law/sensitivity/labels.ts';
import type { RedactionReason } from '../reasons.ts';
import type { Suggestion, SuggestionKind } from '../suggestion.ts';
import { type PageText, readingConfidence, rectsOf, type Span, spanText } from './page-text.ts';

/** What a matcher has found: words of a page and why they matter. */
export type Finding = Span & {
  kind: SuggestionKind;
  reason: RedactionReason;
  confidence: number;
  why: string;
  /** What the whole page may have to be labelled as, where it is about specially protected matter. */
  label?: Label;
};

type Place = Pick<Suggestion, 'documentId' | 'page' | 'kind' | 'rects'>;

/** The same for the same place of the same document, whatever else is found and in whatever order. */
export const suggestionId = ({ documentId, page, kind, rects }: Place): string => {
  const place = rects.map((rect) => rect.map((value) => Math.round(value)).join(',')).join(';');
  return `sug_${base32(sha256(utf8ToBytes(`${documentId}|${page}|${kind}|${place}`)).slice(0, 26))}`;
};

/** What recognition was not sure of is suggested with less confidence, but is suggested. */
const weighed = (confidence: number, reading: number): number =>
  Math.round(confidence * (0.5 + 0.5 * reading) * 100) / 100;

export const suggestionOf = (documentId: Suggestion['documentId'], text: PageText, finding: Finding): Suggestion => {
  const { kind, reason, why, label } = finding;
  const place = { documentId, page: text.page, kind, rects: rectsOf(text, finding) };
  return {
    id: suggestionId(place),
    ...place,
    text: spanText(text, finding),
    reason,
    confidence: weighed(finding.confidence, readingConfidence(text, finding)),
    why,
    ...(label ? { label } : {}),
  };
};
