import type { Label } from '../../law/sensitivity/labels.ts';
import { SENSITIVE_CATEGORIES, type SensitiveCategory } from './data/sensitive-categories.ts';
import { type CodeRow, ICD10_SENSITIVE, LOINC_SENSITIVE, RXNORM_SENSITIVE } from './data/sensitive-codes.ts';
import {
  CAPITAL_WITHIN,
  CAPITALS_ONLY,
  NOT_SENSITIVE_AFTER,
  NOT_SENSITIVE_BEFORE,
  SENSITIVE_TERMS,
} from './data/sensitive-terms.ts';
import type { Finding } from './finding.ts';
import { foldWord, skeleton } from './fold.ts';
import type { PageText, Span } from './page-text.ts';
import { matchesOf, textBefore } from './patterns.ts';
import { phraseAt, phraseTable } from './phrases.ts';

const TERMS = phraseTable(SENSITIVE_TERMS.flatMap(({ terms, ...row }) => terms.map((term) => [term, row] as const)));

const LONG_ENOUGH = 7;
/** Single words as recognition may have read them: "chlarnydia". */
const MISREAD = new Map(
  SENSITIVE_TERMS.flatMap(({ terms, ...row }) =>
    terms
      .filter((term) => term.length >= LONG_ENOUGH && !term.includes(' '))
      .map((term) => [skeleton(foldWord(term)), row] as const),
  ),
);

const ofMisread = ({ folded, words }: PageText, at: number) => {
  const word = folded[at] ?? '';
  const row = word.length >= LONG_ENOUGH && (words[at]?.confidence ?? 1) < 1 ? MISREAD.get(skeleton(word)) : undefined;
  return row ? { to: at + 1, row } : null;
};

/** Words and codes never make a Part 2 record, its source does (domain.md 8.1): they suggest the state's category. */
const labelOf = (category: SensitiveCategory): Label => (category === 'SUD_PART2' ? 'SUD_STATE' : category);

const finding = (span: Span, category: SensitiveCategory, confidence: number, what: string): Finding => {
  const { name, rule, reason } = SENSITIVE_CATEGORIES[category];
  return {
    from: span.from,
    to: span.to,
    kind: 'sensitive',
    reason,
    confidence,
    label: labelOf(category),
    why: `${what} ${name}, which may need its own consent (${rule}).`,
  };
};

const isWrittenSo = (folded: string, written: string): boolean => {
  if (CAPITALS_ONLY.has(folded)) return /\p{Lu}{2}/u.test(written.replace(/\./g, ''));
  return !CAPITAL_WITHIN.has(folded) || /^\p{Lu}.*\p{Lu}/u.test(written);
};

const isMeant = ({ folded, words }: PageText, { from, to }: Span): boolean => {
  const [first = '', last = ''] = [folded[from], folded[to - 1]];
  if (to - from === 1 && !isWrittenSo(first, words[from]?.text ?? '')) return false;
  return !(
    (to - from === 1 && NOT_SENSITIVE_BEFORE.get(first)?.includes(folded[from - 1] ?? '')) ||
    NOT_SENSITIVE_AFTER.get(last)?.includes(folded[to] ?? '')
  );
};

/** "buprenorphine/naloxone": either side tells. */
const ofSlashed = (folded: string, at: number) => {
  const sides = folded.includes('/') ? folded.split('/') : [];
  const row = sides.map((side) => phraseAt(TERMS, [side], 0)?.row).find((found) => found !== undefined);
  return row ? { to: at + 1, row } : null;
};

const terms = (text: PageText): Finding[] => {
  const found: Finding[] = [];
  for (let at = 0; at < text.folded.length; at += 1) {
    const term = phraseAt(TERMS, text.folded, at) ?? ofSlashed(text.folded[at] ?? '', at) ?? ofMisread(text, at);
    if (!term) continue;
    const span = { from: at, to: term.to };
    if (isMeant(text, span)) found.push(finding(span, term.row.category, term.row.confidence, 'Words about'));
    at = term.to - 1;
  }
  return found;
};

const ICD10 = /(?<![\p{L}\d.-])([A-TV-Z]\d[\dAB](?:\.[\dA-Z]{1,4})?)(?![\p{L}\d-]|\.\d)/gu;
const CODED = /(?:ICD|Dx|DX|CIE|[Dd]iagnos[ei]s|[Dd]iagn[oó]stico|[Cc]ode|[Cc][oó]digo|[Pp]roblem)[^\n]{0,40}$/;
const LOINC = /(?<![\p{L}\d.-])(\d{3,5}-\d)(?![\p{L}\d-]|\.\d)/gu;
const RXNORM = /(?:RxNorm|RXNORM|RxCUI|RXCUI|rxcui)\s?(?:code|#)?\s?[:#]?\s?(\d{4,7})(?!\d)/gu;

/** Codes without a point are also beds, catheters and vertebrae: they need a word that says what they are. */
const icdFindings = (text: PageText): Finding[] =>
  matchesOf(text, ICD10).flatMap((match) => {
    const plain = match.value.replace('.', '');
    const range = ICD10_SENSITIVE.find(
      ({ from, to }) => plain.slice(0, from.length) >= from && plain.slice(0, to.length) <= to,
    );
    if (!range || (!match.value.includes('.') && !CODED.test(textBefore(text, match.begin, 60)))) return [];
    return finding(match, range.category, range.confidence === 'high' ? 0.9 : 0.75, 'An ICD-10-CM code of');
  });

const listed = (text: PageText, pattern: RegExp, rows: readonly CodeRow[], what: string): Finding[] => {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return matchesOf(text, pattern).flatMap((match) => {
    const row = byCode.get(match.value);
    return row ? finding(match, row.category, row.confidence === 'low' ? 0.6 : 0.8, what) : [];
  });
};

/** Words and codes of specially protected information. */
export const sensitiveFindings = (text: PageText): Finding[] => [
  ...terms(text),
  ...icdFindings(text),
  ...listed(text, LOINC, LOINC_SENSITIVE, 'A LOINC code of'),
  ...listed(text, RXNORM, RXNORM_SENSITIVE, 'An RxNorm code of'),
];
